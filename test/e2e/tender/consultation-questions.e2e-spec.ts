import { Client } from 'pg';
import { aConsultation, anOpenConsultation, aQuestion, aSection, demand } from '../../builders/consultation';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the questionnaire of a market consultation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-01T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const outline = async (id: string) =>
    (await inkoper.get(`/consultations/${id}/questions`)).body.items.map((section: any) => [
      section.title,
      section.questions.map(({ number, text }: any) => `${number} ${text}`),
    ]);

  it('numbers the questions through all sections and follows another order @eis KV-802', async () => {
    const { id, rowVersion } = await aConsultation(inkoper, programme);
    const [a, b] = [await aSection(inkoper, id, 'A'), await aSection(inkoper, id, 'B')];
    const one = await aQuestion(inkoper, id, a.id, { text: 'Een' });
    const three = await aQuestion(inkoper, id, b.id, { text: 'Drie' });
    const two = await aQuestion(inkoper, id, a.id, { text: 'Twee' });
    expect(await outline(id)).toEqual([
      ['A', ['1 Een', '2 Twee']],
      ['B', ['3 Drie']],
    ]);
    const sections = [
      { id: b.id, questionIds: [two.id, three.id] },
      { id: a.id, questionIds: [one.id] },
    ];
    demand(await inkoper.put(`/consultations/${id}/arrangement`, { sections }, { ifMatch: rowVersion }), 200);
    expect(await outline(id)).toEqual([
      ['B', ['1 Twee', '2 Drie']],
      ['A', ['3 Een']],
    ]);
    const lacking = [{ id: a.id, questionIds: [] }];
    const version = (await inkoper.get(`/consultations/${id}`)).body.rowVersion;
    const refused = await inkoper.put(`/consultations/${id}/arrangement`, { sections: lacking }, { ifMatch: version });
    expect(refused.body.code).toBe('consultation.arrangement-incomplete');
    const empty = await inkoper.delete(`/consultations/${id}/sections/${a.id}`, { ifMatch: 1 });
    expect(empty.body.code).toBe('consultation.section-not-empty');
    expect((await inkoper.delete(`/consultations/${id}/questions/${two.id}`, { ifMatch: 1 })).status).toBe(204);
    expect(await outline(id)).toEqual([
      ['B', ['1 Drie']],
      ['A', ['2 Een']],
    ]);
  });

  it('knows six kinds, each with what belongs to it, and a building block @eis KV-802', async () => {
    const { id } = await aConsultation(inkoper, programme);
    const section = await aSection(inkoper, id);
    const kinds = ['OPEN', 'CHOICE', 'SCALE', 'NUMBER', 'DATE', 'FILE'];
    for (const kind of kinds) {
      const made = await aQuestion(inkoper, id, section.id, {
        kind,
        options: ['Ja', 'Nee'],
        scaleMax: 7,
        maxLength: 500,
        buildingBlockId: programme.buildingBlocks[0]!.id,
      });
      expect([made.kind, made.options.length, made.scaleMax, made.maxLength, made.buildingBlock.name]).toEqual([
        kind,
        kind === 'CHOICE' ? 2 : 0,
        kind === 'SCALE' ? 7 : null,
        kind === 'OPEN' ? 500 : null,
        'Netwerk',
      ]);
    }
    const wrong = async (over: object) =>
      (await inkoper.post(`/consultations/${id}/questions`, { sectionId: section.id, text: 'X', ...over })).body.code;
    expect(await wrong({ kind: 'CHOICE', options: ['Ja'] })).toBe('consultation.question.options-few');
    expect(await wrong({ kind: 'CHOICE', options: ['Ja', 'ja'] })).toBe('consultation.question.options-twice');
    expect(await wrong({ kind: 'SCALE', scaleMin: 1, scaleMax: 1 })).toBe('consultation.question.scale');
  });

  it('lies fixed from publication on, also for the owner of the table @eis KV-803', async () => {
    const { id, questions } = await anOpenConsultation(inkoper, programme);
    const [question] = questions;
    const changed = await inkoper.patch(
      `/consultations/${id}/questions/${question.id}`,
      { text: 'Anders?' },
      { ifMatch: question.rowVersion },
    );
    expect([changed.status, changed.body.code]).toEqual([409, 'consultation.questions-frozen']);
    expect((await inkoper.post(`/consultations/${id}/sections`, { title: 'Nog een' })).status).toBe(409);
    const owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    await owner.query(`set app.kind = 'system'`);
    for (const sql of [
      `update consultation_question set text = 'Anders?' where id = $1`,
      'delete from consultation_question where id = $1',
    ]) {
      await expect(owner.query(sql, [question.id])).rejects.toThrow('questions are frozen');
    }
    await owner.end();
  });

  it('welcomes any text but a BSN and a control character', async () => {
    const { id } = await aConsultation(inkoper, programme);
    const section = await aSection(inkoper, id);
    const odd = '=cmd|calc \u202eomgekeerd 👪 ' + 'x'.repeat(3900);
    const made = await aQuestion(inkoper, id, section.id, { text: odd });
    expect(made.text).toBe(odd.trim());
    const post = (text: string) =>
      inkoper.post(`/consultations/${id}/questions`, { sectionId: section.id, kind: 'OPEN', text });
    expect((await post('a\u0000b')).status).toBe(422);
    expect((await post('cliënt 111222333')).status).toBe(422);
    expect((await post('x'.repeat(10_000))).status).toBe(400);
  });
});
