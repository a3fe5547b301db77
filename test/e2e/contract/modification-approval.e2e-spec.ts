import { strFromU8, unzipSync } from 'fflate';
import { Client } from 'pg';
import { aContract, BuiltContract } from '../../builders/contract';
import { ADDITIONAL_ANSWERS, aMinorChange, approve, submitted } from '../../builders/modification';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a change and the second person', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;
  let second: ApiClient;
  let contracts = 0;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    second = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  beforeEach(async () => {
    contracts += 1;
    contract = await aContract(test, programme.id, { code: `CON-${100 + contracts}` });
  });
  afterAll(() => test.close());

  const stateOf = async (id: string) => (await manager.get(`/modifications/${id}`)).body.state;
  const obligationsOf = async () => (await manager.get(`/obligations?contractId=${contract.id}`)).body.items;
  const proposalsOf = async (id: string) =>
    (await manager.get(`/agreed-budget-proposals?modificationId=${id}`)).body.items;
  const newObligation = {
    obligationId: null,
    title: 'Crisisopvang in het weekend',
    text: 'De opdrachtnemer biedt ook op zaterdag en zondag crisisopvang.',
    party: 'CONTRACTOR',
  };

  it('writes the contract, the obligation, the budget proposal and the thread together @eis KV-1066', async () => {
    const change = { obligations: [newObligation], newEndsOn: '2029-12-31' };
    const { id } = await submitted(manager, aMinorChange(contract.id, change));
    expect(await obligationsOf()).toEqual([]);
    expect((await approve(second, id)).status).toBe(200);
    const approved = (await manager.get(`/modifications/${id}`)).body;
    expect(approved).toMatchObject({ state: 'APPROVED', approvedAt: '2026-06-01T10:00:00.000Z', publishBy: null });
    const [obligation] = await obligationsOf();
    expect(obligation).toMatchObject({ code: 'VPL-001', state: 'CONFIRMED', title: newObligation.title });
    expect((await manager.get(`/contracts/${contract.id}`)).body.endsOn).toBe('2029-12-31');
    const { items: versions } = (await manager.get(`/contracts/${contract.id}/versions`)).body;
    expect(versions[0]).toMatchObject({ source: 'MODIFICATION', modificationId: id, validFrom: '2026-07-01' });
    expect(await proposalsOf(id)).toMatchObject([{ year: 2026, change: '400000.00', state: 'PROPOSED' }]);
    const thread = (await manager.get(`/thread/modification/${id}`)).body;
    expect(thread.joints).toMatchObject([{ from: { kind: 'modification', id }, to: { id: obligation.id } }]);
    const audit = await test.asSystem(() =>
      test.unitOfWork.query('select action from audit_event where record_id = $1 order by seq', [id]),
    );
    expect(audit.map((row: any) => row.action)).toEqual(
      expect.arrayContaining(['modification.submitted', 'approval.approved', 'modification.approved']),
    );
  });

  it('is never the one who asked, and what was approved stands @eis KV-1067', async () => {
    const { id, rowVersion } = await submitted(manager, aMinorChange(contract.id));
    const own = await approve(manager, id);
    expect([own.status, own.body.code]).toEqual([403, 'platform.own-approval']);
    const waiting = await manager.patch(`/modifications/${id}`, { title: 'x' }, { ifMatch: rowVersion });
    expect([waiting.status, waiting.body.code]).toEqual([409, 'modification.submitted']);
    await approve(second, id);
    const late = await manager.patch(`/modifications/${id}`, { title: 'x' }, { ifMatch: rowVersion + 1 });
    expect([late.status, late.body.code]).toEqual([409, 'modification.approved']);
    await expect(
      test.asSystem(() => test.unitOfWork.query(`update modification set amount_cents = 1 where id = $1`, [id])),
    ).rejects.toMatchObject({ constraint: 'modification_stands_check' });
  });

  it('approves once, however often is pressed @eis KV-1067', async () => {
    const { id } = await submitted(manager, aMinorChange(contract.id, { obligations: [newObligation] }));
    const answers = await Promise.all([approve(second, id), approve(second, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await obligationsOf()).toHaveLength(1);
  });

  it('sends back with a reason, and the draft goes on where it was @eis KV-1067', async () => {
    const { id } = await submitted(manager, aMinorChange(contract.id));
    const { approval } = (await second.get(`/modifications/${id}`)).body;
    const note = 'Noem de clausule.';
    await second.post(`/approvals/${approval.id}/reject`, { note }, { ifMatch: approval.rowVersion });
    const back = (await manager.get(`/modifications/${id}`)).body;
    expect(back).toMatchObject({ state: 'DRAFT', returnedNote: note, decidedGround: 'B', approval: null });
    const again = await manager.post(`/modifications/${id}/submit`, {}, { ifMatch: back.rowVersion });
    expect(again.body).toMatchObject({ state: 'SUBMITTED', returnedNote: null });
  });

  it('lets only one of two through that fit alone but not together @eis KV-1068', async () => {
    const one = await submitted(manager, aMinorChange(contract.id));
    const other = await submitted(manager, aMinorChange(contract.id));
    expect((await approve(second, one.id)).status).toBe(200);
    const refused = await approve(second, other.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'platform.approval-content-changed']);
    const { rowVersion } = (await manager.get(`/modifications/${other.id}`)).body;
    const back = await manager.post(`/modifications/${other.id}/recall`, {}, { ifMatch: rowVersion });
    expect(back.body).toMatchObject({
      state: 'DRAFT',
      test: { at: 'G', room: { net: '800000.00', room: '-50000.01' } },
    });
    // The cents that are left still fit.
    const last = { amount: '349999.99', years: [{ year: 2026, amount: '349999.99' }] };
    const cents = await submitted(manager, aMinorChange(contract.id, last));
    expect(cents.test.room).toMatchObject({ net: '749999.99', room: '0.00' });
    expect(cents.test.room.entries.map((entry: any) => entry.code)).toEqual(['W-01']);
  });

  it('asks a notice under d and e, with its term, in Mijn werk until it is done @eis KV-1064', async () => {
    const amount = '45000000.00';
    const body = { answers: ADDITIONAL_ANSWERS, decidedGround: 'D', amount, years: [{ year: 2026, amount }] };
    const { id } = await submitted(manager, aMinorChange(contract.id, body));
    await approve(second, id);
    expect((await manager.get('/modifications?publication=DUE')).body.items).toMatchObject([
      { id, publishBy: '2026-07-01', decidedGround: 'D' },
    ]);
    const work = (await manager.get('/my-work')).body.groups.flatMap((group: any) => group.items);
    expect(work).toContainEqual(expect.objectContaining({ recordId: id, reason: 'Aankondigen uiterlijk 01-07-2026' }));
    const { rowVersion } = (await manager.get(`/modifications/${id}`)).body;
    const notice = { publishedOn: '2026-06-02', publicationNumber: '123456' };
    const early = await manager.post(`/modifications/${id}/publish`, notice, { ifMatch: rowVersion });
    expect(early.body.errors[0]).toMatchObject({ code: 'modification.published-day' });
    await manager.post(
      `/modifications/${id}/publish`,
      { ...notice, publishedOn: '2026-06-01' },
      { ifMatch: rowVersion },
    );
    expect((await manager.get('/modifications?publication=DUE')).body.items).toEqual([]);
    expect((await manager.get('/modifications?publication=DONE')).body.items).toHaveLength(1);
  });

  it('leaves the agreed budget to the controller @eis KV-1069', async () => {
    const controller = await test.signedInAs('financien', { programmeId: programme.id });
    const years = [
      { year: 2026, amount: '300000.00' },
      { year: 2027, amount: '100000.00' },
    ];
    const { id } = await submitted(manager, aMinorChange(contract.id, { years }));
    await approve(second, id);
    const base = { contractId: contract.id, year: 2026, amount: '60000000.00', decisionReference: 'Besluit 1' };
    const budget = (await controller.post('/agreed-budgets', base)).body;
    const open: any[] = await proposalsOf(id);
    const of = (year: number) => open.find((one) => one.year === year);
    const decision = { decisionReference: 'Collegebesluit 7' };
    const taken = await controller.post(`/agreed-budget-proposals/${of(2026).id}/take`, decision, { ifMatch: 1 });
    expect(taken.body).toMatchObject({ state: 'TAKEN', decisionNote: 'Collegebesluit 7' });
    const now = (await controller.get(`/agreed-budgets/${budget.id}`)).body;
    expect(now).toMatchObject({ agreed: '60300000.00' });
    expect(now.versions[0]).toMatchObject({ kind: 'SCOPE_CHANGE', validFromDate: '2026-07-01' });
    const twice = await controller.post(`/agreed-budget-proposals/${of(2026).id}/take`, decision, { ifMatch: 2 });
    expect([twice.status, twice.body.code]).toEqual([409, 'budget-proposal.decided']);
    const missing = await controller.post(`/agreed-budget-proposals/${of(2027).id}/take`, decision, { ifMatch: 1 });
    expect([missing.status, missing.body.code]).toEqual([422, 'budget-proposal.no-budget']);
    const left = { reason: 'Binnen bestaand budget' };
    const declined = await controller.post(`/agreed-budget-proposals/${of(2027).id}/decline`, left, { ifMatch: 1 });
    expect(declined.body.state).toBe('DECLINED');
  });

  it('gives the motivation with its test and the register as papers, to who may read them @eis KV-1071', async () => {
    const { id } = await submitted(manager, aMinorChange(contract.id));
    await approve(second, id);
    const paper = async (client: ApiClient, kind: string, format: string, parameters: object) => {
      const body = { kind, format, programmeId: programme.id, parameters };
      const asked = await client.post('/exports', body);
      if (asked.status !== 201) return asked.status;
      await test.drainJobs();
      return (await client.get(`/exports/${asked.body.id}/content`)).bytes;
    };
    const docx = (await paper(manager, 'modification-motivation', 'docx', { modificationId: id })) as Buffer;
    const words = strFromU8(unzipSync(docx)['word/document.xml']!).replaceAll('\u00a0', ' ');
    expect(words).toContain('W-01');
    expect(words).toContain('€ 400.000,00 &lt; € 750.000,00');
    const pdf = (await paper(manager, 'modification-motivation', 'pdf', { modificationId: id })) as Buffer;
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const register = (await paper(manager, 'modification-register', 'xlsx', { contractId: contract.id })) as Buffer;
    expect(register.subarray(0, 2).toString()).toBe('PK');
    const elsewhere = await aProgramme(test, 'ANDERS');
    const stranger = await test.signedInAs('contractmanager', { programmeId: elsewhere.id });
    expect((await stranger.get(`/modifications/${id}`)).status).toBe(404);
    expect((await stranger.get('/modifications')).body.items).toEqual([]);
    const foreign = { kind: 'modification-motivation', format: 'pdf', programmeId: elsewhere.id };
    const refused = await stranger.post('/exports', { ...foreign, parameters: { modificationId: id } });
    expect(refused.status).toBe(404);
  });

  it('does all or nothing when the connection dies between the approval and its effects @eis KV-1066', async () => {
    const change = { obligations: [newObligation] };
    const { id } = await submitted(manager, aMinorChange(contract.id, change));
    const blocker = new Client({ connectionString: test.database.ownerUrl });
    await blocker.connect();
    // The last effect waits for this lock: approval, contract and obligation are written by then, but not committed.
    await blocker.query('begin');
    await blocker.query('lock table agreed_budget_proposal in access exclusive mode');
    const under = approve(second, id);
    const waiting = `select pid from pg_locks where not granted and relation = 'agreed_budget_proposal'::regclass`;
    let pid: number | undefined;
    while (pid === undefined) pid = (await blocker.query(waiting)).rows[0]?.pid;
    // One of the same role may end it: as abrupt as kill -9 on the process that holds the connection.
    const killer = new Client({ connectionString: test.database.appUrl });
    await killer.connect();
    await killer.query('select pg_terminate_backend($1)', [pid]);
    await killer.end();
    const answer = await under;
    expect([answer.status, answer.body.detail]).toEqual([503, expect.stringMatching(/niets opgeslagen/)]);
    await blocker.query('rollback');
    await blocker.end();
    expect([await stateOf(id), await obligationsOf(), await proposalsOf(id)]).toEqual(['SUBMITTED', [], []]);
    expect((await approve(second, id)).status).toBe(200);
    expect([await stateOf(id), (await obligationsOf()).length, (await proposalsOf(id)).length]).toEqual([
      'APPROVED',
      1,
      1,
    ]);
  });

  it('reckons with new figures of the law once a second person agreed, and not back @eis KV-1175', async () => {
    const figures = { minorThreshold: '500000.00', minorShare: '10', additionalShare: '50', unforeseenShare: '50' };
    const proposal = {
      ...figures,
      validFrom: '2027-01-01',
      noticeSubtype: '38',
      noticeDays: 30,
      source: 'Stb. 2026, 1',
    };
    const before = (await submitted(manager, aMinorChange(contract.id))).id;
    await approve(second, before);
    const propose = (over: object = {}) => manager.post('/legality-parameters', { ...proposal, ...over });
    expect((await propose({ validFrom: '2016-07-01' })).body.code).toBe('legality.not-later');
    for (const wrong of [{ minorShare: '0' }, { minorShare: '100.01' }, { minorThreshold: '-1' }]) {
      expect((await propose(wrong)).status).toBe(400);
    }
    const [waiting, inForce] = (await propose()).body.items;
    expect([waiting.state, waiting.approval.mayDecide, inForce.inForce]).toEqual(['PROPOSED', false, true]);
    expect((await propose({ validFrom: '2028-01-01' })).status).toBe(409);
    const day = (await manager.post('/modifications', aMinorChange(contract.id, { effectiveOn: '2027-01-01' }))).body
      .id;
    const limit = async (id: string) => (await manager.get(`/modifications/${id}`)).body.test.parameters.minorThreshold;
    expect(await limit(day)).toBe('750000.00');
    const { id, rowVersion } = waiting.approval;
    expect((await manager.post(`/approvals/${id}/approve`, {}, { ifMatch: rowVersion })).status).toBe(403);
    expect((await second.post(`/approvals/${id}/approve`, {}, { ifMatch: rowVersion })).status).toBe(200);
    expect([await limit(day), await limit(before)]).toEqual(['500000.00', '750000.00']);
    const eve = (await manager.post('/modifications', aMinorChange(contract.id, { effectiveOn: '2026-12-31' }))).body
      .id;
    expect(await limit(eve)).toBe('750000.00');
  });
});
