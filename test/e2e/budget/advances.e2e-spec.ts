import { AdvanceFacts } from '@koersvast/budget';
import { anAgreedBudget, BuiltKeys, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('advances to the partner', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let keys: BuiltKeys;
  let budgetId: string;
  let scheduleId: string;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-02T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id, { paymentRoute: 'C' })).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    keys = await someKeys(financien, programme);
    // 20 / 30 / 50 of 1000.00: 200, 300 and 500; 200 / 12 = 11 x 16.66 and 16.74
    budgetId = (await anAgreedBudget(financien, contractId, { amount: '1000.00', keys })).id;
  });
  afterAll(() => test.close());

  const schedule = async (query = '') => (await financien.get(`/advance-schedules/${scheduleId}${query}`)).body;
  const pay = async (lines: object[], over: object = {}) =>
    financien.post(
      `/advance-schedules/${scheduleId}/payments`,
      { paidOn: '2026-01-02', reference: 'Batch 1', lines, ...over },
      { ifMatch: (await schedule()).rowVersion },
    );
  const line = (municipality: number, termNumber: number, amount: string) => ({
    ...{ municipalityId: programme.municipalities[municipality]!.id, termNumber, amount },
  });

  it('are planned from the split: municipality first, terms second, the remainder in the last @eis KV-1340', async () => {
    const made = await financien.post('/advance-schedules', { agreedBudgetId: budgetId, terms: 12, dueDay: 1 });
    expect(made.status).toBe(201);
    scheduleId = made.body.id;
    const own = made.body.planned.filter((term: any) => term.municipality === 'Aadorp');
    expect(own.map((term: any) => term.amount)).toEqual([...Array(11).fill('16.66'), '16.74']);
    expect(made.body.total.agreed).toBe('1000.00');
    const twice = await financien.post('/advance-schedules', { agreedBudgetId: budgetId, terms: 4, dueDay: 1 });
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.advance_schedule_budget_key']);
    const item = { agreed: '1000.00', paid: '0.00', versions: 1, terms: 12 };
    expect((await financien.get('/advance-schedules')).body.items).toMatchObject([item]);
  });

  it('can be paid in part, and never more than the term @eis KV-1342', async () => {
    const first = await pay([line(0, 1, '10.00'), line(1, 1, '25.00'), line(2, 1, '41.66')]);
    expect(first.status).toBe(201);
    await pay([line(0, 1, '6.66'), line(0, 2, '16.66'), line(0, 3, '16.66'), line(0, 4, '16.66')]);
    const states = (await schedule()).planned.filter((term: any) => term.municipality === 'Aadorp');
    expect(states.slice(0, 5).map((term: any) => term.state)).toEqual(['PAID', 'PAID', 'PAID', 'PAID', 'PLANNED']);
    const more = await pay([line(1, 2, '25.00'), line(0, 5, '16.67')]);
    expect([more.status, more.body.errors[0].pointer]).toEqual([422, '/lines/1/amount']);
    expect((await schedule()).total.paid).toBe('133.30');
    const tomorrow = await pay([line(1, 2, '25.00')], { paidOn: '2026-04-03' });
    expect(tomorrow.body.code).toBe('advance.day-to-come');
  });

  it('show bevoorschot, last, vooruitbetaald and open apart, 3/12 after March @eis KV-1344', async () => {
    const { figures } = await schedule('?asOf=2026-03-31');
    expect(figures[0]).toMatchObject({ due: '49.98', paid: '66.64', prepaid: '16.66', open: '133.36' });
    expect(figures[1]).toMatchObject({ due: '75.00', paid: '25.00', prepaid: '-50.00', open: '275.00' });
    const [fact] = await test.asSystem(() =>
      test.app.get(AdvanceFacts).at({ contractId, year: 2026, asOf: '2026-01-01', knownBefore: 'infinity' }),
    );
    expect([fact!.due.toString(), fact!.paid.toString()]).toEqual(['0.00', '0.00']);
    const before = await schedule('?knownAt=2020-01-01');
    expect([before.versionNumber, before.planned, before.figures]).toEqual([null, [], []]);
  });

  it('stand in the books as the payment route says, and once in the combined view @eis KV-1343', async () => {
    const { books, combined, paymentRoute, total } = await schedule('?asOf=2026-03-31');
    expect(paymentRoute).toBe('C');
    expect(books.filter((book: any) => book.municipalityId).map((book: any) => book.category)).toEqual(
      Array(3).fill('4.3.3'),
    );
    expect(combined).toMatchObject({ cost: total.due, income: '0.00', elimination: total.due });
  });

  it('keep what was paid when the budget changes, and spread the difference over the rest @eis KV-1341', async () => {
    const budget = (await financien.get(`/agreed-budgets/${budgetId}`)).body;
    const step = { kind: 'SCOPE_CHANGE', amount: '400.00', decisionReference: 'B', validFromDate: '2026-04-01' };
    const changed = await financien.post(`/agreed-budgets/${budgetId}/versions`, step, { ifMatch: budget.rowVersion });
    await financien.post(`/agreed-budgets/${budgetId}/split`, keys, { ifMatch: changed.body.rowVersion });
    const now = await schedule();
    const own = now.planned.filter((term: any) => term.municipality === 'Aadorp').map((term: any) => term.amount);
    expect(own).toEqual([...Array(4).fill('16.66'), ...Array(7).fill('26.66'), '26.74']);
    expect([now.versionNumber, now.total.agreed]).toEqual([2, '1400.00']);
  });

  it('are taken back by a row of their own, once @eis KV-1342', async () => {
    const { payments } = await schedule();
    const paid = payments.find((one: any) => one.amount === '41.66');
    const back = { on: '2026-03-15', reason: 'Dubbel betaald' };
    const answer = await financien.post(`/advance-payments/${paid.id}/reversal`, back);
    expect(answer.status).toBe(201);
    expect(answer.body.payments.filter((one: any) => one.municipality === 'Ceeburg')).toMatchObject([
      { amount: '-41.66', reversesId: paid.id },
      { amount: '41.66', reversed: true },
    ]);
    expect((await schedule('?asOf=2026-02-28')).figures[2].paid).toBe('41.66');
    expect((await schedule('?asOf=2026-03-31')).figures[2].paid).toBe('0.00');
    const twice = await financien.post(`/advance-payments/${paid.id}/reversal`, back);
    expect([twice.status, twice.body.code]).toEqual([409, 'advance.reversed-before']);
  });

  it('use the commitment of the contract year, which follows the agreed budget @eis KV-1346', async () => {
    const { items } = (await financien.get('/commitments?kind=CONTRACT_YEAR')).body;
    expect(items).toMatchObject([{ committed: '1400.00', used: '91.64', open: '1308.36', code: 'VL-001' }]);
    const { movements } = (await financien.get(`/commitments/${items[0].id}`)).body;
    expect(movements.filter((one: any) => one.kind === 'ENTERED')).toHaveLength(6);
    const use = { amount: '1.00', on: '2026-04-01', description: 'x' };
    const refused = await financien.post(`/commitments/${items[0].id}/uses`, use, { ifMatch: items[0].rowVersion });
    expect(refused.body.code).toBe('commitment.contract-year');
  });

  it('move to a working day as the contract says: what was paid stays, and the former version too @eis KV-1546', async () => {
    const before = await schedule();
    const body = { dayRule: 'NEXT' };
    const moved = await financien.put(`/advance-schedules/${scheduleId}/day-rule`, body, {
      ifMatch: before.rowVersion,
    });
    expect([moved.status, moved.body.dayRule, moved.body.versionNumber]).toEqual([
      200,
      'NEXT',
      before.versionNumber + 1,
    ]);
    const day = (municipality: string, number: number) => {
      const term = moved.body.planned.find((one: any) => one.municipality === municipality && one.number === number);
      return [term.dueOn, term.nominalOn];
    };
    // 1 March and 1 November 2026 are Sundays; Aadorp had paid its third term.
    expect([day('Aadorp', 3), day('Beestad', 3), day('Beestad', 11)]).toEqual([
      ...[['2026-03-01', null], ['2026-03-02', '2026-03-01'], ['2026-11-02', '2026-11-01']], // prettier-ignore
    ]);
    const sums = (one: any) => one.planned.map((term: any) => term.amount);
    expect(sums(moved.body)).toEqual(sums(before));
    const stale = await financien.put(`/advance-schedules/${scheduleId}/day-rule`, body, {
      ifMatch: before.rowVersion,
    });
    expect(stale.status).toBe(412);
  });

  it('cannot be altered by the application, and nobody of elsewhere sees them', async () => {
    for (const table of ['advance_payment', 'advance_term', 'advance_schedule_version', 'commitment_movement']) {
      const change = test.asSystem(() => test.unitOfWork.query(`update ${table} set id = id`));
      await expect(change).rejects.toThrow(/permission denied/);
    }
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('financien', { programmeId: other.id });
    expect((await stranger.get(`/advance-schedules/${scheduleId}`)).status).toBe(404);
    expect((await stranger.post('/advance-schedules', { agreedBudgetId: budgetId, terms: 1, dueDay: 1 })).status).toBe(
      422,
    );
  });
});
