import { readPdf } from '../../../libs/reports/test/read-pdf';
import { someActuals } from '../../builders/budget';
import { aParagraph, aReport, BuiltBooks, sign, someBegroting, someBooks } from '../../builders/report';
import { openTestApp, TestApp } from '../../support/test-app';

const CODE = 'TV-aadorp-6-6-22-L';

describe('the begroting of a municipality in a report', () => {
  let test: TestApp;
  let books: BuiltBooks;

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test);
    await someBegroting(test, books, 0, [
      { cents: 24_000_000, ofContract: true },
      { cents: 12_000_000, taskField: '6.22' },
      { cents: 4_000_000, side: 'INCOME', taskField: '6.22' },
    ]);
    await book('2026-01', 1_100_000, 1);
    await book('2026-02', 1_100_000, 2);
    await book('2026-03', 1_100_000, 3);
    await book('2026-01', 1_000_000, 4, 'INCOME');
  });
  afterAll(() => test.close());

  const book = (period: string, cents: number, line: number, side: 'COST' | 'INCOME' = 'COST') =>
    someActuals(test, books.programme.id, [
      {
        ...{ municipalityId: books.programme.municipalities[0]!.id, period, cents, side, line },
        ...{ legalBasis: 'SUBSIDY', taskField: '6.22', budgetProgramme: '6', document: 'SUB' },
        ...(side === 'INCOME' ? { category: 'B3.4.1' } : {}),
      },
    ]);
  const figuresOf = async (id: string) => {
    const { items } = (await books.controller.get(`/pc-reports/${id}/figures`)).body;
    return Object.fromEntries(items.map((each: { code: string }) => [each.code, each]));
  };
  const explain = (id: string, text: string, ifMatch: number) =>
    books.controller.put(
      `/pc-reports/${id}/programme-explanations/${CODE}`,
      { cause: 'VOLUME', nature: 'STRUCTURAL', owner: 'S. Bakker', text, measure: 'Plafond per kwartaal.' },
      { ifMatch },
    );

  it('has lasten and baten per taakveld, with the sums that a text may cite @eis KV-1443', async () => {
    const report = await aReport(books);
    const figures = await figuresOf(report.id);
    expect(figures['TV-aadorp-6-6-752-L']).toMatchObject({
      current: '240000.00',
      forecast: '240000.00',
      variance: '0.00',
    });
    expect(figures[CODE]).toMatchObject({ realised: '33000.00', forecast: '132000.00', variance: '-12000.00' });
    expect(figures['TV-aadorp-6-6-22-B']).toMatchObject({ current: '40000.00', forecast: '40000.00' });
    expect(figures['LASTEN-aadorp']).toMatchObject({
      current: '360000.00',
      forecast: '372000.00',
      variance: '-12000.00',
    });
    const paragraph = await aParagraph(
      books.controller,
      report.id,
      `Aadorp verwacht {{figure:LASTEN-aadorp.forecast}}.`,
    );
    expect(paragraph.figures).toMatchObject([{ written: '372000.00', label: 'Aadorp, lasten' }]);
  });

  it('demands an explanation of a taakveld above the threshold, and another reading when it moves @eis KV-1444', async () => {
    const report = await aReport(books, { thresholdAmount: '10000.00', thresholdPercentage: '50' });
    await aParagraph(books.controller, report.id, 'Zie de toelichting.');
    const before = (await books.controller.get(`/pc-reports/${report.id}/explanations`)).body.items;
    expect(before).toMatchObject([
      { key: CODE, lineId: null, municipality: 'Aadorp', required: true, complete: false },
    ]);
    const blocked = (await books.controller.get(`/pc-reports/${report.id}/blockers`)).body;
    expect(blocked.checks.find(({ code }: { code: string }) => code === 'explanations').blockers[0].recordId).toBe(
      CODE,
    );
    expect((await explain(report.id, 'Meer gezinnen.', 0)).body).toMatchObject({ complete: true, rowVersion: 1 });
    expect((await explain(report.id, 'Meer gezinnen.', 0)).status).toBe(412);
    expect((await books.controller.get(`/pc-reports/${report.id}/blockers`)).body.count).toBe(0);

    await book('2026-03', 100_000, 9);
    const [moved] = (await books.controller.get(`/pc-reports/${report.id}/explanations`)).body.items;
    expect(moved).toMatchObject({ explainedVariance: '-12000.00', variance: '-16000.00', complete: false });
    const frozen = await books.controller.post(`/pc-reports/${report.id}/freeze`, {}, { ifMatch: report.rowVersion });
    expect([frozen.status, frozen.body.code]).toEqual([422, 'pc-report.blocked']);
    await explain(report.id, 'Meer gezinnen, en duurder.', 1);
    const { snapshot, signer } = await sign(test, books, report.id);
    const pdf = await signer.get(`/files/${snapshot.files[0].fileId}/content`);
    const text = readPdf(pdf.bytes)
      .pages.map((page) => page.text)
      .join(' ');
    expect(text).toContain('Begroting Aadorp');
    expect(text).toContain('structureel');
    expect(text).toContain('Meer gezinnen, en duurder.');
    expect((await signer.post(`/snapshots/${snapshot.id}/verification`, {})).body.same).toBe(true);
    const next = (await books.controller.post(`/pc-reports/${report.id}/next-version`, { asOfDate: '2026-04-30' }))
      .body;
    const copied = (await books.controller.get(`/pc-reports/${next.id}/explanations`)).body.items;
    expect(copied.find(({ key }: { key: string }) => key === CODE)).toMatchObject({
      text: 'Meer gezinnen, en duurder.',
    });
  });

  it('explains only a line that is there @eis KV-1444', async () => {
    const report = await aReport(books);
    const put = (code: string) =>
      books.controller.put(
        `/pc-reports/${report.id}/programme-explanations/${code}`,
        { cause: 'OTHER', nature: 'INCIDENTAL', owner: '', text: '', measure: '' },
        { ifMatch: 0 },
      );
    expect((await put('TV-elders-1-6-22-L')).status).toBe(404);
    expect((await put(books.contract.id)).status).toBe(404);
  });
});
