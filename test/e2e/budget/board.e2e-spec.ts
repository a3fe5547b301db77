import { Money } from '@koersvast/kernel';
import { Workbook } from 'exceljs';
import { anAgreedBudget, someExpenditure, someKeys, StatementLine } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the budget board @eis KV-409 @eis KV-410', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let financien: ApiClient;

  /** Aadorp x Netwerk and so on: municipality 0-2, building block 0-1, amount in cents. */
  const line = (
    period: string,
    municipality: number,
    block: number,
    cents: number,
    recordedAt?: string,
  ): StatementLine => ({
    period,
    municipalityId: programme.municipalities[municipality]!.id,
    buildingBlockId: programme.buildingBlocks[block]!.id,
    cents,
    recordedAt,
  });

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-20T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    // 1,200,000 over 20/30/50 and 60/40: Aadorp 144,000 + 96,000, Beestad 216,000 + 144,000, Ceeburg 360,000 + 240,000
    await anAgreedBudget(financien, contractId, { amount: '1200000.00', keys: await someKeys(financien, programme) });
    await someExpenditure(test, { programmeId: programme.id, contractId }, [
      ...[1, 2, 3].flatMap((month) => {
        const known = `2026-0${month + 1}-15T10:00:00Z`;
        return [
          line(`2026-0${month}`, 0, 0, 12_500_00, known),
          line(`2026-0${month}`, 0, 1, 8_000_00, known),
          line(`2026-0${month}`, 1, 0, 18_000_00, known),
          line(`2026-0${month}`, 1, 1, 11_000_00, known),
          line(`2026-0${month}`, 2, 0, 30_000_00, known),
          ...(month === 2 ? [] : [line(`2026-0${month}`, 2, 1, 20_000_00, known)]),
        ];
      }),
      line('2025-12', 0, 0, 999_999_99),
    ]);
  });
  afterAll(() => test.close());

  const board = async (query = '') => (await financien.get(`/budget-board?year=2026${query}`)).body;
  const rowOf = (body: any, municipality: string, block: string) =>
    body.rows.find((row: any) => row.municipality === municipality && row.buildingBlock === block);

  it('shows every line with agreed, expected, besteding, run rate and variance', async () => {
    const body = await board();
    expect(body).toMatchObject({
      asOfDate: '2026-03-31',
      monthsElapsed: 3,
      versionNumber: 1,
      undivided: '0.00',
      contractCode: 'CON-001',
    });
    expect(body.rows.map((row: any) => row.lineCode)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `BR-2026-00${n}`));
    expect(rowOf(body, 'Aadorp', 'Netwerk')).toMatchObject({
      agreed: '144000.00',
      expected: '36000.00',
      spent: '37500.00',
      forecast: '150000.00',
      variance: '-6000.00',
      favour: 'N',
      spentPercentage: '26.041667',
      missingMonths: [],
    });
    expect(rowOf(body, 'Beestad', 'Specialistische hulp')).toMatchObject({ variance: '12000.00', favour: 'V' });
    expect(rowOf(body, 'Beestad', 'Netwerk')).toMatchObject({ variance: '0.00', favour: null });
  });

  it('leaves a missing month out of the run rate and says which', async () => {
    const row = rowOf(await board(), 'Ceeburg', 'Specialistische hulp');
    expect(row).toMatchObject({ spent: '40000.00', forecast: '240000.00', variance: '0.00', missingMonths: [2] });
    expect(row.months.slice(0, 4).map((month: any) => month.spent)).toEqual(['20000.00', null, '20000.00', null]);
  });

  it('adds up: rows to groups, groups to the total, either way round', async () => {
    for (const groupBy of ['municipality', 'building-block']) {
      const body = await board(`&groupBy=${groupBy}`);
      for (const field of ['agreed', 'expected', 'spent', 'forecast', 'variance']) {
        const sum = (list: any[]) => Money.sum(list.map((item) => Money.parse(item[field]))).toString();
        expect([field, sum(body.rows), sum(body.groups)]).toEqual([field, body.total[field], body.total[field]]);
      }
    }
    expect((await board()).total).toMatchObject({
      agreed: '1200000.00',
      expected: '300000.00',
      spent: '278500.00',
      missingMonths: [2],
    });
  });

  it('shows one municipality alone with its own total', async () => {
    const body = await board(`&municipalityId=${programme.municipalities[0]!.id}`);
    expect(body.rows).toHaveLength(2);
    expect(body.total).toMatchObject({ agreed: '240000.00', spent: '61500.00' });
  });

  it('draws the course: cumulative, forecast after the stand', async () => {
    const { course, total } = await board();
    expect(course.map((month: any) => month.spent).slice(0, 4)).toEqual(['99500.00', '179000.00', '278500.00', null]);
    expect(course[2].forecast).toBeNull();
    expect(course[11]).toMatchObject({ expected: '1200000.00', forecast: total.forecast });
  });

  it('goes back to a stand: valid date and known date apart', async () => {
    const february = await board('&asOf=2026-02-28');
    expect([february.monthsElapsed, february.total.spent]).toEqual([2, '179000.00']);
    const unfinished = await board('&asOf=2026-02-27');
    expect([unfinished.monthsElapsed, unfinished.total.spent]).toEqual([1, '99500.00']);
    const knownInMarch = await board('&asOf=2026-03-31&knownAt=2026-03-15');
    // what is known now was agreed today, so in March there was no budget yet, and no statement of March
    expect(knownInMarch).toMatchObject({
      versionNumber: null,
      total: { agreed: '0.00', spent: '179000.00', missingMonths: [2, 3] },
    });
    const dayBefore = await board('&asOf=2026-03-31&knownAt=2026-03-14');
    expect(dayBefore.total.spent).toBe('99500.00');
  });

  it('says what each column means', async () => {
    const { columns } = await board();
    expect(columns.map((column: any) => column.field)).toEqual([
      'agreed',
      'expected',
      'spent',
      'spentPercentage',
      'forecast',
      'variance',
      'favour',
    ]);
    for (const column of columns) expect(column.definition.length).toBeGreaterThan(20);
  });

  it('opens every figure of besteding: the bookings sum to it', async () => {
    const body = await board();
    for (const row of body.rows) {
      const query = `/budget-board/bookings?year=2026&municipalityId=${row.municipalityId}&buildingBlockId=${row.buildingBlockId}`;
      const bookings = (await financien.get(query)).body;
      const sum = Money.sum(bookings.items.map((item: any) => Money.parse(item.amount))).toString();
      expect([bookings.total, sum]).toEqual([row.spent, row.spent]);
    }
    const month = (await financien.get('/budget-board/bookings?year=2026&month=2')).body;
    expect([month.count, month.total]).toEqual([5, '79500.00']);
    const all = (await financien.get('/budget-board/bookings?year=2026&limit=2')).body;
    expect([all.items.length, all.count, all.total]).toEqual([2, 17, body.total.spent]);
    expect((await financien.get('/budget-board/bookings?year=2026&asOf=2026-01-30')).body.count).toBe(0);
    expect((await financien.get('/budget-board/bookings?year=2026&month=4')).body.count).toBe(0);
  });

  it('shows besteding without a line, and what of a later version is not divided yet', async () => {
    const other = await aContract(test, programme.id, { code: 'CON-002' });
    await someExpenditure(test, { programmeId: programme.id, contractId: other.id }, [line('2026-01', 0, 0, 100)]);
    const unlined = (await financien.get(`/budget-board?year=2026&contractId=${other.id}`)).body;
    expect(unlined.rows).toMatchObject([
      { lineId: null, agreed: '0.00', spent: '1.00', variance: '-12.00', favour: 'N' },
    ]);
    const [budget] = (await financien.get(`/agreed-budgets?contractId=${contractId}`)).body.items;
    const step = { kind: 'SCOPE_CHANGE', amount: '5000.00', decisionReference: 'x', validFromDate: '2026-03-01' };
    await financien.post(`/agreed-budgets/${budget.id}/versions`, step, { ifMatch: budget.rowVersion });
    expect(await board()).toMatchObject({ versionNumber: 2, undivided: '5000.00', total: { agreed: '1200000.00' } });
    expect(await board('&asOf=2026-02-28')).toMatchObject({ versionNumber: 1, undivided: '0.00' });
  });

  it('is an empty board, not an error, for a year without a contract', async () => {
    const answer = await financien.get('/budget-board?year=2031');
    expect([answer.status, answer.body.contractId, answer.body.rows]).toEqual([200, null, []]);
    expect((await financien.get('/budget-board/bookings?year=2031')).body).toMatchObject({ items: [], count: 0 });
  });

  it('lists the lines of the statements, filtered and paged', async () => {
    const list = async (query: string) => (await financien.get(`/expenditure-statements?${query}`)).body;
    expect((await list('year=2025')).items).toMatchObject([{ period: '2025-12', amount: '999999.99' }]);
    expect((await list('period=2026-02')).items).toHaveLength(5);
    const first = await list(`contractId=${contractId}&limit=10`);
    const second = await list(`contractId=${contractId}&limit=10&after=${first.next}`);
    const ids = [...first.items, ...second.items].map((item: any) => item.id);
    expect([ids.length, new Set(ids).size, second.next]).toEqual([18, 18, null]);
  });

  it('gives the lines behind a figure and the list of bestedingen along, to the cent @eis KV-1516', async () => {
    const exported = async (kind: string, format: string, parameters: Record<string, string>) => {
      const whole = { programmeId: programme.id, year: '2026', ...parameters };
      const asked = await financien.post('/exports', { kind, format, programmeId: programme.id, parameters: whole });
      await test.drainJobs();
      return { ...(await financien.get(`/exports/${asked.body.id}`)).body, file: async () => (await financien.get(`/exports/${asked.body.id}/content`)).bytes }; // prettier-ignore
    };
    const [aadorp, netwerk] = [programme.municipalities[0]!.id, programme.buildingBlocks[0]!.id];
    const figure = { field: 'spent', place: `municipality:${aadorp}`, knownAt: '2026-03-31', asOf: '2026-02-28' };
    const paper = await exported('figure-bookings', 'xlsx', figure);
    expect([paper.state, paper.title]).toEqual(['READY', 'Boekingen achter Besteding 2026']);
    const workbook = new Workbook();
    await workbook.xlsx.load(await paper.file());
    const sheet = workbook.getWorksheet('Bestedingen')!;
    const amounts = sheet.getColumn('F').values.slice(2) as number[];
    expect(amounts.sort((a, b) => a - b)).toEqual([8000, 8000, 12500, 12500]);
    expect(workbook.getWorksheet('Toelichting')!.getCell('A4').value).toBe('Som: 41000,00 euro.');
    const list = await exported('expenditure', 'csv', { buildingBlockId: netwerk, period: '2026-02' });
    const lines = (await list.file()).toString('utf8').split('\r\n').filter(Boolean);
    expect(lines[0]).toBe('\ufeffPeriode;Gemeente;Bouwsteen;Document;Regel;Bedrag;Omschrijving;Boeking;Bekend sinds');
    expect(lines.slice(1).map((one: string) => one.split(';')[5]).sort()).toEqual(['12500,00', '18000,00', '30000,00']); // prettier-ignore
    const agreed = await exported('figure-bookings', 'csv', { field: 'agreed' });
    expect([agreed.state, agreed.reason]).toEqual(['FAILED', expect.stringContaining('geen som van boekingen')]);
    expect((await financien.post('/exports', { kind: 'expenditure', format: 'csv', programmeId: programme.id, parameters: { jaar: '2026' } })).status).toBe(422); // prettier-ignore
  });

  it('keeps other programmes out', async () => {
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('financien', { programmeId: other.id });
    expect((await stranger.get(`/budget-board?year=2026&contractId=${contractId}`)).status).toBe(404);
    expect((await stranger.get(`/budget-board/bookings?year=2026&contractId=${contractId}`)).status).toBe(404);
    expect((await stranger.get('/expenditure-statements')).body.items).toEqual([]);
  });
});
