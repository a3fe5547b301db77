import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('steering by indicators', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;
  let id: string;
  let waiting: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T12:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const enter = (body: object) => manager.post('/indicator-values', { indicatorId: id, provisional: false, ...body });
  const detail = async (which = id) => (await manager.get(`/indicators/${which}`)).body;
  const [a, b, c] = [0, 1, 2].map((at) => () => programme.municipalities[at]!.id) as [
    () => string,
    () => string,
    () => string,
  ];

  it('takes shipped indicators once, as definitions of the contract itself @eis KV-1134', async () => {
    const { items } = (await manager.get('/indicator-templates')).body;
    expect(new Set(items.map((one: any) => one.set))).toEqual(new Set(['OUTCOME', 'EXTRA', 'MONTHLY']));
    const choose = (codes: string[]) => manager.post('/indicator-templates/choose', { contractId: contract.id, codes });
    expect((await choose(['UIT-1', 'EXT-10', 'EXT-1'])).body.ids).toHaveLength(3);
    expect((await choose(['UIT-1', 'EXT-12'])).body.ids).toHaveLength(1);
    const unknown = await choose(['UIT-99']);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'indicator.template']);
    const rows = (await manager.get(`/indicators?contractId=${contract.id}`)).body.items;
    expect(rows.map((one: any) => [one.code, one.templateCode, one.norm, one.missingCount])).toEqual([
      ['KPI-001', 'UIT-1', null, 3],
      ['KPI-002', 'EXT-1', null, 3],
      ['KPI-003', 'EXT-10', null, 3],
      ['KPI-004', 'EXT-12', null, 3],
    ]);
    [id, waiting] = [rows[2].id, rows[1].id];
  });

  it('shows no small count of a municipality, nor a way to work it out @eis KV-1132', async () => {
    const municipal = (municipalityId: string, value: string, over = {}) =>
      enter({ period: '2026-Q1', municipalityId, value, ...over });
    expect((await enter({ period: '2026-Q1', value: '20' })).body.errors).toMatchObject([
      { pointer: '/municipalityId' },
    ]);
    await municipal(a(), '4');
    await municipal(b(), '30');
    expect((await detail()).series[0]).toMatchObject({ state: 'INCOMPLETE', value: null });
    await municipal(c(), '20', { provisional: true });
    const { series, cells } = await detail();
    expect(series[0]).toMatchObject({ state: 'PRESENT', value: '54', provisional: true });
    const shown = () => cells.map((one: any) => [one.municipalityId, one.value]);
    expect(shown()).toEqual([
      [a(), null],
      [b(), '30'],
      [c(), null],
    ]);
    const told = await manager.get(`/indicator-values?indicatorId=${id}`);
    expect(told.body.items.filter((one: any) => one.value !== null).map((one: any) => one.value)).toEqual(['30']);
    const [row] = (await manager.get(`/search?q=klachten`)).body.items ?? [];
    expect(JSON.stringify(row ?? {})).not.toMatch(/"20"|"4"/);
  });

  it('refuses the second of two people who did not see the first, and keeps both when they decide @eis KV-1133', async () => {
    const entry = { period: '2026-Q2', municipalityId: a(), value: '40' };
    expect((await enter({ ...entry, basedOn: 0 })).status).toBe(201);
    const second = await enter({ ...entry, value: '41', basedOn: 0 });
    expect([second.status, second.body.code]).toEqual([412, 'platform.stale']);
    expect((await enter(entry)).body).toMatchObject({ revision: 1 });
    const decided = await enter({ ...entry, value: '41', basedOn: 1, reason: 'Eén klacht dubbel gemist' });
    expect(decided.body).toMatchObject({ revision: 2, reason: 'Eén klacht dubbel gemist' });
    const { items } = (await manager.get(`/indicator-values?indicatorId=${id}&period=2026-Q2`)).body;
    expect(items.map((one: any) => one.value)).toEqual(['41', '40']);
  });

  it('keeps all rows of a pasted column or none, and says which row is wrong @eis KV-1133', async () => {
    const row = (period: string, municipalityId: string, value: string) => ({
      ...{ indicatorId: id, period, municipalityId, value, provisional: false },
    });
    const paste = (rows: object[]) => manager.post('/indicator-values/batch', { rows });
    const wrong = await paste([row('2026-Q3', a(), '25'), row('2027-Q1', b(), '25'), row('2026-Q3', c(), '25')]);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/rows/1/period', code: 'indicator.not-begun' }]);
    expect((await detail()).series[2]).toMatchObject({ state: 'MISSING' });
    const right = await paste([row('2026-Q3', a(), '25'), row('2026-Q3', b(), '0'), row('2026-Q3', c(), '30')]);
    expect(right.body).toEqual({ count: 3 });
    expect((await detail()).series[2]).toMatchObject({ value: '55' });
    expect((await paste([row('2025-Q4', a(), '25')])).body.errors).toMatchObject([{ code: 'indicator.outside-term' }]);
  });

  it('is red in Mijn werk exactly as in its list, until somebody judges otherwise @eis KV-1136', async () => {
    const agreed = { norm: '40', amberLimit: '45', redLimit: '50', reason: 'Afgesproken', validFrom: '2026-01-01' };
    const before = await detail();
    const revised = await manager.patch(`/indicators/${id}`, agreed, { ifMatch: before.rowVersion });
    expect(revised.body).toMatchObject({ norm: '40', amberLimit: '45' });
    const again = { period: '2026-Q3', municipalityId: c(), value: '31', basedOn: 1, reason: 'Nagekomen' };
    expect((await enter(again)).status).toBe(201);
    const red = async () => {
      const list = (await manager.get(`/indicators?light=RED`)).body.items.map((one: any) => one.id);
      const work = (await manager.get(`/my-work?programmeId=${programme.id}`)).body.groups;
      const tile = work.find((one: any) => one.group === 'RED');
      return [list, tile?.items.map((one: any) => one.recordId) ?? [], tile?.total ?? 0];
    };
    expect(await red()).toEqual([[id], [id], 1]);
    const judge = (body: object, who = manager) => who.post(`/indicators/${id}/judge`, { period: '2026-Q3', ...body });
    expect((await judge({ light: 'AMBER' })).body.errors).toMatchObject([{ pointer: '/reason' }]);
    const other = await test.signedInAs('financien', { programmeId: programme.id });
    expect((await judge({ light: 'RED' }, other)).status).toBe(403);
    const judged = await judge({ light: 'AMBER', reason: 'Eenmalige actie bij één school' });
    expect(judged.body.latest).toMatchObject({ light: 'RED', judgement: { light: 'AMBER' } });
    expect(await red()).toEqual([[], [], 0]);
    await enter({ ...again, value: '32', basedOn: 2, reason: 'Nog een' });
    expect((await detail()).latest.judgement).toBeNull();
    expect((await red())[2]).toBe(1);
  });

  it('gets a plan when red, that is followed up, late in Mijn werk, and closed @eis KV-1135', async () => {
    const plan = {
      indicatorId: id,
      period: '2026-Q3',
      cause: 'Wachtlijst',
      measure: 'Extra team',
      ownerId: manager.userId,
    };
    const make = (over: object = {}) => manager.post('/indicator-plans', { ...plan, dueOn: '2026-12-01', ...over });
    expect((await make({ period: '2026-Q2' })).status).toBe(409);
    expect((await make({ dueOn: '2026-11-01' })).body.errors).toMatchObject([{ pointer: '/dueOn' }]);
    const made = (await make()).body;
    expect(made).toMatchObject({ code: 'PLN-001', state: 'OPEN', late: false });
    const noted = await manager.post(`/indicator-plans/${made.id}/follow-up`, { text: 'Team gestart' }, { ifMatch: 1 });
    expect(noted.body.notes).toMatchObject([{ text: 'Team gestart' }]);
    test.freeze('2026-12-02T12:00:00Z');
    const late = async () => {
      const work = (await manager.get(`/my-work?programmeId=${programme.id}`)).body.groups;
      const items = work.find((one: any) => one.group === 'OVERDUE')?.items ?? [];
      const listed = (await manager.get('/indicator-plans?view=LATE')).body.items;
      return [
        listed.map((one: any) => one.id),
        items.filter((one: any) => one.kind === 'indicator-plan').map((one: any) => one.recordId),
      ];
    };
    expect(await late()).toEqual([[made.id], [made.id]]);
    const closed = { state: 'DONE', outcome: 'Wachtlijst weg' };
    expect((await manager.post(`/indicator-plans/${made.id}/close`, closed, { ifMatch: 1 })).status).toBe(412);
    expect((await manager.post(`/indicator-plans/${made.id}/close`, closed, { ifMatch: 2 })).body.state).toBe('DONE');
    expect(await late()).toEqual([[], []]);
    test.freeze('2026-11-22T12:00:00Z');
  });

  it('adds up what need not be registered @eis KV-1137', async () => {
    const relief = {
      contractId: contract.id,
      title: 'Uren per gesprek',
      reason: 'Taakgericht',
      agreedOn: '2026-01-01',
    };
    const first = await manager.post('/registration-reliefs', { ...relief, minutesEach: 5, timesPerQuarter: 1200 });
    expect(first.body).toMatchObject({ code: 'NRG-001', minutesPerQuarter: 6000 });
    const second = await manager.post('/registration-reliefs', { ...relief, minutesEach: 2, timesPerQuarter: 50 });
    const saved = async () =>
      (await manager.get(`/registration-reliefs?contractId=${contract.id}`)).body.savedMinutesPerQuarter;
    expect(await saved()).toBe(6100);
    await manager.post(`/registration-reliefs/${second.body.id}/withdraw`, { reason: 'Toch nodig' }, { ifMatch: 1 });
    expect(await saved()).toBe(6000);
  });

  it('takes lists and values along as papers that hold nothing that the screen keeps back @eis KV-1138', async () => {
    for (const [kind, format] of [
      ['indicator-list', 'xlsx'],
      ['indicator-values', 'xlsx'],
      ['indicator-values', 'pdf'],
      ['registration-relief', 'pdf'],
    ]) {
      const parameters = { contractId: contract.id };
      const asked = await manager.post('/exports', { kind, format, programmeId: programme.id, parameters });
      await test.drainJobs();
      const file = await manager.get(`/exports/${asked.body.id}/content`);
      expect([kind, file.status]).toEqual([kind, 200]);
      expect(file.bytes.subarray(0, 2).toString()).toBe(format === 'pdf' ? '%P' : 'PK');
    }
  });

  it('comes from a file in the import wizard, and the same file brings nothing new @eis KV-1130', async () => {
    const head = 'Contract;KPI;Gemeente;Periode;Teller;Noemer;Waarde;Voorlopig';
    const lines = [
      'CON-001;KPI-002;Aadorp;Q1 2026;1.240,5;310;;nee',
      'CON-001;KPI-002;Beestad;Q1 2026;600;;;nee',
      'CON-001;KPI-002;Ceeburg;K9 2026;600;200;;nee',
      'CON-001;KPI-099;Aadorp;Q1 2026;1;2;;nee',
    ];
    const load = async (rows: string[], name: string) => {
      const file = { name, bytes: Buffer.from([head, ...rows].join('\n')) };
      let batch = (await manager.upload('/imports', file, { target: 'indicator-value' })).body;

      batch = (
        await manager.put(`/imports/${batch.id}/mapping`, { mapping: batch.mapping }, { ifMatch: batch.rowVersion })
      ).body;
      await manager.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
      await test.drainJobs();
      return (await manager.get(`/imports/${batch.id}`)).body;
    };
    const first = await load(lines, 'waarden.csv');
    const wrong = (await manager.get(`/imports/${first.id}/rows?status=WRONG`)).body.items;
    expect(wrong).toHaveLength(2);
    await manager.post(`/imports/${first.id}/commit`, { mode: 'VALID' }, { ifMatch: first.rowVersion });
    await test.drainJobs();
    const { cells } = await detail(waiting);
    expect(cells.map((one: any) => [one.period, one.state, one.value])).toEqual([
      ['2026-Q1', 'PRESENT', '4.0016'],
      ['2026-Q1', 'INCOMPLETE', null],
    ]);
    const again = await load(lines.slice(0, 2), 'waarden2.csv');
    expect((await manager.get(`/imports/${again.id}/rows?status=PRESENT`)).body.items).toHaveLength(2);
  });

  it('stops being measured, and leaves the list with all its values kept @eis KV-1130', async () => {
    const { rowVersion } = await detail();
    const ended = await manager.post(
      `/indicators/${id}/end`,
      { endedOn: '2026-09-30', reason: 'Vervalt' },
      { ifMatch: rowVersion },
    );
    expect(ended.body).toMatchObject({ endedOn: '2026-09-30', endReason: 'Vervalt' });
    expect((await enter({ period: '2026-Q4', municipalityId: a(), value: '1', provisional: true })).body.code).toBe(
      'indicator.outside-term',
    );
    const ids = async (query: string) =>
      (await manager.get(`/indicators?${query}`)).body.items.map((one: any) => one.id);
    expect(await ids('state=ACTIVE')).not.toContain(id);
    expect(await ids('state=ENDED')).toEqual([id]);
  });
});
