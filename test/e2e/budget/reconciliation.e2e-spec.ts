import { anAgreedBudget, someActuals, someExpenditure, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the weekly aansluiting @eis KV-1351', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let financien: ApiClient;
  let first: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-02-03T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    // 200 / 300 / 500 in twelve terms: 16.66, 25.00 and 41.66 a month
    const budget = await anAgreedBudget(financien, contractId, {
      amount: '1000.00',
      keys: await someKeys(financien, programme),
    });
    const body = { agreedBudgetId: budget.id, terms: 12, dueDay: 1 };
    const schedule = (await financien.post('/advance-schedules', body)).body;
    const lines = [0, 1].map((n) => ({
      ...{ municipalityId: programme.municipalities[n]!.id, termNumber: 1, amount: ['16.66', '25.00'][n] },
    }));
    const payment = { paidOn: '2026-01-02', reference: 'Batch 1', lines };
    await financien.post(`/advance-schedules/${schedule.id}/payments`, payment, { ifMatch: schedule.rowVersion });
    const place = { buildingBlockId: programme.buildingBlocks[0]!.id, period: '2026-01' };
    await someExpenditure(test, { programmeId: programme.id, contractId }, [
      { ...place, municipalityId: programme.municipalities[0]!.id, cents: 20_00 },
    ]);
    await someActuals(test, programme.id, [
      { municipalityId: programme.municipalities[1]!.id, period: '2026-01', cents: 25_00, contractId },
    ]);
  });
  afterAll(() => test.close());

  const start = (weekEndsOn: string, over: object = {}) =>
    financien.post('/reconciliations', { contractId, weekEndsOn, ...over });
  const act = (row: any, deed: string, body?: object) =>
    financien.post(`/reconciliations/${row.id}/${deed}`, body, { ifMatch: row.rowVersion });
  const work = async () =>
    (await financien.get('/my-work')).body.groups
      .flatMap((group: any) => group.items)
      .filter((item: any) => item.kind === 'reconciliation');

  it('waits in Mijn werk from the Monday on @eis KV-1352', async () =>
    expect(await work()).toMatchObject([{ group: 'DUE', title: 'Aansluiting tot en met 01-02-2026' }]));

  it('sets the three amounts beside each other and names what differs', async () => {
    const made = await start('2026-02-01');
    expect(made.status).toBe(201);
    first = made.body;
    expect(first.lines.map((line: any) => [line.municipality, line.stated, line.advanced, line.booked])).toEqual([
      ['Aadorp', '20.00', '16.66', null],
      ['Beestad', null, '25.00', '25.00'],
    ]);
    expect(first.found.map((one: any) => [one.municipality, one.rule, one.amount, one.proposedKind])).toEqual([
      ['Aadorp', 'ADVANCED_BOOKED', '16.66', 'NOT_BOOKED_YET'],
      ['Aadorp', 'STATED_ADVANCED', '3.34', 'SPENT_OTHERWISE'],
    ]);
  });

  it('reads the books as they were known at the end of a day, and anew when asked', async () => {
    const early = await start('2026-01-25', { knownAt: '2026-01-20' });
    expect([early.status, early.body.code]).toEqual([422, 'reconciliation.known-day']);
    const then = await start('2026-01-25', { knownAt: '2026-02-02' });
    expect([then.status, then.body.lines, then.body.knownAt]).toEqual([201, [], '2026-02-02T23:00:00.000Z']);
    const now = await act(then.body, 'refresh');
    expect(now.body.lines.length).toBeGreaterThan(0);
  });

  it.each([
    ['2026-02-02', 'reconciliation.sunday'],
    ['2026-02-08', 'reconciliation.to-come'],
  ])('has no week that ends on %s', async (week, code) => {
    const answer = await start(week);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('is not done while a difference has no explanation', async () => {
    const early = await act(first, 'complete');
    expect([early.status, early.body.code]).toEqual([422, 'reconciliation.open']);
    const ids = first.found.map(({ id }: any) => id);
    const words = { kind: 'SPENT_OTHERWISE', explanation: 'Seizoen' };
    const foreign = [...ids, '01890000-0000-7000-8000-000000000000'];
    expect((await act(first, 'explanations', { ...words, differenceIds: foreign })).status).toBe(422);
    const half = (await act(first, 'explanations', { ...words, differenceIds: [ids[1]] })).body;
    const booked = { kind: 'NOT_BOOKED_YET', explanation: 'Boekt Aadorp in februari', differenceIds: [ids[0]] };
    const all = (await act(half, 'explanations', booked)).body;
    expect([half.open, all.open]).toEqual([1, 0]);
    const done = await act(all, 'complete');
    expect(done.body).toMatchObject({ state: 'DONE', completedBy: expect.stringMatching(/^financien/) });
    const later = await act(done.body, 'refresh');
    expect([later.status, later.body.code]).toEqual([409, 'reconciliation.done']);
    expect(await work()).toEqual([]);
  });

  it('takes an explanation along while the amount stays the same, and asks anew when it moved', async () => {
    test.freeze('2026-02-10T10:00:00Z');
    await someExpenditure(test, { programmeId: programme.id, contractId }, [
      {
        ...{ period: '2026-01', municipalityId: programme.municipalities[0]!.id, document: 'OPG-2' },
        ...{ buildingBlockId: programme.buildingBlocks[0]!.id, cents: 1_00 },
      },
    ]);
    const { body } = await start('2026-02-08');
    expect(body.found.map((one: any) => [one.rule, one.amount, one.kind, one.carried])).toEqual([
      ['STATED_ADVANCED', '4.34', null, false],
      ['ADVANCED_BOOKED', '16.66', 'NOT_BOOKED_YET', true],
    ]);
    await someActuals(test, programme.id, [
      { municipalityId: programme.municipalities[0]!.id, period: '2026-01', cents: 16_66, contractId, document: 'M-2' },
    ]);
    const fresh = await act(body, 'refresh');
    expect(fresh.body.found.map((one: any) => one.rule)).toEqual(['STATED_ADVANCED']);
  });

  it('stands still once it is done, also for the application itself', async () => {
    const change = test.asSystem(() =>
      test.unitOfWork.query(`update reconciliation_difference set explanation = 'x' where reconciliation_id = $1`, [
        first.id,
      ]),
    );
    await expect(change).rejects.toMatchObject({ constraint: 'reconciliation_done_keeps_check' });
  });
});
