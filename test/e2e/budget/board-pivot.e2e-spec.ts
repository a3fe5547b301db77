import { Workbook } from 'exceljs';
import { Money } from '@koersvast/kernel';
import {
  anAgreedBudget,
  LedgerBooking,
  someActuals,
  someExpenditure,
  someKeys,
  StatementLine,
} from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** The same numbers at every run. */
function dice(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const MONTHS = [1, 2, 3, 4, 5, 6].map((month) => `2026-0${month}`);
const STANDS = [
  ['2026-06-30', '2026-07-20'],
  ['2026-03-31', '2026-07-20'],
  ['2026-06-30', '2026-05-02'],
  ['2026-04-29', '2026-04-01'],
] as const;

describe('the board divided as one chooses @eis KV-1400 @eis KV-1401 @eis KV-1402', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-07-20T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    const keys = await someKeys(financien, programme);
    const made = await anAgreedBudget(financien, contractId, { amount: '1200000.01', keys });
    const step = { kind: 'SCOPE_CHANGE', amount: '777.77', decisionReference: 'Addendum', validFromDate: '2026-04-01' };
    const changed = await financien.post(`/agreed-budgets/${made.id}/versions`, step, { ifMatch: made.rowVersion });
    await financien.post(`/agreed-budgets/${made.id}/split`, keys, { ifMatch: changed.body.rowVersion });
    const roll = dice(20261123);
    await someExpenditure(test, { programmeId: programme.id, contractId }, randomStatements(roll));
    await someActuals(test, programme.id, randomBookings(roll));
  });
  afterAll(() => test.close());

  const somewhere = (roll: (below: number) => number) => ({
    period: MONTHS[roll(6)]!,
    municipalityId: programme.municipalities[roll(3)]!.id,
    cents: roll(9_000_000) - 1_000_000,
    recordedAt: `2026-0${1 + roll(7)}-${String(1 + roll(19)).padStart(2, '0')}T${String(roll(24)).padStart(2, '0')}:10:00Z`,
  });
  const randomStatements = (roll: (below: number) => number): StatementLine[] =>
    Array.from({ length: 160 }, () => ({
      ...somewhere(roll),
      buildingBlockId: programme.buildingBlocks[roll(2)]!.id,
    }));
  const randomBookings = (roll: (below: number) => number): LedgerBooking[] =>
    Array.from({ length: 160 }, () => ({
      ...somewhere(roll),
      side: roll(8) === 0 ? ('INCOME' as const) : ('COST' as const),
      ...(roll(3) > 0 && { contractId }),
      taskField: ['6.752', '6.762', '6.92'][roll(3)]!,
      budgetProgramme: ['6', '7'][roll(2)]!,
    }));

  const get = async (path: string) => {
    const answer = await financien.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  };
  const sum = (values: (string | null)[]) =>
    Money.sum(values.flatMap((value) => (value === null ? [] : [Money.parse(value)]))).toString();
  const valueOf = (body: any, line: any, field: string): string | null =>
    line.cells[body.heads.findIndex((head: any) => head.field === field && head.member === null)].value;
  const recount = async (table: string, where: string, parameters: unknown[]) => {
    const [row] = await test.asSystem(() =>
      test.unitOfWork.query<{ cents: string | null }>(
        `select sum(amount_cents)::text as cents from ${table} where programme_id = $1 and ${where}`,
        [programme.id, ...parameters],
      ),
    );
    return row!.cents === null ? null : Money.fromCents(row!.cents).toString();
  };

  it.each(STANDS)('gives at %s, known at %s, what the bookings themselves sum to', async (asOf, knownAt) => {
    const months =
      asOf.endsWith('-30') || asOf.endsWith('-31') ? Number(asOf.slice(5, 7)) : Number(asOf.slice(5, 7)) - 1;
    const until = [`2026-${String(months).padStart(2, '0')}-01`, knownAt];
    const spent = `period <= $2 and recorded_at < ($3::date + 1)::timestamp at time zone 'Europe/Amsterdam'`;
    const stand = `year=2026&asOf=${asOf}&knownAt=${knownAt}`;
    const board = await get(`/budget-board/pivot?${stand}`);
    expect(valueOf(board, board.total, 'spent')).toBe(await recount('expenditure_line', spent, until));
    const ledgers = await get(`/budget-board/pivot?${stand}&book=MUNICIPAL`);
    expect(valueOf(ledgers, ledgers.total, 'actual')).toBe(
      await recount('actual', `${spent} and side = 'COST'`, until),
    );
    const income = await get(`/budget-board/pivot?${stand}&book=MUNICIPAL&side=INCOME`);
    expect(valueOf(income, income.total, 'actual')).toBe(
      await recount('actual', `${spent} and side = 'INCOME'`, until),
    );
  });

  it.each([
    ['CONTRACT', 'municipality,building-block', 'month', 'spent'],
    ['CONTRACT', 'building-block', 'quarter', 'expected'],
    ['CONTRACT', 'month', 'municipality', 'spent'],
    ['MUNICIPAL', 'programme,task-field', 'month', 'actual'],
    ['MUNICIPAL', 'legal-basis,municipality,task-field', 'quarter', 'actual'],
    ['MUNICIPAL', 'quarter,month', 'legal-basis', 'actual'],
  ])('adds up in %s by %s and columns by %s', async (book, rows, columns, field) => {
    const asked = `/budget-board/pivot?year=2026&asOf=2026-06-30&book=${book}&rows=${rows}`;
    const [plain, divided] = [await get(asked), await get(`${asked}&columns=${columns}&field=${field}`)];
    for (const body of [plain, divided]) {
      for (const depth of rows.split(',').map((_, index) => index + 1)) {
        const level = body.lines.filter((line: any) => line.path.length === depth);
        const cells = level.map((line: any) => valueOf(body, line, field));
        expect([depth, sum(cells)]).toEqual([depth, valueOf(body, body.total, field)]);
      }
    }
    for (const line of [...divided.lines, divided.total]) {
      const whole = line.cells.at(-1).value;
      expect(sum(line.cells.slice(0, -1).map((cell: any) => cell.value))).toBe(whole ?? '0.00');
    }
    expect(valueOf(divided, divided.total, field)).toBe(valueOf(plain, plain.total, field));
  });

  it.each([
    ['CONTRACT', 'municipality,building-block'],
    ['CONTRACT', 'quarter,month'],
    ['MUNICIPAL', 'municipality,programme,task-field'],
    ['ALL', 'municipality'],
  ])('opens every figure of %s by %s: the parts sum to it to the cent', async (book, rows) => {
    const stand = 'year=2026&asOf=2026-06-30&knownAt=2026-07-20';
    const body = await get(`/budget-board/pivot?${stand}&book=${book}&rows=${rows}`);
    let opened = 0;
    for (const line of [...body.lines, body.total]) {
      const place = line.path.map(({ dimension, id }: any) => `${dimension}:${id}`).join(',');
      for (const [index, head] of body.heads.entries()) {
        if (head.kind !== 'money' || line.cells[index].value === null) continue;
        const parts = await get(`/budget-board/parts?${stand}&field=${head.field}&place=${place}&limit=200`);
        expect([head.field, place, parts.total]).toEqual([head.field, place, line.cells[index].value]);
        expect([head.field, sum(parts.items.map((part: any) => part.amount))]).toEqual([head.field, parts.total]);
        expect(parts.items).toHaveLength(parts.count);
        opened += 1;
      }
    }
    expect(opened).toBeGreaterThan(5);
  });

  it('shows original, amendments and agreed at the stand, and the version behind each', async () => {
    const before = await get('/budget-board/pivot?year=2026&asOf=2026-03-31');
    const after = await get('/budget-board/pivot?year=2026&asOf=2026-04-30');
    const figures = (body: any) =>
      ['original', 'amendments', 'agreed'].map((field) => valueOf(body, body.total, field));
    expect(figures(before)).toEqual(['1200000.01', '0.00', '1200000.01']);
    expect(figures(after)).toEqual(['1200000.01', '777.77', '1200777.78']);
    const parts = await get('/budget-board/parts?year=2026&asOf=2026-04-30&field=agreed');
    expect(parts.items).toMatchObject([
      { text: 'Basis, versie 1', amount: '1200000.01' },
      { text: 'Wijziging van de opdracht, versie 2', amount: '777.77', reference: 'Addendum' },
    ]);
  });

  it('leaves a figure empty and says why where a book does not keep it', async () => {
    const body = await get('/budget-board/pivot?year=2026&rows=month');
    const cell = (field: string) => body.lines[0].cells[body.heads.findIndex((head: any) => head.field === field)];
    expect(cell('forecast')).toEqual({
      ...{ value: null, favour: null },
      reason: 'Prognose wordt niet per maand bijgehouden.',
    });
    expect(cell('spent').value).not.toBeNull();
    expect((await financien.get('/budget-board/pivot?year=2026&rows=kleur')).status).toBe(400);
    expect((await financien.get('/budget-board/parts?year=2026')).status).toBe(400);
  });

  it('never adds the books: side by side there is a column each', async () => {
    const body = await get('/budget-board/pivot?year=2026&book=ALL&asOf=2026-06-30');
    expect(body.heads.map((head: any) => head.field)).toEqual([
      ...['agreed', 'spent', 'budgetContract', 'actualContract', 'routed', 'elimination', 'combined'],
    ]);
    const contract = await recount('actual', `side = 'COST' and legal_basis = 'CONTRACT'`, []);
    expect(valueOf(body, body.total, 'actualContract')).toBe(contract);
  });

  it('compares two stands: what differs sums to the difference, cause by cause @eis KV-1403', async () => {
    const then = 'thenAsOf=2026-03-31&thenKnownAt=2026-04-20';
    const body = await get(`/budget-board/comparison?year=2026&asOf=2026-06-30&knownAt=2026-07-20&${then}`);
    expect([body.then.monthsElapsed, body.now.monthsElapsed]).toEqual([3, 6]);
    const [earlier, later] = [
      await get('/budget-board/pivot?year=2026&asOf=2026-03-31&knownAt=2026-04-20'),
      await get('/budget-board/pivot?year=2026&asOf=2026-06-30&knownAt=2026-07-20'),
    ];
    for (const [index, { field }] of body.fields.entries()) {
      const { then: before, now, difference } = body.total.cells[index];
      expect([field, before, now]).toEqual([
        field,
        valueOf(earlier, earlier.total, field),
        valueOf(later, later.total, field),
      ]);
      if (field === 'variance' || difference === null) continue;
      const causes = body.causes.filter((cause: any) => cause.field === field);
      expect([field, sum(causes.map((cause: any) => cause.amount))]).toEqual([field, difference]);
    }
    const words = body.causes.map((cause: any) => cause.text);
    expect(words).toContain('Boekingen over april');
    expect(words).toContain('Later bekend of hersteld over januari');
    const same = await get('/budget-board/comparison?year=2026&asOf=2026-06-30&thenAsOf=2026-06-30&book=MUNICIPAL');
    expect(same.causes).toEqual([]);
  });

  it.each([
    [{ rows: 'municipality,building-block', hidden: 'advanced' }, 'spent'],
    [{ rows: 'municipality', columns: 'month', field: 'spent' }, 'spent'],
    [{ book: 'MUNICIPAL', rows: 'legal-basis,task-field', side: 'COST' }, 'actual'],
  ])('exports %j as it is seen, with formulas for the sums @eis KV-1404', async (chosen, field) => {
    const parameters = {
      year: '2026',
      asOf: '2026-06-30',
      knownAt: '2026-07-20',
      programmeId: programme.id,
      ...chosen,
    };
    const asked = await financien.post('/exports', {
      kind: 'budget-board',
      programmeId: programme.id,
      format: 'xlsx',
      parameters,
    });
    await test.drainJobs();
    const file = await financien.get(`/exports/${asked.body.id}/content`);
    expect(file.status).toBe(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(file.bytes as never);
    const sheet = workbook.worksheets.find(({ name }) => name === 'Budgetbord')!;
    const { hidden: _, programmeId: __, ...query } = { hidden: '', ...parameters };
    const screen = await get(`/budget-board/pivot?${new URLSearchParams(query as Record<string, string>)}`);
    const at = (sheet.getColumn(1).values as unknown[]).lastIndexOf('Totaal');
    const total = sheet.getRow(at).values as { formula?: string; result?: number }[];
    const amount = Number(valueOf(screen, screen.total, field));
    const found = total.find((cell) => typeof cell === 'object' && Math.abs((cell.result ?? NaN) - amount) < 0.005);
    expect(found?.formula).toMatch(/SUM|\+/);
  });

  it('stays within the programme', async () => {
    const other = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('financien', { programmeId: other.id });
    for (const path of ['pivot?year=2026', 'parts?year=2026&field=spent', 'comparison?year=2026&thenAsOf=2026-01-31']) {
      expect((await stranger.get(`/budget-board/${path}&contractId=${contractId}`)).status).toBe(404);
    }
    const empty = (await stranger.get('/budget-board/pivot?year=2026&book=MUNICIPAL')).body;
    expect([empty.lines, empty.contractId]).toEqual([[], null]);
  });
});
