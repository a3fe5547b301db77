import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the indexation of an agreed budget', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;
  let budgetId: string;

  const asRule = (over: object = {}) => ({ method: 'ADDITIVE', payWeight: '90', correctsLastYear: true, ...over });
  const figure = (series: string, year: number, kind: string, percentage: string) =>
    financien.post('/index-figures', { series, year, kind, percentage, source: 'Staatscourant 2026, 1' });

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    const { id: contractId } = await aContract(test, programme.id);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    const budget = { contractId, year: 2026, amount: '60000000.00', decisionReference: 'Raadsbesluit 12' };
    budgetId = (await financien.post('/agreed-budgets', budget)).body.id;
  });
  afterAll(() => test.close());

  it('names the figures that nobody entered yet @eis KV-1301', async () => {
    const answer = await financien.post(`/agreed-budgets/${budgetId}/indexation-preview`, asRule());
    expect([answer.status, answer.body.code]).toEqual([422, 'indexation.figure-missing']);
    expect(answer.body.detail).toBe(
      'Nog niet vastgelegd: definitief OVA 2025, raming OVA 2026, definitief PPC 2025, raming PPC 2026. Vul dit aan bij Indexcijfers.',
    );
  });

  it('keeps a figure that is corrected, and reckons with its last version @eis KV-1301', async () => {
    await figure('OVA', 2025, 'DEFINITIVE', '9.99');
    await figure('PPC', 2025, 'DEFINITIVE', '2.41');
    await figure('OVA', 2026, 'FORECAST', '4.00');
    await figure('PPC', 2026, 'FORECAST', '2.00');
    const corrected = await figure('OVA', 2025, 'DEFINITIVE', '5.24');
    expect(corrected.body.items.filter((row: any) => row.year === 2025 && row.kind === 'DEFINITIVE')).toMatchObject([
      { series: 'OVA', n: 2, percentage: '5.24', holds: true },
      { series: 'OVA', n: 1, percentage: '9.99', holds: false },
      { series: 'PPC', n: 1, holds: true },
    ]);
    const preview = await financien.post(`/agreed-budgets/${budgetId}/indexation-preview`, asRule());
    // 0.9 x 4.18 + 0.1 x 1.82 = 3.944; 0.9 x 5.24 + 0.1 x 2.41 = 4.957; 0.9 x 4 + 0.1 x 2 = 3.8; 3.8 + 1.013 = 4.81
    expect(preview.body).toMatchObject({
      ...{ weightedPriorForecast: '3.944', weightedPriorDefinitive: '4.957', weightedForecast: '3.8' },
      ...{ correction: '1.013', percentage: '4.81', change: '2886000.00', after: '62886000.00' },
    });
  });

  it.each([
    [{ percentage: '50.01' }, 422, 'constraint.index_figure_percentage_check'],
    [{ percentage: '4,18' }, 400, 'validation.isPercentageText'],
    [{ source: ' ' }, 400, 'validation.isNotEmpty'],
    [{ series: 'CPI' }, 400, 'validation.isIn'],
    [{ year: 1999 }, 400, 'validation.min'],
  ])('refuses the figure %j', async (over, status, code) => {
    const body = { series: 'OVA', year: 2027, kind: 'FORECAST', percentage: '4.18', source: 'Staatscourant', ...over };
    const answer = await financien.post('/index-figures', body);
    expect([answer.status, answer.body.errors?.[0]?.code ?? answer.body.code]).toEqual([status, code]);
  });

  it('is a version with what it was reckoned with, also after a figure is corrected @eis KV-1302', async () => {
    const body = {
      ...asRule({ method: 'RATIO', stepDecimals: 2 }),
      decisionReference: 'College 3',
      validFromDate: '2026-01-01',
    };
    const made = await financien.post(`/agreed-budgets/${budgetId}/indexation`, body, { ifMatch: 1 });
    expect(made.status).toBe(201);
    // 3.94, 4.96 and 3.80; 104.96 / 103.94 = 1.0098, so 0.98; 4.78 % of 60 million
    expect(made.body.versions[0]).toMatchObject({
      ...{ n: 2, kind: 'INDEXATION', change: '2868000.00', agreed: '62868000.00', decisionReference: 'College 3' },
      indexation: { method: 'RATIO', payWeight: '90', stepDecimals: 2, correctsLastYear: true, percentage: '4.78' },
    });
    await figure('OVA', 2026, 'FORECAST', '9.00');
    const later = await financien.get(`/agreed-budgets/${budgetId}`);
    expect(later.body.versions[0].indexation.percentage).toBe('4.78');
    const again = await financien.post(`/agreed-budgets/${budgetId}/indexation`, body, { ifMatch: 1 });
    expect([again.status, again.body.code]).toEqual([412, 'platform.stale']);
  });

  it('cannot be changed afterwards, by nobody @eis KV-1302', async () => {
    for (const table of ['index_figure', 'budget_indexation']) {
      const erase = () => test.unitOfWork.query(`delete from ${table}`);
      await expect(test.asSystem(erase)).rejects.toThrow(/permission denied/);
    }
  });
});
