import {
  anOpenConsultation,
  aConsultation,
  aParty,
  aQuestion,
  aSection,
  demand,
  step,
} from '../../builders/consultation';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('answers that the inkoper enters for a party @eis KV-813', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let open: Awaited<ReturnType<typeof anOpenConsultation>>;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-01T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    open = await anOpenConsultation(inkoper, programme);
  });
  afterAll(() => test.close());

  const path = (index: number) => `/consultations/${open.id}/parties/${open.parties[index].id}/answers`;
  const enter = (index: number, ...values: (string | null)[]) =>
    inkoper.post(path(index), {
      answers: values.map((value, place) => ({ questionId: open.questions[place].id, value })),
    });

  it('follow the rules of the workbook, with the field that is wrong', async () => {
    const wrong = await enter(0, 'x'.repeat(201), 'Drie', '9');
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ pointer, code }: any) => [pointer, code])).toEqual([
      ['/answers/0/value', 'sheets.text.too-long'],
      ['/answers/1/value', 'sheets.form.unknown-choice'],
      ['/answers/2/value', 'sheets.form.unknown-point'],
    ]);
    expect((await enter(0, 'cliënt 111222333')).status).toBe(422);
    expect((await inkoper.get(path(0))).body.items).toEqual([]);
  });

  it('make a version only of what differs, and can be taken back', async () => {
    expect(demand(await enter(0, 'Gebeld', 'Meer'), 201)).toMatchObject({ source: 'ENTERED', answerCount: 2 });
    expect(demand(await enter(0, 'Gebeld', 'Eén'), 201)).toMatchObject({ n: 2, answerCount: 1 });
    expect((await enter(0, 'Gebeld', 'Eén')).body.code).toBe('consultation.nothing-new');
    demand(await enter(0, null), 201);
    const { items } = (await inkoper.get(path(0))).body;
    expect(items.map(({ choice, n }: any) => [choice, n])).toEqual([['Eén', 2]]);
  });

  it('may be a file, that only who reads answers can fetch @eis KV-814', async () => {
    const { id } = await aConsultation(inkoper, programme);
    const section = await aSection(inkoper, id);
    const question = await aQuestion(inkoper, id, section.id, { kind: 'FILE', text: 'Stuur een schema mee.' });
    const open = await aQuestion(inkoper, id, section.id);
    const party = await aParty(inkoper, id, 'Stichting Voorbeeld Oost', '55667788');
    demand(await step(inkoper, id, 'publish'), 200);
    const path = `/consultations/${id}/parties/${party.id}`;
    const file = { name: 'schema.pdf', bytes: Buffer.from('%PDF-1.7 proef') };
    const attach = (questionId: string, name = file.name) =>
      inkoper.upload(`${path}/attachments`, { ...file, name }, { questionId });
    expect((await attach(open.id)).body.code).toBe('consultation.no-file-question');
    expect((await attach(question.id, 'dossier 111222333.pdf')).body.code).toBe('platform.bsn');
    demand(await attach(question.id), 201);
    const [answer] = (await inkoper.get(`${path}/answers`)).body.items;
    expect(answer).toMatchObject({ questionId: question.id, text: 'schema.pdf', n: 1 });
    expect((await inkoper.get(`/files/${answer.fileId}/content`)).bytes.equals(file.bytes)).toBe(true);
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await lezer.get(`/files/${answer.fileId}/content`)).status).toBe(403);
  });

  it('cannot be changed or removed afterwards, not even by who owns the table', async () => {
    for (const table of ['consultation_answer', 'consultation_response']) {
      await expect(test.asSystem(() => test.unitOfWork.query(`delete from ${table}`))).rejects.toThrow();
    }
  });

  it('are refused in concept, and for a question of another consultation', async () => {
    const draft = await aConsultation(inkoper, programme);
    const section = await aSection(inkoper, draft.id);
    const question = await aQuestion(inkoper, draft.id, section.id);
    const party = await aParty(inkoper, draft.id, 'Stichting Voorbeeld West', '11223344');
    const body = { answers: [{ questionId: question.id, value: 'Ja' }] };
    const refused = await inkoper.post(`/consultations/${draft.id}/parties/${party.id}/answers`, body);
    expect(refused.body.code).toBe('consultation.no-responses');
    expect((await inkoper.post(path(1), body)).body.errors[0].code).toBe('consultation.unknown-question');
  });
});
