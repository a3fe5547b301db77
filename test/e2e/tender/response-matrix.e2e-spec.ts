import { aConsultation, anAnswer, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const ANSWER = 'Wij van Voorbeeld Noord doen dit graag. Vijf werkdagen is haalbaar, mits digitaal.';
const WORDS = 'Vijf werkdagen is haalbaar';

/** @eis KV-825 KV-826 */
describe('the response matrix', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let consultation: BuiltConsultation;
  let inkoper: ApiClient;
  let home: string;
  let answer: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    programme = await aProgramme(test);
    consultation = await aConsultation(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    home = `/consultations/${consultation.id}`;
    const [noord, zuid] = consultation.parties;
    answer = await anAnswer(test, consultation, noord!, consultation.questions[0]!, ANSWER);
    await anAnswer(test, consultation, zuid!, consultation.questions[0]!, 'Te groot risico bij één partij.');
  });
  afterAll(() => test.close());

  const code = (stance: string, rowVersion: number, answerId = answer) =>
    inkoper.put(`${home}/response-matrix/stances`, { answerId, stance }, { ifMatch: rowVersion });
  const cells = async (query = '') => {
    const questions = consultation.questions.map(({ id }) => id).join(',');
    const parties = consultation.parties.map(({ id }) => id).join(',');
    return demand(
      await inkoper.get(`${home}/response-matrix/cells?questions=${questions}&parties=${parties}${query}`),
      200,
    ).items;
  };
  const cell = async (party = 0, question = 0, query = '') => {
    const path = `${consultation.questions[question]!.id}/${consultation.parties[party]!.id}`;
    return demand(await inkoper.get(`${home}/response-matrix/cells/${path}${query}`), 200);
  };

  it('counts stances per question, and takes an empty answer for nothing but that', async () => {
    expect((await code('AGREE', 0)).status).toBe(204);
    expect((await code('PARTLY', 0)).status).toBe(412);
    expect((await code('PARTLY', 1)).status).toBe(204);
    const frame = demand(await inkoper.get(`${home}/response-matrix`), 200);
    expect(frame.questions.map(({ counts }: any) => counts)).toEqual([
      expect.objectContaining({ PARTLY: 1, UNCODED: 1, NOT_ANSWERED: 1, DISAGREE: 0, AGREE: 0 }),
      expect.objectContaining({ NOT_ANSWERED: 3, UNCODED: 0, DISAGREE: 0 }),
    ]);
    expect(frame).toMatchObject({ answeredCount: 2, codedCount: 1, mayWrite: true });
    const one = programme.buildingBlocks[1]!.id;
    const filtered = demand(await inkoper.get(`${home}/response-matrix?buildingBlockId=${one}`), 200);
    expect(filtered.questions.map(({ number }: any) => number)).toEqual([2]);
  });

  it('gives a window of cells with the words of the parties', async () => {
    const items = await cells();
    expect(items).toHaveLength(6);
    const stances = items.map(({ stance }: any) => stance).sort();
    expect(stances).toEqual(['NOT_ANSWERED', 'NOT_ANSWERED', 'NOT_ANSWERED', 'NOT_ANSWERED', 'PARTLY', 'UNCODED']);
    expect(items.find(({ stance }: any) => stance === 'PARTLY').excerpt).toBe(ANSWER);
  });

  it('picks a quote literally, twice the same gives one, and groups it under a theme', async () => {
    const starts = ANSWER.indexOf(WORDS);
    const pick = (words: string, at = starts) =>
      inkoper.post(`${home}/quotes`, { answerId: answer, starts: at, words });
    expect((await pick('Zes werkdagen is haalbaar')).body.code).toBe('quote.not-literal');
    const quote = demand(await pick(` ${WORDS} `.slice(1)), 201);
    expect(quote).toMatchObject({ code: 'CIT-001', words: WORDS, starts, suspect: false, answerVersion: 1 });
    expect(demand(await pick(WORDS), 201).id).toBe(quote.id);
    const theme = demand(await inkoper.post(`${home}/themes`, { name: 'Overdracht' }), 201);
    expect(demand(await inkoper.post(`${home}/themes`, { name: 'overdracht' }), 201).id).toBe(theme.id);
    demand(await inkoper.patch(`${home}/quotes/${quote.id}`, { themeId: theme.id }, { ifMatch: 1 }), 200);
    const frame = demand(await inkoper.get(`${home}/response-matrix`), 200);
    expect(frame.themes).toEqual([{ id: theme.id, name: 'Overdracht', quoteCount: 1, partyCount: 1 }]);
    const change = test.asSystem(() => test.unitOfWork.query(`update consultation_quote set words = 'anders'`));
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('hides every clue when anonymous: names, order and what parties wrote of themselves', async () => {
    const frame = demand(await inkoper.get(`${home}/response-matrix?anonymous=true`), 200);
    expect(frame.parties.map(({ label }: any) => label).sort()).toEqual(['Partij A', 'Partij B', 'Partij C']);
    const seen = JSON.stringify([frame, await cells('&anonymous=true'), await cell(0, 0, '?anonymous=true')]);
    for (const { name, kvkNumber, contactName, contactEmail } of consultation.parties) {
      for (const clue of [name, kvkNumber, contactName, contactEmail]) expect(seen).not.toContain(clue);
    }
    expect(seen).not.toMatch(/voorbeeld noord/i);
    expect(await cell(0, 0, '?anonymous=true')).toMatchObject({ masked: true });
    expect((await cell()).masked).toBe(false);
  });

  it('makes stance and quote suspect when the party answers again, and keeps the words that were quoted', async () => {
    const again = await anAnswer(
      test,
      consultation,
      consultation.parties[0]!,
      consultation.questions[0]!,
      'Toch tien dagen.',
    );
    const detail = await cell();
    expect(detail.answers.map(({ n, text }: any) => [n, text])).toEqual([
      [2, 'Toch tien dagen.'],
      [1, ANSWER],
    ]);
    expect(detail).toMatchObject({ stance: 'PARTLY', stanceVersion: 1, quotes: [{ words: WORDS, suspect: true }] });
    expect((await cells()).find(({ stance }: any) => stance === 'PARTLY').suspect).toBe(true);
    expect((await code('AGREE', 2)).body.code).toBe('response-matrix.superseded');
    expect((await code('DISAGREE', 2, again)).status).toBe(204);
    expect(await cell()).toMatchObject({ stance: 'DISAGREE', stanceVersion: 2 });
  });

  it('is for who may read answers, and who opened one stands in the audit', async () => {
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await lezer.get(`${home}/response-matrix`)).status).toBe(403);
    const [read] = await test.asSystem(() =>
      test.unitOfWork.query<{ count: number }>(
        `select count(*)::int as count from audit_event where action = 'response-matrix.read'`,
      ),
    );
    expect(read!.count).toBeGreaterThan(0);
    const empty = await inkoper.put(
      `${home}/response-matrix/stances`,
      { answerId: consultation.id, stance: 'AGREE' },
      { ifMatch: 0 },
    );
    expect([empty.status, empty.body.code]).toEqual([422, 'response-matrix.no-answer']);
  });
});
