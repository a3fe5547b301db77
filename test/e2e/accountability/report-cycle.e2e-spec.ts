import { readPdf } from '../../../libs/reports/test/read-pdf';
import { someExpenditure } from '../../builders/budget';
import { aParagraph, aReport, BuiltBooks, explainAll, sign, someBooks } from '../../builders/report';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const TOKEN = '{{figure:TOTAAL.forecast}}';

describe('a report from template to council', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let controller: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-05-20T08:00:00Z');
    books = await someBooks(test);
    controller = books.controller;
  });
  afterAll(() => test.close());

  const signed = async (over: object = {}) => {
    const report = await aReport(books, over);
    await aParagraph(controller, report.id, `De prognose is ${TOKEN}.`);
    await explainAll(controller, report.id);
    await sign(test, books, report.id);
    return (await controller.get(`/pc-reports/${report.id}`)).body;
  };
  const sections = (over: object = {}) => [
    {
      heading: 'Hoofdlijnen',
      guidance: 'Kort.',
      perMunicipality: false,
      required: true,
      parts: ['TEXT', 'KEY_FIGURES'],
      ...over,
    },
    { heading: 'Per gemeente', guidance: '', perMunicipality: true, required: false, parts: ['TEXT', 'EXPLANATIONS'] },
  ];

  it('has the sections of the template version with which it began @eis KV-1440', async () => {
    const path = `/report-templates?programmeId=${books.programme.id}`;
    const made = await controller.post(path, { name: 'Berap kort', unit: 'THOUSANDS', note: '', sections: sections() });
    expect([made.status, made.body.versionNumber]).toEqual([201, 1]);
    const report = await aReport(books, { templateId: made.body.id });
    expect(report).toMatchObject({ template: 'Berap kort', templateVersion: 1 });
    expect(report.outline.map((each: { heading: string }) => each.heading)).toEqual([
      '1 Hoofdlijnen',
      '2.1 Aadorp',
      '2.2 Beestad',
      '2.3 Ceeburg',
    ]);
    const [{ section }] = report.outline;
    const misplaced = await controller.post(`/pc-reports/${report.id}/paragraphs`, {
      section: 'OUTLOOK',
      text: 'Hier?',
    });
    expect([misplaced.status, misplaced.body.code]).toEqual([422, 'pc-report.wrong-place']);
    await aParagraph(controller, report.id, `Zie ${TOKEN}.`, { section });
    const [first, second] = made.body.versions[0].sections;
    const revised = await controller.post(
      `/report-templates/${made.body.id}/revise`,
      { name: 'Berap kort', unit: 'CENTS', note: 'Ander opschrift', sections: [{ ...first, heading: 'Kern' }, second] },
      { ifMatch: made.body.rowVersion },
    );
    expect(revised.body).toMatchObject({ versionNumber: 2, reportCount: 1 });
    expect(revised.body.versions[0].sections[0]).toMatchObject({ key: first.key, heading: 'Kern' });
    const after = (await controller.get(`/pc-reports/${report.id}`)).body;
    expect([after.templateVersion, after.outline[0].heading]).toEqual([1, '1 Hoofdlijnen']);
    const { snapshot, signer } = await sign(test, books, report.id);
    const check = (await signer.post(`/snapshots/${snapshot.id}/verification`, {})).body;
    expect(check.same).toBe(true);
  });

  it('shows a layout with a report before it is stored, in the order given, × € 1.000 @eis KV-1566', async () => {
    const report = await aReport(books);
    await aParagraph(controller, report.id, 'Woorden van de samenvatting.');
    const preview = (parts: string[]) =>
      controller.post('/report-templates/preview', {
        ...{ name: 'Proef', unit: 'THOUSANDS', reportId: report.id },
        sections: [{ ...sections()[0], key: 'SUMMARY', parts }, sections()[1]],
      });
    const text = words((await preview(['KEY_FIGURES', 'TEXT', 'CONTRACT_TABLE'])).bytes);
    expect(text).toContain('Tabel 1. Kerncijfers, × € 1.000');
    expect(text.indexOf('Kerncijfers')).toBeLessThan(text.indexOf('Woorden van de samenvatting.'));
    const other = words((await preview(['TEXT', 'KEY_FIGURES'])).bytes);
    expect(other.lastIndexOf('Woorden van de samenvatting.')).toBeLessThan(other.lastIndexOf('Kerncijfers'));
    const course = await controller.post('/report-templates/preview', {
      ...{ name: 'Proef', unit: 'CENTS', reportId: report.id },
      sections: [sections()[0], { ...sections()[1], parts: ['COURSE', 'EXPLANATIONS'] }],
    });
    expect([course.status, course.body.code]).toEqual([422, 'report-template.course-of-all']);
  });

  it('takes no template of another municipality, and none that was withdrawn @eis KV-1440', async () => {
    const [aadorp, beestad] = books.programme.municipalities;
    const path = `/report-templates?programmeId=${books.programme.id}`;
    const own = (
      await controller.post(path, {
        ...{ name: 'Aadorp', unit: 'CENTS', note: '', municipalityId: aadorp!.id, sections: sections() },
      })
    ).body;
    const body = { contractId: books.contract.id, year: 2026, period: 'INTERIM_1', asOfDate: '2026-03-31' };
    const make = (municipalityId?: string) =>
      controller.post('/pc-reports', { ...body, municipalityId, templateId: own.id });
    expect((await make()).body.errors[0].pointer).toBe('/templateId');
    expect((await make(beestad!.id)).status).toBe(422);
    expect((await make(aadorp!.id)).status).toBe(201);
    const twice = await controller.post(path, { name: 'AADORP', unit: 'CENTS', note: '', sections: sections() });
    expect([twice.status, twice.body.detail]).toEqual([
      409,
      'Er is al een sjabloon met deze naam. Kies een andere naam.',
    ]);
    await controller.post(`/report-templates/${own.id}/withdraw`, {}, { ifMatch: 1 });
    expect((await make(aadorp!.id)).status).toBe(422);
    const local = await test.signedInAs('financien', { programmeId: books.programme.id, municipalityId: beestad!.id });
    expect((await local.post(path, { name: 'Voor allen', unit: 'CENTS', note: '', sections: sections() })).status).toBe(
      403,
    );
  });

  it('gets new figures only in a next version, with texts to read again, and stays as signed itself @eis KV-1442', async () => {
    const report = await signed();
    const draft = await aReport(books);
    expect((await controller.post(`/pc-reports/${draft.id}/next-version`, { asOfDate: '2026-04-30' })).status).toBe(
      409,
    );
    await someExpenditure(test, { programmeId: books.programme.id, contractId: books.contract.id }, [
      {
        ...{ period: '2026-04', cents: 400_000, document: `APRIL-${report.code}` },
        municipalityId: books.programme.municipalities[0]!.id,
        buildingBlockId: books.programme.buildingBlocks[0]!.id,
      },
    ]);
    const next = await controller.post(`/pc-reports/${report.id}/next-version`, { asOfDate: '2026-04-30' });
    expect(next.body).toMatchObject({
      state: 'DRAFT',
      versionNumber: 2,
      succeedsCode: report.code,
      asOfDate: '2026-04-30',
    });
    const [paragraph] = (await controller.get(`/pc-reports/${next.body.id}/paragraphs`)).body.items;
    expect(paragraph).toMatchObject({ stale: true, text: `De prognose is ${TOKEN}.` });
    const again = await controller.post(`/pc-reports/${report.id}/next-version`, { asOfDate: '2026-05-31' });
    expect([again.status, again.body.code]).toEqual([409, 'pc-report.followed']);
    const { snapshotId, nextCode } = (await controller.get(`/pc-reports/${report.id}`)).body;
    expect(nextCode).toBe(next.body.code);
    expect((await controller.post(`/snapshots/${snapshotId}/verification`, {})).body.same).toBe(true);

    const revised = `In april is de prognose ${TOKEN}.`;
    await controller.patch(`/report-paragraphs/${paragraph.id}`, { text: revised }, { ifMatch: 1 });
    await aParagraph(controller, next.body.id, 'Nieuw in deze versie.', { section: 'OUTLOOK' });
    const compared = (await controller.get(`/pc-reports/${next.body.id}/comparison`)).body;
    expect([compared.before.code, compared.after.code]).toEqual([report.code, next.body.code]);
    const total = compared.figures.find((each: { token: string }) => each.token === 'TOTAAL.spent');
    expect(total).toMatchObject({ difference: '4000.00' });
    expect(compared.paragraphs).toMatchObject([
      { change: 'CHANGED', beforeCode: `${report.code}/1`, afterCode: `${next.body.code}/1` },
      { change: 'ADDED', heading: '4 Vooruitblik en risico’s', after: 'Nieuw in deze versie.' },
    ]);
    expect((await controller.get(`/pc-reports/${report.id}/comparison`)).status).toBe(422);
    expect((await controller.get(`/pc-reports/${report.id}/comparison?withId=${draft.id}`)).status).toBe(200);
  });

  it('is adopted by each college and decided by each council, with date and reference @eis KV-1446 @eis KV-1564', async () => {
    const report = await signed();
    const [aadorp, beestad, ceerode] = books.programme.municipalities;
    const record = (municipalityId: string, body: string, over: object = {}, by = controller) =>
      by.post(`/pc-reports/${report.id}/adoptions`, {
        ...{ municipalityId, body, outcome: 'ADOPTED', decidedOn: '2026-05-20', reference: 'Z-26-114', note: '' },
        ...over,
      });
    expect((await record(aadorp!.id, 'COUNCIL')).body.code).toBe('report-adoption.college-first');
    expect((await record(aadorp!.id, 'COLLEGE', { decidedOn: '2026-05-21' })).body.code).toBe(
      'report-adoption.to-come',
    );
    await record(aadorp!.id, 'COLLEGE');
    const council = await record(aadorp!.id, 'COUNCIL');
    expect([council.status, council.body.standing]).toMatchObject([201, { colleges: 1, councils: 1, identical: true }]);
    const bare = await record(beestad!.id, 'COLLEGE', { outcome: 'DEVIATING' });
    expect([bare.status, bare.body.code]).toEqual([422, 'report-adoption.note-missing']);
    await record(beestad!.id, 'COLLEGE', { outcome: 'DEVIATING', note: 'Zonder de maatregel bij BR-2026-002.' });
    const local = await test.signedInAs('financien', { programmeId: books.programme.id, municipalityId: ceerode!.id });
    expect((await record(beestad!.id, 'COLLEGE', {}, local)).status).toBe(403);
    const { items, standing } = (await record(ceerode!.id, 'COLLEGE', {}, local)).body;
    expect(standing).toEqual({ colleges: 3, councils: 1, municipalities: 3, identical: false, effectiveOn: null });
    expect(items[1].college).toMatchObject({ outcome: 'DEVIATING', note: 'Zonder de maatregel bij BR-2026-002.' });
    const mended = (await record(beestad!.id, 'COLLEGE', { reference: 'Z-26-115' })).body;
    expect(mended.standing.identical).toBe(true);
    expect(mended.items[1].earlier).toMatchObject([{ outcome: 'DEVIATING', reference: 'Z-26-114' }]);

    const file = await controller.upload(`/report-adoptions/${items[0].college.id}/documents`, {
      name: 'collegebesluit.pdf',
      bytes: Buffer.from('%PDF-1.7'),
    });
    expect(file.body.items[0].college.documents).toMatchObject([{ name: 'collegebesluit.pdf' }]);
    const early = await controller.get(`/pc-reports/${report.id}/adoptions?knownBefore=2020-01-01T00:00:00Z`);
    expect(early.body.items[0].college).toBeNull();

    const list = words(await paper('report-decisions', { reportId: report.id }));
    for (const said of [
      'Besluiten per gemeente',
      'Z-26-115',
      'collegebesluit.pdf',
      'nog geen besluit',
      'Gelijkluidend ja, voor zover besloten',
    ]) {
      expect(list).toContain(said);
    }
    const draft = await aReport(books);
    const unsigned = await asked('report-decisions', { reportId: draft.id });
    expect([unsigned.status, unsigned.body.code]).toEqual([409, 'report-adoption.not-signed']);
    const alone = await asked('pc-report-comparison', { reportId: draft.id });
    expect([alone.status, alone.body.code]).toEqual([422, 'pc-report.nothing-to-compare']);
    const compared = words(await paper('pc-report-comparison', { reportId: report.id, withId: draft.id }));
    expect(compared).toContain(`Vergelijking van ${draft.code} en ${report.code}`);
  });

  const asked = (kind: string, parameters: Record<string, string>) =>
    controller.post('/exports', { kind, format: 'pdf', programmeId: books.programme.id, parameters });
  const paper = async (kind: string, parameters: Record<string, string>): Promise<Buffer> => {
    const { status, body } = await asked(kind, parameters);
    expect([status, body.code]).toEqual([201, undefined]);
    await test.drainJobs();
    return (await controller.get(`/exports/${body.id}/content`)).bytes;
  };
  const words = (bytes: Buffer): string =>
    readPdf(bytes)
      .pages.map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');

  it('is adopted only when signed, also for who writes to the database @eis KV-1446', async () => {
    const draft = await aReport(books);
    const municipalityId = books.programme.municipalities[0]!.id;
    const decision = {
      municipalityId,
      body: 'COLLEGE',
      outcome: 'ADOPTED',
      decidedOn: '2026-05-20',
      reference: '1',
      note: '',
    };
    const refused = await controller.post(`/pc-reports/${draft.id}/adoptions`, decision);
    expect([refused.status, refused.body.code]).toEqual([409, 'report-adoption.not-signed']);
    const direct = test.asSystem(() =>
      test.unitOfWork.query(
        `insert into report_adoption (id, programme_id, report_id, municipality_id, body, revision, outcome, decided_on, reference, note)
         values (gen_random_uuid(), $1, $2, $3, 'COLLEGE', 1, 'ADOPTED', '2026-05-20', '1', '')`,
        [books.programme.id, draft.id, municipalityId],
      ),
    );
    await expect(direct).rejects.toThrow('its report is not signed');
  });
});
