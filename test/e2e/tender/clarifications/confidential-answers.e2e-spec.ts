import {
  anAnswer,
  anApprovedAnswer,
  aChange,
  aPublishedNote,
  aPublishedRequirement,
  aQuestion,
} from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

describe('answers that a party asks to keep out of the nota (Aw 2.53 lid 3) @eis KV-919', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const SECRET = 'De kostprijs per traject blijft geheim-kanarie.';

  it('need a motive, and a decision before the answer goes on', async () => {
    const without = await inkoper.post('/clarification-questions', {
      tenderId: programme.tender.id,
      receivedOn: '2026-11-12',
      text: 'Mag ik mijn kostprijs toelichten?',
      asksConfidentiality: true,
    });
    expect([without.status, without.body.errors[0].pointer]).toEqual([422, '/confidentialMotive']);
    const question = await aQuestion(inkoper, programme, {
      text: 'Hoe gaat u om met een kostprijs per traject?',
      asksConfidentiality: true,
      confidentialMotive: 'Bedrijfsgeheim',
    });
    const written = await anAnswer(inkoper, question, { answer: SECRET });
    const early = await inkoper.post(
      `/clarification-questions/${question.id}/submit`,
      {},
      { ifMatch: written.rowVersion },
    );
    expect([early.status, early.body.code]).toEqual([409, 'clarification-question.confidentiality-open']);
    const decided = await inkoper.post(
      `/clarification-questions/${question.id}/decide-confidentiality`,
      { granted: true, reason: 'Raakt de handelsbelangen' },
      { ifMatch: written.rowVersion },
    );
    expect(decided.body.confidentiality).toBe('GRANTED');
    const source = (await inkoper.get(`/clarification-questions/${question.id}/source`)).body;
    expect(source).toMatchObject({ confidentialMotive: 'Bedrijfsgeheim', decisionReason: 'Raakt de handelsbelangen' });
  });

  it('change no requirement: what changes for all is told to all', async () => {
    const requirement = await aPublishedRequirement(inkoper, programme);
    const [question] = (await inkoper.get('/clarification-questions')).body.items;
    const changes = [aChange(requirement, 'De opdrachtnemer draagt binnen 15 werkdagen over.')];
    const { body } = await inkoper.patch(
      `/clarification-questions/${question.id}`,
      { changes },
      { ifMatch: question.rowVersion },
    );
    expect(body.code).toBe('clarification-question.secret-change');
  });

  it('are given apart after an approval, and the nota only counts them', async () => {
    const [row] = (await inkoper.get('/clarification-questions')).body.items;
    const approved = await anApprovedAnswer(inkoper, second, row, { answer: SECRET });
    const open = await aQuestion(inkoper, programme, { text: 'Hoe laat sluit de inschrijving?' });
    await anApprovedAnswer(inkoper, second, open, { answer: 'Om 12.00 uur.' });
    const given = await inkoper.post(
      `/clarification-questions/${approved.id}/answer-apart`,
      {},
      { ifMatch: approved.rowVersion },
    );
    expect(given.body.state).toBe('ANSWERED_APART');
    const note = await aPublishedNote(inkoper, second, programme);
    expect(note.answers.map((one: any) => one.code)).toEqual(['NvI-1.01']);
    expect(note.confidentialCount).toBe(1);
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    for (const path of [`/clarification-notes/${note.id}`, '/clarification-notes/answers', '/search?q=kostprijs']) {
      expect(JSON.stringify((await lezer.get(path)).body)).not.toContain('kanarie');
    }
    const later = await aQuestion(inkoper, programme, { text: 'Is er een bezoek mogelijk?' });
    await anApprovedAnswer(inkoper, second, later, { answer: 'Nee.' });
    expect((await aPublishedNote(inkoper, second, programme)).confidentialCount).toBe(0);
  });

  it('cannot pass as an ordinary answer', async () => {
    const question = await aQuestion(inkoper, programme, { text: 'Gewone vraag?' });
    const approved = await anApprovedAnswer(inkoper, second, question, { answer: 'Ja.' });
    const apart = await inkoper.post(
      `/clarification-questions/${question.id}/answer-apart`,
      {},
      { ifMatch: approved.rowVersion },
    );
    expect([apart.status, apart.body.code]).toEqual([409, 'clarification-question.not-confidential']);
  });
});
