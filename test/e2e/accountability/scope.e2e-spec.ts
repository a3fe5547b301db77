import { aParagraph, aReport, BuiltBooks, someBooks } from '../../builders/report';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the scope of a report @eis KV-500', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let other: BuiltBooks;

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test, 'EEN');
    other = await someBooks(test, 'TWEE');
  });
  afterAll(() => test.close());

  it('is one municipality or all, and its figures are only those', async () => {
    const [municipality] = books.programme.municipalities;
    const all = await aReport(books);
    const one = await aReport(books, { municipalityId: municipality!.id });
    expect([all.code, one.code]).toEqual(['RAP-2026-1', 'RAP-2026-2']);
    expect([all.municipality, one.municipality]).toEqual([null, 'Aadorp']);
    expect(one.outline.map((entry: { heading: string }) => entry.heading)).toContain('3.1 Aadorp');
    expect(one.outline).toHaveLength(4);
    const { items } = (await books.controller.get(`/pc-reports/${one.id}/figures`)).body;
    expect(items.map((source: { code: string }) => source.code)).toEqual([
      'TOTAAL',
      'GEM-aadorp',
      'BR-2026-001',
      'BR-2026-002',
    ]);
    expect(items[0].agreed).toBe('240000.00');
    const misplaced = await books.controller.post(`/pc-reports/${one.id}/paragraphs`, {
      section: 'MUNICIPALITY',
      municipalityId: books.programme.municipalities[1]!.id,
      text: 'Beestad',
    });
    expect(misplaced.status).toBe(422);
  });

  it('limits who writes: a controller of one municipality writes only its own report', async () => {
    const [first, second] = books.programme.municipalities;
    const local = await test.signedInAs('financien', { programmeId: books.programme.id, municipalityId: first!.id });
    const body = { contractId: books.contract.id, year: 2026, period: 'INTERIM_1', asOfDate: '2026-03-31' };
    expect((await local.post('/pc-reports', body)).status).toBe(403);
    expect((await local.post('/pc-reports', { ...body, municipalityId: second!.id })).status).toBe(403);
    expect((await local.post('/pc-reports', { ...body, municipalityId: first!.id })).status).toBe(201);
  });

  it('hides reports of another programme, also in lists and search', async () => {
    const report = await aReport(other, { period: 'OTHER', title: 'Zwaluwstaart' });
    await aParagraph(other.controller, report.id, 'Zwaluwstaart in de tekst');
    expect((await books.controller.get(`/pc-reports/${report.id}`)).status).toBe(404);
    expect((await books.controller.get(`/pc-reports/${report.id}/paragraphs`)).status).toBe(404);
    expect((await books.controller.get('/pc-reports?q=Zwaluwstaart')).body.items).toEqual([]);
    expect((await books.controller.get('/search?q=Zwaluwstaart')).body.items).toEqual([]);
    expect((await other.controller.get('/search?q=Zwaluwstaart')).body.items.length).toBeGreaterThan(1);
  });

  it('refuses a contract of another programme and a stand before the year', async () => {
    const body = { contractId: books.contract.id, year: 2026, period: 'INTERIM_1', asOfDate: '2026-03-31' };
    expect((await books.controller.post('/pc-reports', { ...body, contractId: other.contract.id })).status).toBe(404);
    const early = await books.controller.post('/pc-reports', { ...body, asOfDate: '2025-12-31' });
    expect([early.status, early.body.errors[0].pointer]).toEqual([422, '/asOfDate']);
  });

  it('refuses a threshold or a moment that cannot be, at its field', async () => {
    const body = { contractId: books.contract.id, year: 2026, period: 'INTERIM_1', asOfDate: '2026-03-31' };
    const refusal = async (over: object) => {
      const { status, body: answer } = await books.controller.post('/pc-reports', { ...body, ...over });
      return [status, answer.errors[0].pointer, answer.errors[0].detail];
    };
    const threshold = expect.stringContaining('een bedrag van 0 of meer');
    expect(await refusal({ thresholdAmount: '-0.01' })).toEqual([422, '/thresholdAmount', threshold]);
    expect(await refusal({ thresholdAmount: '1000000000000.00' })).toEqual([422, '/thresholdAmount', threshold]);
    expect(await refusal({ thresholdPercentage: '100.000001' })).toEqual([422, '/thresholdPercentage', threshold]);
    expect(await refusal({ knownAt: '2026-13-01' })).toEqual([
      400,
      '/knownAt',
      expect.stringContaining('bestaat niet'),
    ]);
    const report = await aReport(books, { thresholdAmount: '0.00', thresholdPercentage: '100' });
    const changed = await books.controller.patch(
      `/pc-reports/${report.id}`,
      { thresholdPercentage: '-1' },
      { ifMatch: report.rowVersion },
    );
    expect([changed.status, changed.body.errors[0].pointer]).toEqual([422, '/thresholdPercentage']);
  });

  it('shows only what was known at the chosen moment', async () => {
    const report = await aReport(books, { knownAt: '2020-01-01T00:00:00.000Z', period: 'OTHER', title: 'Toen' });
    const { items } = (await books.controller.get(`/pc-reports/${report.id}/figures`)).body;
    expect(items.find((source: { code: string }) => source.code === 'TOTAAL').spent).toBeNull();
  });
});
