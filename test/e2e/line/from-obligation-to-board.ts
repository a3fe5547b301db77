import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Money } from '@koersvast/kernel';
import { type LineStory, AGREED, ok, sum } from './line-story';

const CSV = readFileSync(join(__dirname, '../../../docs/handleiding/voorbeelden/bestedingen-2027.csv'));

/** The obligation gets money, an indicator and bestedingen, and the board adds them up. */
export function fromObligationToBoard(story: LineStory): void {
  it('the agreed budget, that does not divide evenly, is split to the cent over three municipalities and six blocks', async () => {
    const budget = ok(
      await story.controller.post('/agreed-budgets', {
        contractId: story.made.contract.id,
        year: 2027,
        amount: AGREED,
        decisionReference: 'Raadsbesluit 2026-41 (fictief)',
      }),
      201,
    );
    const key = async (dimension: string, field: string, register: any[], percentages: string[]) =>
      ok(
        await story.controller.post('/allocation-keys', {
          name: `Sleutel ${dimension}`,
          dimension,
          validFromDate: '2027-01-01',
          decisionReference: 'Collegebesluit (fictief)',
          shares: percentages.map((percentage, n) => ({ [field]: register[n].id, percentage })),
        }),
        201,
      ).id;
    const keys = {
      municipalityKeyId: await key('MUNICIPALITY', 'municipalityId', story.registers.municipalities, [
        '18',
        '41.5',
        '40.5',
      ]),
      buildingBlockKeyId: await key('BUILDING_BLOCK', 'buildingBlockId', story.registers['building-blocks'], [
        '10',
        '12.5',
        '17.5',
        '5',
        '21',
        '34',
      ]),
    };
    const split = ok(
      await story.controller.post(`/agreed-budgets/${budget.id}/split`, keys, { ifMatch: budget.rowVersion }),
      201,
    ).split;
    expect(split.lines).toHaveLength(18);
    expect(sum(split.lines.map(({ amount }: any) => amount))).toBe(AGREED);
    story.made.lines = split.lines;
  });

  it('an indicator and a budget line are attached to the obligation', async () => {
    const from = { kind: 'obligation', id: story.made.obligation.id };
    story.made.indicator = ok(
      await story.manager.post('/indicators', {
        contractId: story.made.contract.id,
        name: 'Overdracht met bevestigd contact',
        definition: 'Aandeel overdrachten dat het gezin binnen 5 werkdagen bevestigt',
        numerator: 'Bevestigde overdrachten',
        denominator: 'Alle overdrachten',
        unit: 'PERCENT',
        direction: 'HIGHER_IS_BETTER',
        norm: '95',
        frequency: 'QUARTER',
      }),
      201,
    );
    const attach = (type: string, kind: string, id: string) =>
      story.manager.post('/trace-links', { type, from, to: { kind, id } });
    ok(await attach('MEASURED_BY', 'indicator', story.made.indicator.id), 201);
    story.made.line = story.made.lines.find((line: any) => line.code === 'BR-2027-011');
    ok(await attach('FUNDED_BY', 'budget-line', story.made.line.id), 201);
  });

  const checkedImport = async () => {
    const file = { name: 'bestedingen-2027.csv', bytes: CSV };
    const batch = ok(await story.controller.upload('/imports', file, { target: 'expenditure' }), 201);
    const { mapping, rowVersion } = batch;
    const mapped = ok(await story.controller.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion }));
    ok(await story.controller.post(`/imports/${batch.id}/validate`, {}, { ifMatch: mapped.rowVersion }));
    await story.test.drainJobs();
    return ok(await story.controller.get(`/imports/${batch.id}`));
  };

  it('the bestedingen of the partner come in, bad rows named by row and column, and only once', async () => {
    const batch = await checkedImport();
    expect(batch.counts).toEqual({ read: 56, valid: 54, wrong: 2, present: 0, corrections: 0 });
    const { items } = ok(await story.controller.get(`/imports/${batch.id}/rows?status=WRONG`));
    expect(items.map((row: any) => [row.number, row.problems.map(({ column }: any) => batch.headers[column])])).toEqual(
      [
        [20, ['Bedrag']],
        [39, ['Gemeente']],
      ],
    );
    const commit = (mode: string, { id, rowVersion }: any) =>
      story.controller.post(`/imports/${id}/commit`, { mode }, { ifMatch: rowVersion });
    expect((await commit('ALL', batch)).status).toBe(422);
    ok(await commit('VALID', batch));
    await story.test.drainJobs();
    const spent = async () => ok(await story.controller.get('/budget-board?year=2027&asOf=2027-03-31')).total.spent;
    const before = await spent();
    const again = await checkedImport();
    expect(again.counts).toEqual({ read: 56, valid: 0, wrong: 2, present: 54, corrections: 0 });
    ok(await commit('VALID', again));
    await story.test.drainJobs();
    expect(await spent()).toBe(before);
  });

  it('the board shows agreed, expected, besteding, prognose and variance that add up', async () => {
    const board = ok(await story.controller.get('/budget-board?year=2027&asOf=2027-03-31'));
    expect(board).toMatchObject({ monthsElapsed: 3, undivided: '0.00', total: { agreed: AGREED } });
    expect(board.rows).toHaveLength(18);
    for (const field of ['agreed', 'expected', 'spent', 'forecast', 'variance']) {
      expect([field, sum(board.rows.map((row: any) => row[field]))]).toEqual([field, board.total[field]]);
    }
    const row = board.rows.find(({ lineId }: any) => lineId === story.made.line.id);
    const months = row.months.slice(0, 3).map(({ spent }: any) => spent);
    expect(sum(months)).toBe(row.spent);
    expect(Money.parse(row.forecast).toString()).toBe(Money.parse(row.spent).times(4n).toString());
    expect(row.variance).toBe(Money.parse(row.agreed).minus(Money.parse(row.forecast)).toString());
    story.made.board = board;
  });
}
