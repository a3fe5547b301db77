import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** Whose a contract is, what it misses, and the days that must not be missed. */
describe('keeping a contract', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let id: string;
  const option = (number: number) => ({ number, months: 12, decideMonths: 9, announceMonths: 6 });
  const work = async () =>
    (await manager.get('/my-work')).body.groups.flatMap((group: any) =>
      group.items.map((item: any) => [group.group, item.reason]),
    );

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    id = (await aContract(test, programme.id, { endsOn: '2027-08-31' })).id;
    const terms = { renewals: [option(1), option(2)], noticeMonths: 6, yearValues: [{ year: 2026, amount: '100.50' }] };
    await manager.patch(`/contracts/${id}`, { ...terms, validFrom: '2026-01-01', reason: 'Ingevuld' }, { ifMatch: 1 });
  });
  afterAll(() => test.close());

  it('shows value, notice day, owner and gaps in the register @eis KV-1171', async () => {
    const me = (await manager.get('/session')).body.user.id;
    expect((await manager.post(`/contracts/${id}/assign`, { ownerId: me }, { ifMatch: 2 })).body.rowVersion).toBe(3);
    expect((await manager.post(`/contracts/${id}/assign`, { ownerId: null }, { ifMatch: 2 })).status).toBe(412);
    const stranger = await manager.post(`/contracts/${id}/assign`, { ownerId: id }, { ifMatch: 3 });
    expect(stranger.body.errors[0]).toMatchObject({ pointer: '/ownerId', code: 'contract.owner' });
    const later = await aContract(test, programme.id, { code: 'CON-002' });
    const { items } = (await manager.get('/contracts?sort=noticeBy')).body;
    expect(items.map((one: any) => one.id)).toEqual([id, later.id]);
    // 31-08 minus six months: the last of February.
    expect(items[0]).toMatchObject({ ownerId: me, totalValue: '100.50', noticeBy: '2027-02-28', partCount: 10 });
    expect(items[0].missing).toEqual(['PRINCIPAL', 'SIGNATORIES', 'VALUES', 'ACCESS', 'DOCUMENTS', 'CLAUSES']);
    expect(items[1]).toMatchObject({ ownerId: null, totalValue: null, noticeBy: null });
  });

  it('decides on one option at a time; a used one lengthens the contract @eis KV-1170', async () => {
    const decide = (body: object) =>
      manager.post(`/contracts/${id}/renewals`, { decidedOn: '2026-06-01', decidedBy: 'De colleges', ...body });
    expect(await work()).toEqual([['DUE', 'Verlengingsoptie 1: besluiten uiterlijk 30-11-2026']]);
    test.freeze('2026-12-01T10:00:00Z');
    expect(await work()).toEqual([['OVERDUE', 'Verlengingsoptie 1: besluiten uiterlijk 30-11-2026']]);
    expect((await decide({ number: 2, outcome: 'USED' })).status).toBe(409);
    expect((await decide({ number: 1, outcome: 'USED', decidedOn: '2027-01-01' })).body.errors[0].code).toBe(
      'renewal.later',
    );
    const [first, second] = await Promise.all([
      decide({ number: 1, outcome: 'USED', decidedOn: '2026-12-01', reference: 'B-12' }),
      decide({ number: 1, outcome: 'USED', decidedOn: '2026-12-01', reference: 'B-12' }),
    ]);
    expect([first.status, second.status].sort()).toEqual([201, 409]);
    const { items } = [first, second].find(({ status }) => status === 201)!.body;
    expect(items[0]).toMatchObject({ state: 'TO_ANNOUNCE', late: true, decision: { outcome: 'USED' } });
    expect(items[1]).toMatchObject({ state: 'TO_DECIDE', decideBy: '2027-11-30', endsOn: '2029-08-31' });
    const contract = (await manager.get(`/contracts/${id}`)).body;
    expect(contract).toMatchObject({ endsOn: '2028-08-31', noticeBy: '2028-02-29' });
    expect((await manager.get(`/contracts/${id}/versions`)).body.items[0].reason).toContain('B-12');
    const told = { announcedOn: '2026-12-01' };
    const { id: decisionId } = items[0].decision;
    expect((await manager.patch(`/renewal-decisions/${decisionId}`, told, { ifMatch: 1 })).body.items[0].state).toBe(
      'SETTLED',
    );
    const back = await manager.post(`/renewal-decisions/${decisionId}/withdraw`, { reason: 'Fout' }, { ifMatch: 2 });
    expect([back.status, back.body.code]).toEqual([409, 'renewal.used']);
    const no = (await decide({ number: 2, outcome: 'NOT_USED' })).body.items[1];
    expect(no.state).toBe('TO_ANNOUNCE');
    const again = `/renewal-decisions/${no.decision.id}/withdraw`;
    expect((await manager.post(again, { reason: 'Te vroeg' }, { ifMatch: 1 })).body.items[1].state).toBe('TO_DECIDE');
  });

  it('brings steps of the transition to their owner, and answers to escalations @eis KV-1172', async () => {
    const { items } = (await manager.get('/colleagues')).body;
    const step = { kind: 'PLAN', title: 'Plan', dueOn: '2026-12-15', ownerId: items[0].id };
    const { steps } = (await manager.post(`/contracts/${id}/transition/steps`, step)).body;
    expect(steps[0]).toMatchObject({ ownerId: items[0].id, ownerName: items[0].name });
    expect(await work()).toContainEqual(['DUE', 'Transitie, uiterlijk 15-12-2026']);
    await manager.patch(`/transition-steps/${steps[0].id}`, { state: 'DONE' }, { ifMatch: 1 });
    expect(await work()).not.toContainEqual(['DUE', 'Transitie, uiterlijk 15-12-2026']);
    const obligation = { title: 'Rapport', text: 'Rapport', party: 'CONTRACTOR', dueRule: 'ON_DATE' };
    const made = await manager.post('/obligations', { ...obligation, contractId: id, dueOn: '2026-11-01' });
    await manager.post(`/obligations/${made.body.id}/confirm`, {}, { ifMatch: 1 });
    const [period] = (await manager.get(`/obligation-periods?obligationId=${made.body.id}`)).body.items;
    await manager.post(`/obligation-periods/${period.id}/escalate`, { reason: 'Blijft uit' }, { ifMatch: 1 });
    expect(await work()).toContainEqual(['DUE', 'Geëscaleerd (operationeel): antwoord uiterlijk 08-12-2026']);
    test.freeze('2026-12-09T10:00:00Z');
    expect(await work()).toContainEqual(['OVERDUE', 'Geëscaleerd (operationeel): antwoord uiterlijk 08-12-2026']);
  });

  it('gives register, dossier, obligations, periods and readiness as papers, each by who may read it @eis KV-1174', async () => {
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const paper = async (kind: string, format: string, parameters: object) => {
      const asked = await reader.post('/exports', { kind, format, programmeId: programme.id, parameters });
      if (asked.status !== 201) return [kind, asked.status, asked.body.code];
      await test.drainJobs();
      const bytes = (await reader.get(`/exports/${asked.body.id}/content`)).bytes as Buffer;
      return [kind, bytes.subarray(0, 4).toString('latin1')];
    };
    const all = { programmeId: programme.id };
    expect(await paper('contract-register', 'pdf', all)).toEqual(['contract-register', '%PDF']);
    expect(await paper('contract-dossier', 'pdf', { contractId: id, on: '2026-12-09' })).toContain('%PDF');
    expect(await paper('contract-dossier', 'docx', { contractId: id })).toContain('PK\u0003\u0004');
    expect(await paper('contract-readiness', 'pdf', { contractId: id })).toContain('%PDF');
    expect(await paper('obligations', 'xlsx', { ...all, contractId: id })).toContain('PK\u0003\u0004');
    expect(await paper('obligation-periods', 'pdf', { ...all, view: 'OVERDUE' })).toContain('%PDF');
    const other = await aProgramme(test, 'ANDERS');
    const elsewhere = await test.signedInAs('lezer', { programmeId: other.id });
    const foreign = { kind: 'contract-dossier', format: 'pdf', parameters: { contractId: id } };

    expect((await elsewhere.post('/exports', { ...foreign, programmeId: other.id })).status).toBe(404);
  });
});
