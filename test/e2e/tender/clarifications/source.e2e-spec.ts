import { anApprovedAnswer, aPublishedNote, aQuestion } from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

const PARTY = 'Stichting Zilvermeeuw';

describe('who asked @eis KV-911', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let manager: ApiClient;
  let question: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const text = `Wij als ${PARTY} vragen: geldt EIS-001 ook voor Meeuwenpad? Bel 06-12345678.`;
    question = await aQuestion(inkoper, programme, { party: PARTY, otherNames: ['Meeuwenpad'], text });
  });
  afterAll(() => test.close());

  it('is for procurement officers alone, and each look is in the audit', async () => {
    const source = await inkoper.get(`/clarification-questions/${question.id}/source`);
    expect(source.body).toMatchObject({ party: PARTY, receivedText: expect.stringContaining('Meeuwenpad') });
    expect((await manager.get(`/clarification-questions/${question.id}/source`)).status).toBe(403);
    const looks = await test.asSystem(() =>
      test.unitOfWork.query(`select actor_name from audit_event where action = 'clarification-question.source-read'`),
    );
    expect(looks).toHaveLength(1);
  });

  it('is hidden by the database too, from who has the tender but not the role', async () => {
    const seen = await test.asSystem(async () => {
      await test.unitOfWork.query(`select set_config('app.kind', 'user', true), set_config('app.user', $1, true)`, [
        manager.userId,
      ]);
      return test.unitOfWork.query<{ questions: number; sources: number }>(
        `select (select count(*)::int from clarification_question) as questions,
                (select count(*)::int from clarification_question_source) as sources`,
      );
    });
    expect(seen).toEqual([{ questions: 1, sources: 0 }]);
  });

  it('cannot be read from the words by others: traces are masked, and they cannot overwrite what they do not see', async () => {
    const row = (await manager.get('/clarification-questions')).body.items[0];
    expect(row).toMatchObject({ masked: true });
    expect(row.text).toBe('[afgeschermd]: geldt EIS-001 ook voor [afgeschermd]? Bel [afgeschermd].');
    const one = (await manager.get(`/clarification-questions/${question.id}`)).body;
    expect(JSON.stringify(one)).not.toMatch(/Zilvermeeuw|Meeuwenpad|06-1/);
    const wrote = await manager.patch(
      `/clarification-questions/${question.id}`,
      { text: one.text, answer: 'Nee.' },
      { ifMatch: one.rowVersion },
    );
    expect(wrote.status).toBe(403);
    const history = (await manager.get(`/clarification-questions/${question.id}/history`)).body;
    expect(JSON.stringify(history)).not.toMatch(/Zilvermeeuw|Meeuwenpad/);
  });

  it('stands in no list, no search, no nota and no audit row', async () => {
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    const text = 'Geldt EIS-001 ook voor een vergelijkbare methode?';
    await anApprovedAnswer(inkoper, second, question, { text, answer: 'Ja.' });
    const note = await aPublishedNote(inkoper, second, programme);
    const list = (await inkoper.get('/clarification-questions')).body;
    const search = (await inkoper.get('/search?q=Zilvermeeuw')).body;
    const found = (await inkoper.get('/search?q=vergelijkbare')).body;
    expect(JSON.stringify(found)).toContain('NvI-1.01');
    const audit = await test.asSystem(() =>
      test.unitOfWork.query(`select before, after from audit_event where programme_id = $1`, [programme.id]),
    );
    for (const place of [note, list, search, audit])
      expect(JSON.stringify(place)).not.toMatch(/Zilvermeeuw|Meeuwenpad/);
  });

  it('of another tender is not there', async () => {
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    expect((await stranger.get(`/clarification-questions/${question.id}`)).status).toBe(404);
    expect((await stranger.get(`/clarification-questions/${question.id}/source`)).status).toBe(404);
    expect((await stranger.get('/clarification-questions')).body.items).toEqual([]);
  });
});
