import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('risks of a contract', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;
  let controller: ApiClient;
  let reader: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    controller = await test.signedInAs('financien', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const aRisk = (over: object = {}) => ({
    contractId: contract.id,
    title: 'Tekort aan behandelaars',
    cause: 'Krapte op de arbeidsmarkt',
    event: 'De partner krijgt vacatures niet vervuld',
    effect: 'De wachttijd loopt op en er komt duurdere inhuur',
    strategy: 'REDUCE',
    chance: 3,
    impact: 4,
    low: '150000.00',
    high: '400000.00',
    effectYear: 2027,
    ownerId: manager.userId,
    ...over,
  });
  const made = async (over: object = {}) => (await manager.post('/risks', aRisk(over))).body;
  const work = async (client: ApiClient, group: string) => {
    const { body } = await client.get(`/my-work?programmeId=${programme.id}`);
    const found = body.groups.find((one: any) => one.group === group);
    return (found?.items ?? []).map(({ code, reason }: any) => `${code} ${reason}`);
  };

  it('keeps every score with its reason, and shows where each stands in the matrix @eis KV-1150', async () => {
    const risk = await made();
    expect(risk).toMatchObject({ code: 'RIS-001', score: 12, band: 'HIGH', state: 'OPEN', low: '150000.00' });
    const score = { chance: 5, impact: 4, low: '200000.00', high: '600000.00', effectYear: 2027 };
    expect((await manager.post(`/risks/${risk.id}/score`, score, { ifMatch: 1 })).status).toBe(400);
    const reason = 'Twee teams vielen weg';
    const rescored = await manager.post(`/risks/${risk.id}/score`, { ...score, reason }, { ifMatch: 1 });
    expect(rescored.body).toMatchObject({ score: 20, band: 'CRITICAL', rowVersion: 2 });
    expect(rescored.body.assessments.map((one: any) => [one.number, one.score, one.reason])).toEqual([
      [2, 20, reason],
      [1, 12, 'Eerste inschatting'],
    ]);
    const { cells, total } = (await reader.get(`/risks/matrix?contractId=${contract.id}`)).body;
    expect([cells.length, total]).toEqual([25, 1]);
    expect(cells.find((one: any) => one.chance === 5 && one.impact === 4)).toMatchObject({
      count: 1,
      codes: ['RIS-001'],
    });
    expect((await manager.post(`/risks/${risk.id}/score`, { ...score, reason }, { ifMatch: 1 })).status).toBe(412);
    await expect(test.asSystem(() => test.unitOfWork.query('update risk_assessment set chance = 1'))).rejects.toThrow(
      'permission denied',
    );
  });

  it.each([
    [{ chance: 6 }, 400, 'validation.max'],
    [{ impact: 0 }, 400, 'validation.min'],
    [{ cause: '  ' }, 400, 'validation.isNotEmpty'],
    [{ low: '12345678901234567890.00' }, 400, 'validation.isMoneyText'],
    [{ low: '-1.00' }, 422, 'risk.amount'],
    [{ high: null }, 422, 'risk.money'],
    [{ low: '400000.01' }, 422, 'risk.band'],
    [{ effectYear: 2031 }, 422, 'risk.year'],
    [{ reviewOn: '2026-02-31' }, 400, 'validation.isLocalDate'],
    [{ ownerId: '01990000-0000-7000-8000-000000000000' }, 422, 'risk.unknown-owner'],
  ])('refuses %j and stores nothing', async (over, status, code) => {
    const before = (await manager.get('/risks?limit=200')).body.items.length;
    const refused = await manager.post('/risks', aRisk(over));
    expect([refused.status, refused.body.errors?.[0]?.code ?? refused.body.code]).toEqual([status, code]);
    expect((await manager.get('/risks?limit=200')).body.items).toHaveLength(before);
  });

  it('puts measures in the work of their owner until they are done, and reviews in that of the risk @eis KV-1151', async () => {
    const risk = await made({ title: 'Bewaking', reviewOn: '2026-05-31' });
    const measure = { title: 'Opleidingsplek openen', ownerId: reader.userId, dueOn: '2026-05-20' };
    const { body } = await manager.post(`/risks/${risk.id}/measures`, measure, { ifMatch: 1 });
    expect([body.lateMeasures, body.measures[0].late]).toEqual([1, true]);
    expect(await work(reader, 'OVERDUE')).toEqual([`${risk.code} Maatregel voor 20-05-2026`]);
    expect(await work(manager, 'DUE')).toEqual([`${risk.code} Opnieuw bekijken sinds 31-05-2026`]);
    const path = `/risks/measures/${body.measures[0].id}`;
    expect((await controller.post(`${path}/finish`, {}, { ifMatch: 1 })).status).toBe(403);
    const done = await reader.post(`${path}/finish`, { note: 'Geopend' }, { ifMatch: 1 });
    expect(done.body.measures[0]).toMatchObject({ state: 'DONE', closedNote: 'Geopend', mayFinish: false });
    expect(await work(reader, 'OVERDUE')).toEqual([]);
    expect((await manager.patch(path, { title: 'Anders' }, { ifMatch: 2 })).body.code).toBe('risk.measure-closed');
  });

  it('lets the controller take the euro effect over, keeps it as it was, and takes it back on closing @eis KV-1152', async () => {
    const risk = await made({ title: 'Inhuur' });
    expect((await manager.post(`/risks/${risk.id}/take`, { reason: 'x' }, { ifMatch: 1 })).status).toBe(403);
    const taken = await controller.post(`/risks/${risk.id}/take`, { reason: 'Zeer waarschijnlijk' }, { ifMatch: 1 });
    expect(taken.body).toMatchObject({ forecastDiffers: false, takenBy: expect.any(String) });
    const twice = await controller.post(`/risks/${risk.id}/take`, { reason: 'x' }, { ifMatch: 2 });
    expect([twice.status, twice.body.code]).toEqual([409, 'risk.taken']);
    const moved = await manager.post(
      `/risks/${risk.id}/score`,
      { chance: 4, impact: 4, low: '150000.00', high: '500000.00', effectYear: 2027, reason: 'Duurder' },
      { ifMatch: 2 },
    );
    expect(moved.body).toMatchObject({ forecastDiffers: true, forecasts: [{ high: '400000.00', releasedOn: null }] });
    expect(await work(controller, 'SUSPECT')).toEqual([`${risk.code} Euro-effect wijzigde na overname in de prognose`]);
    const close = { outcome: 'GONE', reason: 'Vacatures vervuld' };
    const closed = await manager.post(`/risks/${risk.id}/close`, close, { ifMatch: 3 });
    expect(closed.body).toMatchObject({
      state: 'CLOSED',
      takenBy: null,
      forecasts: [{ releasedOn: '2026-06-01', releasedReason: `${risk.code} is gesloten: Vacatures vervuld` }],
    });
    expect(await work(controller, 'SUSPECT')).toEqual([]);
    const late = await manager.patch(`/risks/${risk.id}`, { title: 'x' }, { ifMatch: 4 });
    expect([late.status, late.body.code]).toEqual([409, 'risk.closed']);
    const again = await manager.post(`/risks/${risk.id}/reopen`, { reason: 'Nieuwe uitstroom' }, { ifMatch: 4 });
    expect(again.body).toMatchObject({ state: 'OPEN', outcome: null });
  });

  it('hangs beside the thread of what it threatens, fills no station, and is found by the office only @eis KV-1153', async () => {
    const risk = await made({ title: 'Nachtdienst valt uit' });
    const obligation = await manager.post('/obligations', {
      ...{ contractId: contract.id, title: 'Crisisdienst', text: 'Dag en nacht.', party: 'CONTRACTOR' },
    });
    const link = { type: 'THREATENED_BY', from: { kind: 'obligation', id: obligation.body.id } };
    const tied = await manager.post('/trace-links', { ...link, to: { kind: 'risk', id: risk.id } });
    expect(tied.status).toBe(201);
    const thread = (await reader.get(`/thread/obligation/${obligation.body.id}`)).body;
    expect(thread.beside).toMatchObject([{ kind: 'risk', code: risk.code }]);
    expect(thread.stations.filter(({ state }: any) => state === 'FILLED').map(({ station }: any) => station)).toEqual([
      'OBLIGATION',
    ]);
    expect((await reader.get(`/risks/${risk.id}`)).body.threatens).toMatchObject([{ code: obligation.body.code }]);
    const member = await test.signedInAs('werkgroeplid', {
      ...{ programmeId: programme.id, workgroupId: programme.workgroups[0]!.id },
    });
    expect((await reader.get('/search?q=nachtdienst')).body.items).toHaveLength(1);
    expect((await member.get('/search?q=nachtdienst')).body.items).toEqual([]);
  });
});
