import { aParagraph, aReport, BuiltBooks, explainAll, sign, someBooks } from '../../builders/report';
import { readPdf } from '../../../libs/reports/test/read-pdf';
import { someExpenditure } from '../../builders/budget';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('freezing and signing a report', () => {
  let test: TestApp;
  let books: BuiltBooks;

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test, 'PROEF', { 1: 1_000_000 });
  });
  afterAll(() => test.close());

  const freeze = async (id: string) => {
    const { rowVersion } = (await books.controller.get(`/pc-reports/${id}`)).body;
    return books.controller.post(`/pc-reports/${id}/freeze`, {}, { ifMatch: rowVersion });
  };
  const ready = async () => {
    const report = await aReport(books);
    const paragraph = await aParagraph(books.controller, report.id, 'Prognose {{figure:TOTAAL.forecast}}.');
    await explainAll(books.controller, report.id);
    return { ...report, paragraph };
  };

  it('is refused while something is needed, and names what and where @eis KV-504', async () => {
    const report = await aReport(books);
    const blocked = await freeze(report.id);
    expect(blocked.status).toBe(422);
    expect(blocked.body.detail).toContain('Nog 2 te doen');
    const { count, checks } = (await books.controller.get(`/pc-reports/${report.id}/blockers`)).body;
    expect(count).toBe(2);
    const unmet = checks.filter((check: { met: boolean }) => !check.met);
    expect(unmet.map((check: { code: string }) => check.code)).toEqual(['summary', 'explanations']);
    for (const blocker of unmet.flatMap((check: { blockers: object[] }) => check.blockers)) {
      expect(blocker).toMatchObject({
        text: expect.any(String),
        action: expect.any(String),
        recordId: expect.any(String),
      });
    }
  });

  it('demands an explanation above the threshold, complete and of this variance @eis KV-503', async () => {
    const report = await aReport(books);
    const { items } = (await books.controller.get(`/pc-reports/${report.id}/explanations`)).body;
    expect(items).toMatchObject([{ lineCode: 'BR-2026-002', variance: '-120000.00', required: true, complete: false }]);
    const put = (body: object, ifMatch: number) =>
      books.controller.put(`/pc-reports/${report.id}/explanations/${items[0].lineId}`, body, { ifMatch });
    const open = { cause: 'PRICE', nature: 'STRUCTURAL', owner: 'S. Bakker', text: 'Hogere tarieven.', measure: '' };
    expect((await put(open, 0)).body).toMatchObject({ complete: false, rowVersion: 1 });
    expect((await put(open, 0)).status).toBe(412);
    expect((await put({ ...open, measure: 'Contractgesprek.' }, 1)).body).toMatchObject({
      complete: true,
      rowVersion: 2,
    });
    expect((await put({ ...open, cause: 'LUCK' }, 2)).status).toBe(400);
  });

  it('stands still while it waits; only with a reason it goes back, and the request is void @eis KV-505', async () => {
    const report = await ready();
    const frozen = await freeze(report.id);
    expect(frozen.body).toMatchObject({ state: 'FROZEN', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { controller } = books;
    const late = await controller.patch(
      `/report-paragraphs/${report.paragraph.id}`,
      { text: 'Anders' },
      { ifMatch: 1 },
    );
    expect([late.status, late.body.code]).toEqual([409, 'pc-report.frozen']);
    const retitled = await controller.patch(
      `/pc-reports/${report.id}`,
      { title: 'Anders' },
      { ifMatch: frozen.body.rowVersion },
    );
    expect(retitled.status).toBe(409);
    const ifMatch = frozen.body.rowVersion;
    expect((await controller.post(`/pc-reports/${report.id}/unfreeze`, { reason: ' ' }, { ifMatch })).status).toBe(400);
    const back = await controller.post(`/pc-reports/${report.id}/unfreeze`, { reason: 'Tikfout' }, { ifMatch });
    expect(back.body).toMatchObject({ state: 'DRAFT', unfreezeReason: 'Tikfout', approvalId: null });
    const signer = await test.signedInAs('financien', { programmeId: books.programme.id });
    const approval = (await signer.get(`/approvals/${frozen.body.approvalId}`)).body;
    expect(approval.state).toBe('VOID');
    const revised = await controller.patch(
      `/report-paragraphs/${report.paragraph.id}`,
      { text: 'Anders' },
      { ifMatch: 1 },
    );
    expect(revised.status).toBe(200);
  });

  it('shows the second controller exactly what was frozen, also when figures move in between @eis KV-505', async () => {
    const report = await ready();
    const { contentHash } = (await freeze(report.id)).body;
    await someExpenditure(test, { programmeId: books.programme.id, contractId: books.contract.id }, [
      {
        period: '2026-03',
        municipalityId: books.programme.municipalities[2]!.id,
        buildingBlockId: books.programme.buildingBlocks[0]!.id,
        cents: 1_00,
        document: 'TUSSENDOOR',
      },
    ]);
    const signer = await test.signedInAs('financien', { programmeId: books.programme.id });
    const preview = await signer.get(`/pc-reports/${report.id}/preview`);
    expect(preview.headers['content-type']).toBe('application/pdf');
    const text = readPdf(preview.bytes)
      .pages.map((page) => page.text)
      .join(' ')
      .replaceAll('\u00a0', ' ');
    expect(text).toContain('€ 1.320.000,00');
    expect(text).toContain(contentHash.slice(-4));
    expect(text).toContain('nog niet ondertekend');
    const [paragraph] = (await signer.get(`/pc-reports/${report.id}/paragraphs`)).body.items;
    expect(paragraph).toMatchObject({ stale: false, figures: [{ current: '1320000.00' }] });
  });

  it('is signed by another controller, not by who froze it nor by another role @eis KV-505', async () => {
    const report = await ready();
    const { approvalId } = (await freeze(report.id)).body;
    const own = await books.controller.post(`/approvals/${approvalId}/approve`, {}, { ifMatch: 1 });
    expect([own.status, own.body.code]).toEqual([403, 'platform.own-approval']);
    const manager = await test.signedInAs('contractmanager', { programmeId: books.programme.id });
    expect((await manager.post(`/approvals/${approvalId}/approve`, {}, { ifMatch: 1 })).status).toBe(403);
  });

  it('goes back to draft with the note when the second controller refuses @eis KV-505', async () => {
    const report = await ready();
    const { approvalId } = (await freeze(report.id)).body;
    const signer = await test.signedInAs('financien', { programmeId: books.programme.id });
    await signer.post(`/approvals/${approvalId}/reject`, { note: 'Lees alinea 1 na' }, { ifMatch: 1 });
    const after = (await signer.get(`/pc-reports/${report.id}`)).body;
    expect(after).toMatchObject({ state: 'DRAFT', unfreezeReason: 'Lees alinea 1 na', snapshotId: null });
    const work = async (client: ApiClient) =>
      JSON.stringify((await client.get(`/my-work?programmeId=${books.programme.id}`)).body);
    expect(await work(books.controller)).toContain('Weer concept: Lees alinea 1 na');
    const reader = await test.signedInAs('lezer', { programmeId: books.programme.id });
    expect(await work(reader)).not.toContain('Lees alinea 1 na');
  });

  it('never moves again once signed @eis KV-508', async () => {
    const report = await ready();
    const { signer } = await sign(test, books, report.id);
    const { state, rowVersion } = (await signer.get(`/pc-reports/${report.id}`)).body;
    expect(state).toBe('SIGNED');
    const trail = await test.asSystem(() =>
      test.unitOfWork.query<{ action: string }>('select action from audit_event where record_id = $1 order by seq', [
        report.id,
      ]),
    );
    expect(trail.map(({ action }) => action).slice(-3)).toEqual([
      'pc-report.frozen',
      'pc-report.signed',
      'approval.approved',
    ]);
    const attempts = [
      await books.controller.post(
        `/pc-reports/${report.id}/unfreeze`,
        { reason: 'Toch niet' },
        { ifMatch: rowVersion },
      ),
      await books.controller.patch(`/pc-reports/${report.id}`, { title: 'Anders' }, { ifMatch: rowVersion }),
      await books.controller.post(`/pc-reports/${report.id}/paragraphs`, { section: 'OUTLOOK', text: 'Nog iets' }),
    ];
    expect(attempts.map(({ status, body }) => [status, body.code])).toEqual(
      attempts.map(() => [409, 'pc-report.signed']),
    );
  });
});
