import { anAnswer, anApprovedAnswer, aQuestion } from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

describe('questions of parties', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let manager: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const move = (who: ApiClient, question: any, step: string, body: object = {}) =>
    who.post(`/clarification-questions/${question.id}/${step}`, body, { ifMatch: question.rowVersion });

  it('walk from new to approved by somebody else than who wrote the answer @eis KV-912', async () => {
    const asked = await aQuestion(inkoper, programme);
    expect(asked).toMatchObject({ code: 'VR-001', state: 'NEW', late: false, receivedOn: '2026-11-12' });
    const chosen = [{ id: asked.id, rowVersion: asked.rowVersion }];
    const given = await inkoper.post('/clarification-questions/assign', {
      questions: chosen,
      assigneeId: manager.userId,
      dueOn: '2026-11-16',
    });
    expect(given.body).toEqual({ assigned: 1, skipped: [] });
    const work = (await manager.get('/my-work')).body.groups.flatMap((group: any) => group.items);
    expect(work).toContainEqual(
      expect.objectContaining({ group: 'DUE', code: 'VR-001', reason: 'Antwoord voor 16-11-2026' }),
    );

    const drafted = await anAnswer(manager, { ...asked, rowVersion: asked.rowVersion + 1 });
    expect(drafted).toMatchObject({ state: 'DRAFTED', assignee: expect.stringContaining('contractmanager') });
    const review = (await move(manager, drafted, 'submit')).body;
    expect(review.state).toBe('IN_REVIEW');
    const waiting = (await second.get('/my-work')).body.groups.find((group: any) => group.group === 'APPROVAL');
    expect(waiting.items[0]).toMatchObject({
      code: 'VR-001',
      title: 'VR-001 antwoord op vraag over Inkoopdocument § 3.2',
    });
    expect((await manager.post(`/approvals/${review.approvalId}/approve`, {}, { ifMatch: 1 })).status).toBe(403);
    expect((await second.post(`/approvals/${review.approvalId}/approve`, {}, { ifMatch: 1 })).status).toBe(200);
    const approved = (await inkoper.get(`/clarification-questions/${asked.id}`)).body;
    expect(approved).toMatchObject({ state: 'APPROVED', actions: ['return', 'reject', 'withdraw', 'answer-apart'] });
    expect(approved.approvedBy).not.toBe(approved.writtenBy);
  });

  it('are not approved by who wrote, also when another asked for it @eis KV-912', async () => {
    const asked = await aQuestion(inkoper, programme, { text: 'Geldt dit ook in de zomer?' });
    const written = await anAnswer(second, asked, { answer: 'Ja, het hele jaar.' });
    const review = (await move(inkoper, written, 'submit')).body;
    const own = await second.post(`/approvals/${review.approvalId}/approve`, {}, { ifMatch: 1 });
    expect([own.status, own.body.code]).toEqual([403, 'clarification-question.own-answer']);
    expect((await inkoper.get(`/clarification-questions/${asked.id}`)).body.state).toBe('IN_REVIEW');
    await expect(
      test.asSystem(() =>
        test.unitOfWork.query('update clarification_question set approved_by = written_by where id = $1', [asked.id]),
      ),
    ).rejects.toThrow('clarification_question_four_eyes_check');
  });

  it('go back with the remark of the second reader, and an approval falls with other words', async () => {
    const asked = await aQuestion(inkoper, programme, { text: 'Telt een feestdag mee?' });
    const review = (await move(inkoper, await anAnswer(inkoper, asked, { answer: 'Nee.' }), 'submit')).body;
    await second.post(
      `/approvals/${review.approvalId}/reject`,
      { note: 'Noem de Algemene termijnenwet' },
      { ifMatch: 1 },
    );
    const back = (await inkoper.get(`/clarification-questions/${asked.id}`)).body;
    expect(back).toMatchObject({ state: 'DRAFTED', reviewNote: 'Noem de Algemene termijnenwet' });
    const approved = await anApprovedAnswer(inkoper, second, back, { answer: 'Nee, zie de Algemene termijnenwet.' });
    expect(
      (await inkoper.patch(`/clarification-questions/${asked.id}`, { answer: 'Ja.' }, { ifMatch: approved.rowVersion }))
        .status,
    ).toBe(409);
    expect((await move(inkoper, approved, 'return')).body.errors[0].pointer).toBe('/reason');
    expect((await move(inkoper, approved, 'return', { reason: 'Toch anders' })).body).toMatchObject({
      state: 'DRAFTED',
    });
  });

  it('are assigned many at once; what cannot is told with why', async () => {
    const some = [];
    for (const text of ['Eerste vraag?', 'Tweede vraag?', 'Derde vraag?'])
      some.push(await aQuestion(inkoper, programme, { text }));
    const rejected = (await move(inkoper, some[2], 'reject', { reason: 'Gaat niet over deze aanbesteding' })).body;
    expect(rejected).toMatchObject({ state: 'REJECTED', closingReason: 'Gaat niet over deze aanbesteding' });
    const questions = some.map(({ id, rowVersion }) => ({ id, rowVersion }));
    const { body } = await inkoper.post('/clarification-questions/assign', { questions, assigneeId: manager.userId });
    expect(body).toEqual({ assigned: 2, skipped: [{ code: rejected.code, reason: 'niet in behandeling' }] });
    const mine = (await manager.get(`/clarification-questions?assigneeId=${manager.userId}&state=ASSIGNED`)).body.items;
    expect(mine.map((row: any) => row.text).sort()).toEqual(['Eerste vraag?', 'Tweede vraag?']);
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const wrong = await inkoper.post('/clarification-questions/assign', { questions, assigneeId: lezer.userId });
    expect(wrong.body.errors[0].code ?? wrong.body.code).toContain('unknown-assignee');
  });

  it('that comes after the last day for answers is late, and may be told so by hand', async () => {
    const marked = await aQuestion(inkoper, programme, { text: 'Nog op tijd?', late: true });
    expect(marked.late).toBe(true);
    const { items } = (await inkoper.get('/clarification-questions?late=true')).body;
    expect(items.map((row: any) => row.code)).toEqual([marked.code]);
  });

  it('keep their page however deep, and refuse what is not a question', async () => {
    const page = (await inkoper.get('/clarification-questions?limit=2&sort=code')).body;
    const next = (await inkoper.get(`/clarification-questions?limit=2&sort=code&after=${page.next}`)).body;
    expect([...page.items, ...next.items].map((row: any) => row.code)).toEqual([
      'VR-001',
      'VR-002',
      'VR-003',
      'VR-004',
    ]);
    const empty = await inkoper.post('/clarification-questions', {
      tenderId: programme.tender.id,
      receivedOn: '2026-02-31',
      text: '   ',
    });
    expect(empty.status).toBe(400);
    expect(empty.body.errors.map((one: any) => one.pointer).sort()).toEqual(['/receivedOn', '/text']);
    const twice = await inkoper.post('/clarification-questions', {
      tenderId: programme.tender.id,
      receivedOn: '2026-11-13',
      party: 'stichting  voorbeeld noord',
      text: 'MAG de termijn ook 15 werkdagen zijn?',
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.clarification_question_source_identity_key']);
  });

  it('tell what happened to them, also which answer stood there before', async () => {
    const [first] = (await inkoper.get('/clarification-questions?sort=code&limit=1')).body.items;
    const { items } = (await inkoper.get(`/clarification-questions/${first.id}/history`)).body;
    expect(items.map((one: any) => one.action).reverse()).toEqual([
      'clarification-question.registered',
      'clarification-question.assigned',
      'clarification-question.written',
      'approval.requested',
      'clarification-question.submit',
      'approval.approved',
    ]);
  });
});
