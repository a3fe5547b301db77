import { newId } from '@koersvast/kernel';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const pdf = (name = 'rapport.pdf') => ({ name, bytes: Buffer.from('%PDF-1.7 rapportage') });

describe('the periods of an obligation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let contractId: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-15T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    contractId = (await aContract(test, programme.id)).id;
  });
  afterAll(() => test.close());

  const words = { title: 'Kwartaalrapportage', text: 'De opdrachtnemer rapporteert.', party: 'CONTRACTOR' };
  const quarterly = {
    dueRule: 'RECURRING',
    dueOn: '2026-03-31',
    dueEveryMonths: 3,
    dueDays: 10,
    dueDayUnit: 'WORKING',
  };
  const propose = async (terms: object = quarterly) =>
    (await manager.post('/obligations', { contractId, ...words, ...terms })).body;
  const confirm = async (terms: object = quarterly) => {
    const { id } = await propose(terms);
    return (await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 1 })).body;
  };
  const periodsOf = async (id: string) =>
    (await manager.get(`/obligation-periods?obligationId=${id}&limit=200`)).body.items;

  it('come with the confirmation, once, however often somebody clicks @eis KV-1080', async () => {
    const { id } = await propose();
    expect(await periodsOf(id)).toEqual([]);
    const clicks = await Promise.all([1, 2].map(() => manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 1 })));
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 412]);
    const periods = await periodsOf(id);
    expect(periods).toHaveLength(12);
    expect(periods[0]).toMatchObject({ startsOn: '2026-01-01', endsOn: '2026-03-31', dueOn: '2026-04-16', late: true });
  });

  it('follow a new rule without touching what was worked on, and grow with the contract @eis KV-1080', async () => {
    const { id } = await confirm();
    const [first] = await periodsOf(id);
    await manager.post(
      `/obligation-periods/${first.id}/judge`,
      { state: 'FULFILLED', fulfilledOn: '2026-04-10' },
      { ifMatch: 1 },
    );
    const half = { dueEveryMonths: 6, dueOn: '2026-06-30', reason: 'Afgesproken in mei' };
    await manager.patch(`/obligations/${id}`, half, { ifMatch: 2 });
    const days = (await periodsOf(id)).map((one: any) => `${one.endsOn} ${one.state}`);
    const halfYears = ['2026-06-30', '2026-12-30', '2027-06-30', '2027-12-30', '2028-06-30', '2028-12-30'];
    expect(days).toEqual(['2026-03-31 FULFILLED', ...halfYears.map((end) => `${end} OPEN`)]);
    const { rowVersion } = (await manager.get(`/contracts/${contractId}`)).body;
    await manager.patch(
      `/contracts/${contractId}`,
      { endsOn: '2029-12-31', reason: 'Verlengd' },
      { ifMatch: rowVersion },
    );
    expect(await periodsOf(id)).toHaveLength(9);
  });

  it('are refused when the rule cannot be @eis KV-1081', async () => {
    const refused = async (terms: object) => {
      const { status, body } = await manager.post('/obligations', { contractId, ...words, ...terms });
      return [status, body.errors?.[0]?.pointer];
    };
    expect(await refused({ dueRule: 'ON_DATE', dueOn: '2027-02-31' })).toEqual([400, '/dueOn']);
    expect(await refused({ ...quarterly, dueUntil: '2026-03-30' })).toEqual([422, '/dueUntil']);
    expect(await refused({ ...quarterly, dueEveryMonths: 0 })).toEqual([400, '/dueEveryMonths']);
    expect(await refused({ dueRule: 'EVENT', dueEvent: 'OBLIGATION', dueAfterId: newId() })).toEqual([
      422,
      '/dueAfterId',
    ]);
    const after = (dueAfterId: string) => ({ dueRule: 'EVENT', dueEvent: 'OBLIGATION', dueAfterId, dueDays: 5 });
    const one = await propose(after((await propose({})).id));
    const circle = await manager.patch(`/obligations/${one.dueAfterId}`, after(one.id), { ifMatch: 1 });
    expect([circle.status, circle.body.code]).toEqual([422, 'obligation.cycle']);
    expect((await manager.patch(`/obligations/${one.id}`, after(one.id), { ifMatch: 1 })).body.code).toBe(
      'obligation.cycle',
    );
  });

  it('begin when the event happens or the other obligation is fulfilled @eis KV-1080', async () => {
    const calamity = await confirm({ dueRule: 'EVENT', dueEvent: 'OTHER', dueEventName: 'Calamiteit', dueDays: 7 });
    const happened = (happenedOn: string) =>
      manager.post(`/obligations/${calamity.id}/occurrences`, { happenedOn, note: 'Melding 12' });
    expect((await happened('2026-06-16')).body.code).toBe('obligation.happened-later');
    await happened('2026-06-10');
    expect((await happened('2026-06-10')).status).toBe(409);
    expect(await periodsOf(calamity.id)).toMatchObject([{ dueOn: '2026-06-17', state: 'OPEN' }]);
    const plan = await confirm({ dueRule: 'ON_DATE', dueOn: '2026-06-01' });
    const next = await confirm({ dueRule: 'EVENT', dueEvent: 'OBLIGATION', dueAfterId: plan.id, dueDays: 30 });
    const [period] = await periodsOf(plan.id);
    await manager.post(
      `/obligation-periods/${period.id}/judge`,
      { state: 'FULFILLED', fulfilledOn: '2026-06-05' },
      { ifMatch: 1 },
    );
    expect(await periodsOf(next.id)).toMatchObject([{ dueOn: '2026-07-05' }]);
  });

  it('are judged with the reason, and one rejected leaves the next alone @eis KV-1082', async () => {
    const { id } = await confirm({ ...quarterly, evidence: 'Rapportage als pdf' });
    const [first, second] = await periodsOf(id);
    const judge = (body: object, ifMatch: number) =>
      manager.post(`/obligation-periods/${first.id}/judge`, body, { ifMatch });
    expect((await judge({ state: 'FULFILLED' }, 1)).body.errors[0].code).toBe('obligation.evidence-missing');
    expect((await judge({ state: 'PARTLY' }, 1)).body.errors[0].pointer).toBe('/note');
    const submitted = await manager.upload(`/obligation-periods/${first.id}/evidence`, pdf(), { description: 'Q1' });
    expect(submitted.body).toMatchObject({ state: 'SUBMITTED', evidenceCount: 1 });
    const partly = await judge({ state: 'PARTLY', note: 'De helft ontbreekt' }, 2);
    expect(partly.body).toMatchObject({ state: 'PARTLY', late: true, note: 'De helft ontbreekt' });
    expect(partly.body.judgements.map((one: any) => one.state)).toEqual(['PARTLY', 'SUBMITTED']);
    expect((await periodsOf(id)).find((one: any) => one.id === second.id)).toMatchObject({
      state: 'OPEN',
      rowVersion: 1,
    });
    const both = await Promise.all([1, 2].map(() => judge({ state: 'REJECTED', note: 'Niets' }, 3)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const audit = await test.asSystem(() =>
      test.unitOfWork.query(`select 1 from audit_event where action = 'obligation-period.judged' and record_id = $1`, [
        first.id,
      ]),
    );
    expect(audit).toHaveLength(3);
  });

  it('take files as evidence, with versions, and refuse empty and lying ones @eis KV-1084', async () => {
    const [period] = await periodsOf((await confirm()).id);
    const add = (file: { name: string; bytes: Buffer }) =>
      manager.upload(`/obligation-periods/${period.id}/evidence`, file);
    expect((await add({ name: 'leeg.pdf', bytes: Buffer.alloc(0) })).status).toBe(422);
    expect((await add({ name: 'brief.pdf', bytes: Buffer.from('MZ programma') })).body.code).toBe(
      'obligation.file-lies',
    );
    expect((await add({ name: 'los.exe', bytes: Buffer.from('MZ') })).status).toBe(415);
    expect((await manager.get(`/obligation-periods/${period.id}`)).body).toMatchObject({ state: 'OPEN', evidence: [] });
    const [made] = (await add(pdf())).body.evidence;
    const again = await manager.upload(
      `/obligation-periods/evidence/${made.id}/versions`,
      pdf('beter.pdf'),
      {},
      { ifMatch: 1 },
    );
    expect([again.status, again.body.evidence?.[0]?.fileVersion]).toEqual([201, 2]);
    const withdrawn = await manager.post(
      `/obligation-periods/evidence/${made.id}/withdraw`,
      { reason: 'Verkeerd stuk' },
      { ifMatch: 2 },
    );
    expect(withdrawn.body).toMatchObject({ evidenceCount: 0, evidence: [{ withdrawnReason: 'Verkeerd stuk' }] });
    expect((await manager.get(`/files/${made.fileId}/content`)).bytes.toString()).toContain('%PDF');
    const stranger = await test.signedInAs('contractmanager', {
      programmeId: (await aProgramme(test, 'ELDERS')).id,
    });
    expect((await stranger.get(`/files/${made.fileId}/content`)).status).toBe(404);
    expect((await stranger.get(`/obligation-periods/${period.id}`)).status).toBe(404);
    expect(
      (await stranger.post(`/obligation-periods/${period.id}/judge`, { state: 'FULFILLED' }, { ifMatch: 1 })).status,
    ).toBe(404);
  });

  it('are escalated step by step with the term of the contract, and closed with the outcome @eis KV-1083', async () => {
    const [period] = await periodsOf((await confirm()).id);
    const escalate = (ifMatch: number) =>
      manager.post(`/obligation-periods/${period.id}/escalate`, { reason: 'Blijft uit' }, { ifMatch });
    expect((await escalate(1)).body).toMatchObject({
      escalation: 'OPERATIONAL',
      escalations: [{ answerBy: '2026-06-22' }],
    });
    expect((await escalate(2)).body.escalations.map((one: any) => `${one.level} ${one.state}`)).toEqual([
      'OPERATIONAL RAISED',
      'TACTICAL OPEN',
    ]);
    const escalated = (await manager.get('/obligation-periods?view=ESCALATED')).body.items;
    expect(escalated.map((one: any) => one.id)).toEqual([period.id]);
    const closed = await manager.post(
      `/obligation-periods/${period.id}/de-escalate`,
      { outcome: 'Plan van aanpak' },
      { ifMatch: 3 },
    );
    expect(closed.body).toMatchObject({ escalation: null });
  });

  it('have tiles that equal their lists and Mijn werk, over all contracts @eis KV-318', async () => {
    const other = await aContract(test, programme.id, { code: 'CON-002' });
    const { id } = (await manager.post('/obligations', { contractId: other.id, ...words, ...quarterly })).body;
    await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 1 });
    const counts = (await manager.get('/obligation-periods/count')).body;
    const length = async (view: string) =>
      (await manager.get(`/obligation-periods?view=${view}&limit=200`)).body.items.length;
    const views = {
      overdue: 'OVERDUE',
      due: 'DUE',
      toApprove: 'TO_APPROVE',
      onHold: 'ON_HOLD',
      escalated: 'ESCALATED',
      settled: 'SETTLED',
    };
    for (const [name, view] of Object.entries(views)) expect([name, counts[name]]).toEqual([name, await length(view)]);
    expect(counts.overdue).toBeGreaterThan(2);
    const work = (await manager.get('/my-work')).body.groups;
    const total = (group: string) => work.find((one: any) => one.group === group)?.total ?? 0;
    expect([total('OVERDUE'), total('DUE'), total('APPROVAL')]).toEqual([counts.overdue, counts.due, counts.toApprove]);
    const page = (await manager.get('/obligation-periods?limit=7')).body;
    const rest = (await manager.get(`/obligation-periods?limit=200&after=${page.next}`)).body.items;
    const all = (await manager.get('/obligation-periods?limit=200')).body.items;
    expect([...page.items, ...rest].map((one: any) => one.id)).toEqual(all.map((one: any) => one.id));
    const grid = (await manager.get('/obligation-periods/grid?from=2026-01&months=6&contractId=' + other.id)).body
      .items;
    expect(grid).toMatchObject([{ contractCode: 'CON-002', cells: [{ month: '2026-04', late: true, state: 'OPEN' }] }]);
    const rows = '/obligation-periods/grid?from=2026-01&months=24';
    const whole = (await manager.get(rows)).body.items;
    expect(whole.length).toBeGreaterThan(1);
    const first = (await manager.get(`${rows}&limit=1`)).body;
    const after = (await manager.get(`${rows}&after=${first.next}`)).body.items;
    expect([...first.items, ...after]).toEqual(whole);
    expect((await manager.get(`${rows}&sort=-code`)).body.items).toEqual([...whole].reverse());
    expect((await manager.get(`${rows}&party=PRINCIPAL`)).body.items).toEqual(
      whole.filter((one: any) => one.party === 'PRINCIPAL'),
    );
    expect((await manager.get(`${rows}&q=${encodeURIComponent(words.title)}`)).body.items.length).toBeGreaterThan(0);
    expect((await manager.get('/obligation-periods/grid?from=1990-01&months=6')).body.items).toEqual([]);
  });

  it('stop asking when the obligation ends @eis KV-1082', async () => {
    const { id, rowVersion } = await confirm();
    await manager.post(
      `/obligations/${id}/end`,
      { endedOn: '2026-07-01', reason: 'Uit de opdracht' },
      { ifMatch: rowVersion },
    );
    expect((await periodsOf(id)).map((one: any) => one.dueOn)).toEqual(['2026-04-16']);
    const on = async (day: string) => (await manager.get(`/contracts/${contractId}/as-of?on=${day}`)).body.obligations;
    const has = (list: any[]) => list.some((one) => one.id === id);
    expect([has(await on('2026-06-30')), has(await on('2026-07-01'))]).toEqual([true, false]);
  });
});
