import { aConsultation, anAnswer, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-830 */
describe('conclusions of the consultation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let consultation: BuiltConsultation;
  let inkoper: ApiClient;
  let home: string;
  let quote: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    programme = await aProgramme(test);
    consultation = await aConsultation(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    home = `/consultations/${consultation.id}`;
    const text = 'Vijf werkdagen is haalbaar.';
    const answerId = await anAnswer(test, consultation, consultation.parties[0]!, consultation.questions[0]!, text);
    quote = demand(await inkoper.post(`${home}/quotes`, { answerId, starts: 0, words: text }), 201);
  });
  afterAll(() => test.close());

  const draw = (over: object = {}) =>
    inkoper.post(`${home}/conclusions`, {
      text: 'Vijf werkdagen kan.',
      usage: 'USED',
      followUp: 'Wordt een eis.',
      quoteIds: [quote.id],
      ...over,
    });

  it('rest on at least one quote and say what happens with it', async () => {
    expect((await draw({ quoteIds: [] })).body.code).toBe('conclusion.no-quotes');
    expect((await draw({ followUp: ' ' })).body.errors[0].pointer).toBe('/followUp');
    expect((await draw({ quoteIds: [consultation.id] })).body.code).toBe('conclusion.unknown-quote');
    const made = demand(await draw(), 201);
    expect(made).toMatchObject({ code: 'CON-001', suspect: false, quotes: [{ code: 'CIT-001' }], targets: [] });
    const cited = await inkoper.post(`${home}/quotes/${quote.id}/withdraw`, {}, { ifMatch: 1 });
    expect([cited.status, cited.body.code]).toEqual([409, 'response-matrix.quote-cited']);
    const gone = await inkoper.post(`${home}/conclusions/${made.id}/withdraw`, { reason: 'Dubbel.' }, { ifMatch: 1 });
    expect(gone.body).toMatchObject({ state: 'WITHDRAWN', mayChange: false });
  });

  it('put the words of the party at the head of the rode draad of the requirement', async () => {
    const requirement = await aRequirement(inkoper, programme);
    const made = demand(await draw({ requirementIds: [requirement.id] }), 201);
    expect(made.targets).toEqual([expect.objectContaining({ kind: 'requirement', code: requirement.code })]);
    const thread = demand(await inkoper.get(`/thread/requirement/${requirement.id}`), 200);
    expect(thread.stations[0]).toMatchObject({
      station: 'CONTRIBUTION',
      state: 'FILLED',
      cards: [{ kind: 'consultation-quote', code: 'CIT-001', title: 'Vijf werkdagen is haalbaar.' }],
    });
    expect(JSON.stringify(thread)).not.toContain(consultation.parties[0]!.name);
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const hidden = demand(await lezer.get(`/thread/requirement/${requirement.id}`), 200);
    expect(hidden.stations[0]).toMatchObject({ state: 'HIDDEN', cards: [] });
  });

  it('also rest on minutes that the party confirmed, and on no others @eis KV-1219', async () => {
    const talks = `${home}/talks`;
    const partyId = consultation.parties[0]!.id;
    const plan = { kind: 'INDIVIDUAL', title: 'Verdieping', plannedOn: '2026-11-12', partyIds: [partyId] };
    let talk = demand(await inkoper.post(talks, plan), 201);
    const step = async (name: string, body: object) => {
      talk = demand(await inkoper.post(`${talks}/${talk.id}/${name}`, body, { ifMatch: talk.rowVersion }), 200);
    };
    const words = 'Een vast gezicht kan.';
    await step('minutes', { text: `Stichting Voorbeeld Noord zei: ${words} Daarna spraken wij over geld.` });
    const starts = talk.minutes[0].text.indexOf(words);
    const pick = (over: object = {}) => inkoper.post(`${talks}/${talk.id}/quotes`, { starts, words, ...over });
    const early = await pick();
    expect([early.status, early.body.code]).toEqual([409, 'talk.not-confirmed']);
    await step('send', { partyIds: [partyId], sentOn: '2026-11-12' });
    await step('answer', { partyId, outcome: 'CONFIRMED', answeredOn: '2026-11-12' });
    expect((await pick({ words: 'Een vast gezicht moet.' })).body.code).toBe('quote.not-literal');
    demand(await pick(), 201);
    const { quotes } = demand(await pick(), 201);
    expect(quotes).toMatchObject([{ words, talkCode: talk.code, parties: 'Stichting Voorbeeld Noord' }]);
    const listed = demand(await inkoper.get(`${home}/minutes-quotes`), 200);
    expect(listed.items).toEqual(quotes);
    const requirement = await aRequirement(inkoper, programme, { title: 'Vast gezicht' });
    const cite = { quoteIds: [], minutesQuoteIds: [quotes[0].id], requirementIds: [requirement.id] };
    const made = demand(await draw(cite), 201);
    expect(made).toMatchObject({ quotes: [], suspect: false, minutesQuotes: [{ words, talkCode: talk.code }] });
    const off = () => inkoper.post(`${talks}/${talk.id}/quotes/${quotes[0].id}/withdraw`, {}, { ifMatch: 1 });
    expect((await off()).body.code).toBe('response-matrix.quote-cited');
    const thread = demand(await inkoper.get(`/thread/requirement/${requirement.id}`), 200);
    expect(thread.stations[0].cards).toMatchObject([{ kind: 'consultation-talk', code: talk.code }]);
    const anonymous = demand(await inkoper.get(`${home}/conclusions?anonymous=true`), 200);
    const found = anonymous.items.find(({ id }: any) => id === made.id);
    expect(found.minutesQuotes[0].parties).not.toContain('Voorbeeld Noord');
    const gone = await inkoper.post(`${home}/conclusions/${made.id}/withdraw`, { reason: 'Dubbel.' }, { ifMatch: 1 });
    expect(gone.status).toBe(200);
    const loose = demand(await inkoper.get(`/thread/requirement/${requirement.id}`), 200);
    expect(loose.stations[0].cards).toEqual([]);
    expect((await off()).status).toBe(200);
    const events = await test.asSystem(() =>
      test.unitOfWork.query(`select action from audit_event where record_id = $1 order by action`, [quotes[0].id]),
    );
    expect(events.map(({ action }: any) => action)).toEqual(['talk.quote-withdrawn', 'talk.quoted']);
  });

  it('become suspect, and so does what came of them, when the party answers otherwise', async () => {
    const requirement = await aRequirement(inkoper, programme, { title: 'Andere eis' });
    const made = demand(await draw({ requirementIds: [requirement.id] }), 201);
    const answers = [{ questionId: consultation.questions[0]!.id, value: 'Toch tien.' }];
    demand(await inkoper.post(`${home}/parties/${consultation.parties[0]!.id}/answers`, { answers }), 201);
    expect(demand(await inkoper.get(`${home}/conclusions/${made.id}`), 200)).toMatchObject({
      suspect: true,
      quotes: [{ suspect: true, words: 'Vijf werkdagen is haalbaar.' }],
    });
    const thread = demand(await inkoper.get(`/thread/requirement/${requirement.id}`), 200);
    expect(thread.joints).toEqual([
      expect.objectContaining({ state: 'SUSPECT', suspectCause: 'Antwoord achter CIT-001' }),
    ]);
  });

  it('let go of a requirement that is taken out, unless another conclusion still leads to it @eis KV-1012', async () => {
    const [kept, taken] = [
      await aRequirement(inkoper, programme, { title: 'Blijft' }),
      await aRequirement(inkoper, programme, { title: 'Gaat eruit' }),
    ];
    const both = { requirementIds: [kept.id, taken.id] };
    const one = demand(await draw(both), 201);
    const other = demand(await draw({ requirementIds: [taken.id] }), 201);
    const joined = async (id: string) => demand(await inkoper.get(`/thread/requirement/${id}`), 200).joints.length;
    const content = { text: 'Vijf werkdagen kan.', usage: 'USED', followUp: 'Wordt een eis.', quoteIds: [quote.id] };
    const path = `${home}/conclusions/${one.id}`;
    const change = demand(await inkoper.patch(path, { ...content, requirementIds: [kept.id] }, { ifMatch: 1 }), 200);
    expect(change.targets).toHaveLength(1);
    expect([await joined(kept.id), await joined(taken.id)]).toEqual([1, 1]);
    const gone = { reason: 'Dubbel.' };
    demand(await inkoper.post(`${home}/conclusions/${other.id}/withdraw`, gone, { ifMatch: 1 }), 200);
    expect([await joined(kept.id), await joined(taken.id)]).toEqual([1, 0]);
  });
});
