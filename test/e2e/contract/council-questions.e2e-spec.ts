import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('questions from a council, and disputes', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;
  let second: ApiClient;
  let reader: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    second = await test.signedInAs('contractmanager', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const aQuestion = (over: object = {}) => ({
    ...{ municipalityId: programme.municipalities[0]!.id, contractId: contract.id, title: 'Wachttijd' },
    ...{ question: 'Hoe lang wachten jeugdigen?', askedBy: 'Fractie A', receivedOn: '2026-05-18' },
    ...{ ownerId: manager.userId, ...over },
  });
  const register = async (over: object = {}) => (await manager.post('/council-questions', aQuestion(over))).body;
  const anObligation = async () =>
    (
      await manager.post('/obligations', {
        ...{ contractId: contract.id, title: 'Wachttijd melden', text: 'Elk kwartaal.', party: 'CONTRACTOR' },
      })
    ).body;
  const work = async (client: ApiClient, group: string) => {
    const { body } = await client.get(`/my-work?programmeId=${programme.id}`);
    const found = body.groups.find((one: any) => one.group === group);
    return (found?.items ?? []).map(({ code, reason }: any) => `${code} ${reason}`);
  };

  it('counts its term by the rules of that council, dated, and puts it in the work of its owner @eis KV-1157', async () => {
    expect(await register()).toMatchObject({
      code: 'RV-001',
      workingDays: 20,
      termSource: null,
      answerBy: '2026-06-16',
    });
    const term = { municipalityId: programme.municipalities[0]!.id, validFrom: '2026-01-01', workingDays: 5 };
    await manager.post('/council-questions/terms', { ...term, source: 'Reglement van orde, artikel 41' });
    const question = await register();
    // Whit Monday is no working day.
    expect(question).toMatchObject({ workingDays: 5, answerBy: '2026-05-26', late: true });
    expect(await work(manager, 'OVERDUE')).toContain(`${question.code} Antwoord aan de raad uiterlijk 26-05-2026`);
    const twice = await manager.post('/council-questions/terms', { ...term, source: 'x' });
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.council_term_from_key']);
    await expect(
      test.asSystem(() => test.unitOfWork.query('update council_term set working_days = 1')),
    ).rejects.toThrow('permission denied');
  });

  it.each([
    [{ receivedOn: '2026-06-02' }, 422, 'council-question.later'],
    [{ receivedOn: '2026-02-31' }, 400, 'validation.isLocalDate'],
    [{ municipalityId: '01990000-0000-7000-8000-000000000000' }, 422, 'council-question.unknown-municipality'],
    [{ contractId: '01990000-0000-7000-8000-000000000000' }, 422, 'council-question.unknown-contract'],
    [{ question: ' ' }, 400, 'validation.isNotEmpty'],
  ])('refuses %j', async (over, status, code) => {
    const refused = await manager.post('/council-questions', aQuestion(over));
    expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([status, code]);
  });

  it('rests on cited records with their thread, is agreed by a second person and then stands @eis KV-1158', async () => {
    const question = await register();
    const obligation = await anObligation();
    const path = `/council-questions/${question.id}`;
    const cited = await manager.post(`${path}/cite`, { kind: 'obligation', id: obligation.id }, { ifMatch: 1 });
    expect(cited.body.citations).toMatchObject([{ code: obligation.code, stations: { length: 7 } }]);
    const thread = (await reader.get(`/thread/obligation/${obligation.id}`)).body;
    expect(thread.beside).toMatchObject([{ kind: 'council-question', code: question.code }]);
    const empty = await manager.post(`${path}/submit`, {}, { ifMatch: 2 });
    expect([empty.status, empty.body.code]).toEqual([422, 'council-question.no-answer']);
    await manager.patch(path, { answer: 'Gemiddeld zes weken.' }, { ifMatch: 2 });
    const submitted = await manager.post(`${path}/submit`, {}, { ifMatch: 3 });
    expect(submitted.body).toMatchObject({ state: 'SUBMITTED', approval: { mayDecide: false } });
    expect((await manager.patch(path, { answer: 'Anders' }, { ifMatch: 4 })).status).toBe(409);
    const { approval } = (await second.get(path)).body;
    const own = await manager.post(`/approvals/${approval.id}/approve`, {}, { ifMatch: approval.rowVersion });
    expect([own.status, own.body.code]).toEqual([403, 'platform.own-approval']);
    await second.post(`/approvals/${approval.id}/approve`, {}, { ifMatch: approval.rowVersion });
    expect((await manager.get(path)).body).toMatchObject({ state: 'APPROVED', approvedBy: expect.any(String) });
    await expect(
      test.asSystem(() =>
        test.unitOfWork.query(`update council_question set answer = 'x' where id = $1`, [question.id]),
      ),
    ).rejects.toThrow('stands');
    const early = await manager.post(`${path}/answer`, { answeredOn: '2026-05-01' }, { ifMatch: 5 });
    expect([early.status, early.body.code]).toEqual([422, 'council-question.answered-on']);
    const answered = await manager.post(
      `${path}/answer`,
      { answeredOn: '2026-06-01', reference: 'Z-1' },
      { ifMatch: 5 },
    );
    expect(answered.body).toMatchObject({ state: 'ANSWERED', reference: 'Z-1' });
    for (const [kind, format, start] of [
      ['council-answer', 'docx', 'PK'],
      ['council-proof', 'pdf', '%P'],
    ]) {
      const parameters = { questionId: question.id };
      const { body } = await reader.post('/exports', { kind, format, programmeId: programme.id, parameters });
      await test.drainJobs();
      const paper = await reader.get(`/exports/${body.id}/content`);
      expect([paper.status, paper.bytes.subarray(0, 2).toString()]).toEqual([200, start]);
    }
  });

  it('keeps answers that serve again, until they are withdrawn @eis KV-1158', async () => {
    const content = { title: 'Waarom één partner', text: 'Omdat de drie raden dat besloten.' };
    const { body: made } = await manager.post('/standard-answers', content);
    expect((await reader.get('/standard-answers?q=partner')).body.items).toMatchObject([content]);
    expect((await manager.post(`/standard-answers/${made.id}/withdraw`, {}, { ifMatch: 1 })).body.state).toBe(
      'WITHDRAWN',
    );
    expect((await reader.get('/standard-answers')).body.items).toEqual([]);
    const gone = await manager.patch(`/standard-answers/${made.id}`, { title: 'x' }, { ifMatch: 2 });
    expect([gone.status, gone.body.code]).toEqual([409, 'standard-answer.withdrawn']);
  });

  it('takes a dispute up the ladder of the contract, each step with its term and its people @eis KV-1159', async () => {
    const { body: made } = await manager.post('/disputes', {
      ...{
        contractId: contract.id,
        kind: 'DISPUTE',
        title: 'Uitleg van de wachttijd',
        description: 'Telt de vakantie mee?',
      },
      ...{ ownerId: manager.userId, people: 'Accountmanagers' },
    });
    const path = `/disputes/${made.id}`;
    expect(made).toMatchObject({ code: 'GSC-001', level: 'OPERATIONAL', answerBy: '2026-06-08', late: false });
    const obligation = await anObligation();
    const from = { kind: 'obligation', id: obligation.id };
    await manager.post('/trace-links', { type: 'DISPUTED_IN', from, to: { kind: 'dispute', id: made.id } });
    expect((await reader.get(path)).body.about).toMatchObject([{ code: obligation.code }]);
    const step = { outcome: 'Geen antwoord', people: 'Contractmanager en directeur zorg', reason: 'Termijn voorbij' };
    const raised = await manager.post(`${path}/escalate`, step, { ifMatch: 1 });
    expect(raised.body).toMatchObject({ level: 'TACTICAL', answerBy: '2026-06-15' });
    expect(raised.body.steps).toMatchObject([{ outcome: 'Geen antwoord', endedOn: '2026-06-01' }, { endedOn: null }]);
    test.freeze('2026-06-16T10:00:00Z');
    expect(await work(manager, 'OVERDUE')).toContain(`GSC-001 Antwoord op deze trede had moeten komen 15-06-2026`);
    for (const ifMatch of [2, 3, 4]) await manager.post(`${path}/escalate`, step, { ifMatch });
    const top = await manager.post(`${path}/escalate`, step, { ifMatch: 5 });
    expect([top.status, top.body.code]).toEqual([409, 'dispute.top']);
    const closed = await manager.post(`${path}/resolve`, { outcome: 'De commissie gaf ons gelijk.' }, { ifMatch: 5 });
    expect(closed.body).toMatchObject({ state: 'RESOLVED', closedOn: '2026-06-16', level: 'DISPUTE', answerBy: null });
    expect((await manager.patch(path, { title: 'x' }, { ifMatch: 6 })).body.code).toBe('dispute.closed');
    test.freeze('2026-06-01T10:00:00Z');
  });
});
