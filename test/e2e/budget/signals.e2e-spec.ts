import { newId } from '@koersvast/kernel';
import { PeriodicTasks } from '@koersvast/platform';
import { anAgreedBudget, BuiltKeys, someExpenditure, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('signals in the money', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let keys: BuiltKeys;
  let budgetId: string;
  let financien: ApiClient;
  let reader: ApiClient;

  const municipality = (n: number) => programme.municipalities[n]!.id;
  /** Besteding of one municipality in January 2026, in its first bouwsteen; what is stated a second time comes on top. */
  const spend = (n: number, cents: number, document: string, period = '2026-01') =>
    someExpenditure(test, { programmeId: programme.id, contractId }, [
      { period, municipalityId: municipality(n), buildingBlockId: programme.buildingBlocks[0]!.id, cents, document },
    ]);
  const look = async () => (await financien.post('/signals/evaluate', {})).body;
  const listed = async (query = '') => (await reader.get<{ items: any[] }>(`/signals?limit=100${query}`)).body.items;
  const one = async (kind: string, place: string) =>
    (await listed(`&kind=${kind}&sort=-openedAt`)).find(({ title }) => title.startsWith(place));

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-02-02T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
    keys = await someKeys(financien, programme);
    // 1200.00 over 20 / 30 / 50: Aadorp 240.00 (20.00 a month), Beestad 360.00, Ceeburg 600.00
    budgetId = (await anAgreedBudget(financien, contractId, { amount: '1200.00', keys })).id;
  });
  afterAll(() => test.close());

  it('opens one when a threshold is reached to the cent, raises and lowers it, and closes it when its cause is gone @eis KV-1427 @eis KV-1430', async () => {
    await spend(0, 167_99, 'A');
    await look();
    expect(await one('TOTAL_SHARE', 'Aadorp')).toBeUndefined();
    await spend(0, 1, 'B');
    expect(await look()).toMatchObject({ opened: 1, closed: 0 });
    const signal = await one('TOTAL_SHARE', 'Aadorp');
    expect(signal).toMatchObject({ severity: 'INFO', state: 'OPEN', explanation: expect.stringContaining('70 %') });
    expect(await look()).toMatchObject({ opened: 0, closed: 0 });
    await spend(0, 72_00, 'C');
    await look();
    expect(await one('TOTAL_SHARE', 'Aadorp')).toMatchObject({ code: signal.code, severity: 'URGENT' });
    await spend(0, -200_00, 'D');
    // With it goes what was above what is expected to date.
    expect(await look()).toMatchObject({ closed: 2 });
    const { history, ...closed } = (await reader.get(`/signals/${signal.id}`)).body;
    expect(closed).toMatchObject({ state: 'CLOSED', mayWrite: false });
    expect(history.map(({ kind, severity }: any) => `${kind} ${severity}`)).toEqual([
      ...['CLOSED URGENT', 'RAISED URGENT', 'OPENED INFO'],
    ]);
    await spend(0, 200_00, 'E');
    await look();
    expect((await one('TOTAL_SHARE', 'Aadorp')).code).not.toBe(signal.code);
    await expect(test.asSystem(() => test.unitOfWork.query(`update signal_event set reason = 'x'`))).rejects.toThrow(
      'permission denied',
    );
  });

  it('sleeps with a reason until a day, wakes on it, earlier when it gets graver, and never past the last day @eis KV-1431', async () => {
    await spend(1, 252_00, 'A');
    await look();
    const signal = await one('TOTAL_SHARE', 'Beestad');
    const snooze = (body: object, rowVersion: number) =>
      financien.post(`/signals/${signal.id}/snooze`, body, { ifMatch: rowVersion });
    expect((await snooze({ until: '2026-02-10', reason: '' }, 1)).status).toBe(400);
    expect((await snooze({ until: '2026-02-02', reason: 'Nu niet' }, 1)).body.errors[0].code).toBe('signal.snooze-day');
    expect((await snooze({ until: '2026-09-01', reason: 'Nu niet' }, 1)).body.errors[0].code).toBe('signal.snooze-day');
    const asleep = await snooze({ until: '2026-02-10', reason: 'De correctie is onderweg' }, 1);
    expect(asleep.body).toMatchObject({
      state: 'SNOOZED',
      snoozedUntil: '2026-02-10',
      snoozedReason: 'De correctie is onderweg',
    });
    expect((await snooze({ until: '2026-02-11', reason: 'Nog' }, 1)).status).toBe(412);
    test.freeze('2026-02-09T10:00:00Z');
    await look();
    expect(await one('TOTAL_SHARE', 'Beestad')).toMatchObject({ state: 'SNOOZED' });
    test.freeze('2026-02-10T10:00:00Z');
    await look();
    const awake = await one('TOTAL_SHARE', 'Beestad');
    expect(awake).toMatchObject({ state: 'OPEN', snoozedUntil: null });
    await snooze({ until: '2026-03-01', reason: 'Nog even' }, awake.rowVersion);
    await spend(1, 72_00, 'B');
    await look();
    const graver = (await reader.get(`/signals/${signal.id}`)).body;
    expect(graver).toMatchObject({ state: 'OPEN', severity: 'WARNING' });
    expect(graver.history.map(({ kind }: any) => kind)).toEqual(['RAISED', 'SNOOZED', 'WOKEN', 'SNOOZED', 'OPENED']);
  });

  it('stands in the work of the controller until it is given to somebody, then in theirs, and in the calendar @eis KV-1432', async () => {
    const work = async (client: ApiClient) => {
      const { body } = await client.get(`/my-work?programmeId=${programme.id}`);
      return (body.groups.find(({ group }: any) => group === 'TO_TREAT')?.items ?? []).map(({ code }: any) => code);
    };
    const signal = await one('TOTAL_SHARE', 'Beestad');
    expect(await work(financien)).toContain(signal.code);
    expect(await work(reader)).not.toContain(signal.code);
    const assign = (assigneeId: string | null, rowVersion: number) =>
      financien.post(`/signals/${signal.id}/assign`, { assigneeId }, { ifMatch: rowVersion });
    expect((await assign(newId(), signal.rowVersion)).body.errors[0].code).toBe('signal.unknown-assignee');
    expect((await assign(reader.userId, signal.rowVersion)).body.assignee.id).toBe(reader.userId);
    expect(await work(financien)).not.toContain(signal.code);
    expect(await work(reader)).toContain(signal.code);
    const { items } = (
      await reader.get(`/calendar?from=2026-02-01&to=2026-03-31&kinds=FINANCE&programmeId=${programme.id}`)
    ).body;
    expect(items.find(({ code }: any) => code === signal.code)).toMatchObject({ mine: true, on: signal.dueOn });
  });

  it('says which month the partner did not state, the day after the grace @eis KV-1429', async () => {
    test.freeze('2026-03-02T10:00:00Z');
    await look();
    expect(await listed('&kind=MISSING_STATEMENT')).toEqual([]);
    test.freeze('2026-03-03T10:00:00Z');
    await look();
    const [january] = await listed('&kind=MISSING_STATEMENT');
    expect(january.title).toBe('CON-001: opgave over januari 2026 ontbreekt');
    expect(january.explanation).toContain('Aadorp, Beestad, Ceeburg');
    const rest = [0, 1, 2].flatMap((n) => [0, 1].map((block) => ({ n, block })));
    await someExpenditure(
      test,
      { programmeId: programme.id, contractId },
      rest.map(({ n, block }) => ({
        ...{ period: '2026-01', municipalityId: municipality(n), buildingBlockId: programme.buildingBlocks[block]!.id },
        ...{ cents: 0, document: 'NUL' },
      })),
    );
    await look();
    expect(await listed('&kind=MISSING_STATEMENT&state=STANDING')).toEqual([]);
  });

  it('warns of an advance that was not paid, until it is @eis KV-1429', async () => {
    const schedule = (await financien.post('/advance-schedules', { agreedBudgetId: budgetId, terms: 12, dueDay: 1 }))
      .body;
    await look();
    const overdue = await one('ADVANCE_OVERDUE', 'Aadorp');
    expect(overdue.title).toBe('Aadorp: €\u00a060,00 aan voorschot is niet op tijd betaald');
    const lines = [1, 2, 3].map((termNumber) => ({ municipalityId: municipality(0), termNumber, amount: '20.00' }));
    await financien.post(
      `/advance-schedules/${schedule.id}/payments`,
      { paidOn: '2026-03-03', reference: 'Batch 1', lines },
      { ifMatch: schedule.rowVersion },
    );
    await look();
    expect(await one('ADVANCE_OVERDUE', 'Aadorp')).toMatchObject({ state: 'CLOSED' });
    expect(await one('ADVANCE_OVERDUE', 'Beestad')).toMatchObject({ state: 'OPEN' });
  });

  it('warns of lasten above a begroting, with the last day to hand in for the last council of the year @eis KV-1428', async () => {
    const lastDay = async () => (await one('FORECAST_OVER_BUDGET', 'Aadorp'))?.dueOn;
    const ids = { budget: newId(), programme: newId() };
    const begroot = (cents: number) =>
      test.asSystem(async () => {
        const line = [newId(), programme.id, ids.budget, ids.programme, contractId, cents, `BG-2026-${cents}`];
        await test.unitOfWork.query(
          `insert into municipal_budget_line (id, programme_id, municipal_budget_id, code, budget_programme_id, task_field, category,
             side, legal_basis, boundary, contract_id, description, vat_treatment, net_cents, original_cents)
           values ($1, $2, $3, $7, $4, '6.752', 'L3.4.1', 'COST', 'CONTRACT', 'IN_CONTRACT', $5, 'Jeugdhulp', 'EXEMPT', $6, $6)`,
          line,
        );
      });
    await test.asSystem(async () => {
      await test.unitOfWork.query(
        `insert into budget_programme (id, programme_id, municipality_id, code, name, valid_from)
         values ($1, $2, $3, '6', 'Sociaal domein', '2020-01-01')`,
        [ids.programme, programme.id, municipality(0)],
      );
      await test.unitOfWork.query(
        'insert into municipal_budget (id, programme_id, municipality_id, year) values ($1, $2, $3, 2026)',
        [...[ids.budget, programme.id, municipality(0)]],
      );
    });
    // Agreed with the partner 240.00, and no settlement in sight
    await begroot(239_99);
    await test.asSystem(() =>
      test.unitOfWork.query(
        `insert into municipal_budget_adoption (municipal_budget_id, programme_id, decision_reference, decided_on, recorded_at)
         values ($1, $2, 'Raadsbesluit', '2025-11-04', '2025-11-05')`,
        [ids.budget, programme.id],
      ),
    );
    await look();
    const signal = await one('FORECAST_OVER_BUDGET', 'Aadorp');
    expect(signal.title).toBe('Aadorp: programma 6 Sociaal domein komt €\u00a00,01 boven de begroting uit');
    expect(signal.explanation).toContain('31 december');
    expect(signal.explanation).toContain('geen regels of geen prognose');
    expect(signal.dueOn).toBe('2026-12-31');
    const manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const dates = [
      { meetsOn: '2026-12-15', deliverOn: '2026-11-17' },
      { meetsOn: '2026-11-03', deliverOn: '2026-10-06' },
    ];
    const added = await manager.post('/decision-meetings', {
      ...{ municipalityId: municipality(0), body: 'COUNCIL', deliveryDays: 20, dates },
    });
    if (added.status >= 400) throw new Error(JSON.stringify(added.body));
    await look();
    expect(await lastDay()).toBe('2026-11-17');
    const past = { until: '2026-11-18', reason: 'Later' };
    test.freeze('2026-10-01T10:00:00Z');
    const { rowVersion } = await one('FORECAST_OVER_BUDGET', 'Aadorp');
    const refused = await financien.post(`/signals/${signal.id}/snooze`, past, { ifMatch: rowVersion });
    expect(refused.body.errors[0].code).toBe('signal.snooze-past-due');
    const off = { kind: 'FORECAST_OVER_BUDGET', active: false, validFromDate: '2026-10-01', reason: 'Begroting volgt' };
    expect((await financien.post('/signal-settings', off)).status).toBe(201);
    await look();
    expect(await one('FORECAST_OVER_BUDGET', 'Aadorp')).toMatchObject({ state: 'CLOSED' });
  });

  it('is given as the programme set it, from the day it set, with what held before kept @eis KV-1433', async () => {
    const rule = {
      kind: 'TOTAL_SHARE',
      active: true,
      thresholds: [{ percent: '50', severity: 'URGENT' }],
      reason: 'Krap jaar',
    };
    const set = (over: object) => financien.post('/signal-settings', { ...rule, validFromDate: '2026-10-02', ...over });
    expect((await set({ thresholds: [] })).body.errors[0].code).toBe('signal.threshold-missing');
    expect((await set({ thresholds: [{ percent: '201', severity: 'INFO' }] })).body.errors[0].code).toBe(
      'signal.threshold-range',
    );
    expect((await set({ kind: 'ADVANCE_OVERDUE' })).body.errors[0].code).toBe('signal.threshold-elsewhere');
    expect((await set({ days: 3 })).body.errors[0].code).toBe('signal.days-elsewhere');
    expect((await set({})).status).toBe(201);
    const total = async () =>
      (await reader.get('/signal-settings')).body.items.find((item: any) => item.kind === 'TOTAL_SHARE');
    expect(await total()).toMatchObject({
      shipped: true,
      history: [{ validFromDate: '2026-10-02', reason: 'Krap jaar' }],
    });
    test.freeze('2026-10-02T10:00:00Z');
    expect(await total()).toMatchObject({ shipped: false, thresholds: [{ percent: '50', severity: 'URGENT' }] });
    await look();
    expect(await one('TOTAL_SHARE', 'Beestad')).toMatchObject({ severity: 'URGENT' });
    await set({ active: false, thresholds: [], validFromDate: '2026-10-02', reason: 'Uit' });
    await look();
    expect(await listed('&kind=TOTAL_SHARE&state=STANDING')).toEqual([]);
  });

  it('is looked at by itself after a booking and on a new day, once @eis KV-1430', async () => {
    const tasks = () => test.app.get(PeriodicTasks).runAll();
    await tasks();
    const before = (await listed()).length;
    await tasks();
    expect(await listed()).toHaveLength(before);
    test.freeze('2026-11-09T10:00:00Z');
    await tasks();
    const late = (await listed('&kind=MISSING_STATEMENT&state=STANDING')).map(({ title }: any) => title);
    expect(late).toContain('CON-001: opgave over september 2026 ontbreekt');
  });
});
