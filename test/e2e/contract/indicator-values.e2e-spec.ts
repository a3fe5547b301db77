import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const transfer = {
  name: 'Overdracht met bevestigd contact',
  definition: 'Aandeel overdrachten waarna het gezin het contact bevestigt',
  numerator: 'Overdrachten met bevestigd contact',
  denominator: 'Alle overdrachten in het kwartaal',
  unit: 'PERCENT',
  direction: 'HIGHER_IS_BETTER',
  norm: '95',
  redLimit: '90.5',
  frequency: 'QUARTER',
  source: 'Kwartaaluitvraag',
};

describe('the values of an indicator', () => {
  let test: TestApp;
  let contract: BuiltContract;
  let manager: ApiClient;
  let id: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T12:00:00Z');
    const programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    id = (await manager.post('/indicators', { contractId: contract.id, ...transfer })).body.id;
  });
  afterAll(() => test.close());

  const enter = (body: object) => manager.post('/indicator-values', { indicatorId: id, provisional: false, ...body });
  const series = async () => (await manager.get(`/indicators/${id}`)).body.series;

  it('starts with every period that ended, empty and without a colour @eis KV-316', async () => {
    const { body } = await manager.get(`/indicators/${id}`);
    expect(body).toMatchObject({ code: 'KPI-001', minimumCellSize: 10, missingCount: 3 });
    expect(body.series.map((p: any) => [p.period, p.state, p.value, p.light])).toEqual([
      ['2026-Q1', 'MISSING', null, null],
      ['2026-Q2', 'MISSING', null, null],
      ['2026-Q3', 'MISSING', null, null],
    ]);
  });

  it('never turns a missing part into nil @eis KV-316', async () => {
    const half = await enter({ period: '2026-Q1', numerator: '190' });
    expect(half.body).toMatchObject({
      state: 'INCOMPLETE',
      numerator: '190',
      denominator: null,
      value: null,
      light: null,
    });
    const none = await enter({ period: '2026-Q2' });
    expect([none.status, none.body.code]).toEqual([422, 'indicator.empty']);
    const explained = await enter({ period: '2026-Q2', note: 'Niet aangeleverd' });
    expect(explained.body).toMatchObject({ state: 'MISSING', value: null, note: 'Niet aangeleverd' });
    const noCases = await enter({ period: '2026-Q3', numerator: '0', denominator: '0' });
    expect(noCases.body).toMatchObject({ state: 'NO_CASES', value: null });
  });

  it('keeps every revision and shows the last @eis KV-316', async () => {
    const unsaid = await enter({ period: '2026-Q1', numerator: '180', denominator: '200', basedOn: 1 });
    expect(unsaid.body.errors).toMatchObject([{ pointer: '/reason', code: 'indicator.correction-reason' }]);
    const reason = 'Noemer nagekomen';
    await enter({ period: '2026-Q1', numerator: '180', denominator: '200', provisional: true, basedOn: 1, reason });
    const last = await enter({ period: '2026-Q1', numerator: '181', denominator: '200', basedOn: 2 });
    expect(last.body).toMatchObject({
      revision: 3,
      value: '90.5',
      light: 'AMBER',
      provisional: false,
      versionNumber: 1,
    });
    const { items } = (await manager.get(`/indicator-values?indicatorId=${id}&period=2026-Q1`)).body;
    expect(items.map((v: any) => [v.revision, v.value, v.current])).toEqual([
      [3, '90.5', true],
      [2, '90', false],
      [1, null, false],
    ]);
    expect((await series())[0]).toMatchObject({ period: '2026-Q1', value: '90.5', revision: 3 });
  });

  it('keeps small counts back in every answer, also from who entered them @eis KV-317', async () => {
    const hidden = { state: 'SUPPRESSED', numerator: null, denominator: null, value: null, light: null };
    expect(
      (await enter({ period: '2026-Q2', numerator: '4', denominator: '200', basedOn: 1, reason: 'Alsnog' })).body,
    ).toMatchObject(hidden);
    expect(
      (await enter({ period: '2026-Q2', numerator: '197', denominator: '200', basedOn: 2, reason: 'Telfout' })).body,
    ).toMatchObject(hidden);
    expect((await series())[1]).toMatchObject(hidden);
    const { items } = (await manager.get(`/indicator-values?period=2026-Q2`)).body;
    expect(items.slice(0, 2)).toMatchObject([hidden, hidden]);
    const told = await test.asSystem(() =>
      test.unitOfWork.query<{ told: string }>(
        `select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' ') as told from audit_event
         where action = 'indicator-value.recorded'`,
      ),
    );
    expect(told[0]!.told).not.toMatch(/197|numerator/);
  });

  it('wants a period of the right kind, parts that fit and an end before a final value @eis KV-316', async () => {
    const code = async (body: object) => (await enter(body)).body.errors?.[0];
    expect(await code({ period: '2026-03', numerator: '1', denominator: '2' })).toMatchObject({
      pointer: '/period',
      code: 'indicator.period',
    });
    expect(await code({ period: '2026-Q1', value: '90' })).toMatchObject({ code: 'indicator.value-of-fraction' });
    expect(await code({ period: '2026-Q1', numerator: '-1', denominator: '2' })).toMatchObject({
      pointer: '/numerator',
    });
    expect(await code({ period: '2026-Q1', numerator: '1,5' })).toMatchObject({ code: 'indicator.number' });
    expect(await code({ period: '2026-Q4', numerator: '90', denominator: '100' })).toMatchObject({
      pointer: '/provisional',
    });
    expect((await enter({ period: '2026-Q4', numerator: '90', denominator: '100', provisional: true })).status).toBe(
      201,
    );
  });

  it('keeps the definition by which it was measured @eis KV-315', async () => {
    const stricter = { norm: '99', redLimit: '95', reason: 'Jaarafspraak', validFrom: '2026-01-01' };
    const bare = await manager.patch(`/indicators/${id}`, { norm: '99' }, { ifMatch: 1 });
    expect(bare.body.errors).toMatchObject([{ pointer: '/reason' }]);
    const revised = await manager.patch(`/indicators/${id}`, stricter, { ifMatch: 1 });
    expect(revised.body).toMatchObject({ versionNumber: 2, norm: '99', redLimit: '95', rowVersion: 2 });
    expect(revised.body.versions.map((v: any) => [v.number, v.norm, v.changeReason])).toEqual([
      [2, '99', 'Jaarafspraak'],
      [1, '95', null],
    ]);
    expect((await series())[0]).toMatchObject({ value: '90.5', light: 'AMBER', versionNumber: 1 });
    const again = await enter({
      period: '2026-Q1',
      numerator: '181',
      denominator: '200',
      basedOn: 3,
      reason: 'Nieuwe norm',
    });
    expect(again.body).toMatchObject({ light: 'RED', versionNumber: 2 });
    expect((await manager.patch(`/indicators/${id}`, stricter, { ifMatch: 1 })).status).toBe(412);
  });

  it('counts a count without a denominator, and keeps it back when small @eis KV-317', async () => {
    const count = {
      ...transfer,
      name: 'Calamiteiten',
      unit: 'COUNT',
      direction: 'LOWER_IS_BETTER',
      frequency: 'MONTH',
    };
    const wrong = await manager.post('/indicators', { contractId: contract.id, ...count, norm: null, redLimit: null });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/unit', code: 'indicator.count' }]);
    const { numerator: _, denominator: __, ...plain } = count;
    const made = await manager.post('/indicators', { contractId: contract.id, ...plain, norm: null, redLimit: null });
    expect(made.body.code).toBe('KPI-002');
    const record = (period: string, value: string) =>
      manager.post('/indicator-values', { indicatorId: made.body.id, period, value, provisional: false });
    expect((await record('2026-01', '0')).body).toMatchObject({ state: 'PRESENT', value: '0' });
    expect((await record('2026-02', '3')).body).toMatchObject({ state: 'SUPPRESSED', value: null });
  });

  it('is read by all and entered by the contractmanager of this programme @eis KV-316', async () => {
    const elsewhere = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('contractmanager', { programmeId: elsewhere.id });
    const body = { indicatorId: id, period: '2026-Q1', numerator: '1', denominator: '1', provisional: true };
    expect((await stranger.get(`/indicators/${id}`)).status).toBe(404);
    expect((await stranger.post('/indicator-values', body)).status).toBe(404);
    expect((await stranger.get('/indicator-values')).body.items).toEqual([]);
    expect((await stranger.post('/indicators', { contractId: contract.id, ...transfer })).status).toBe(404);
  });

  it('cannot be altered behind the product @eis KV-316', async () => {
    const attempt = (sql: string) => test.asSystem(() => test.unitOfWork.query(sql));
    await expect(attempt('update indicator_value set value = 0')).rejects.toMatchObject({ code: '42501' });
    await expect(attempt('delete from indicator_value')).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(`update indicator_version set norm = 1`)).rejects.toMatchObject({ code: '42501' });
  });
});
