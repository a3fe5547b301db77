import { aConsultation, anAnswer, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const TEXT = 'Vijf werkdagen is haalbaar. Stichting Voorbeeld Noord werkt al zo.';

describe('contributions cut from the market consultation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let consultation: BuiltConsultation;
  let question: { id: string };
  let inkoper: ApiClient;
  let member: ApiClient;
  let home: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    programme = await aProgramme(test);
    question = (await workgroupQuestions(test, programme))[1]!;
    consultation = await aConsultation(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const workgroupId = programme.workgroups[0]!.id;
    member = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId });
    home = `/consultations/${consultation.id}`;
  });
  afterAll(() => test.close());

  const quoted = async (starts: number, words: string) => {
    const answerId = await anAnswer(test, consultation, consultation.parties[0]!, consultation.questions[0]!, TEXT);
    return demand(await inkoper.post(`${home}/quotes`, { answerId, starts, words }), 201);
  };
  const cut = (client: ApiClient, source: { kind: string; id: string }, sentence: string) =>
    client.post(`/contributions?programmeId=${programme.id}`, {
      workgroupId: programme.workgroups[0]!.id,
      questionId: question.id,
      sourceKind: source.kind === 'consultation-talk' ? 'TALK' : 'CONSULTATION_ANSWER',
      sourceNote: 'MC-01',
      sourceRecordKind: source.kind,
      sourceRecordId: source.id,
      sourceUrl: '/consultaties/1',
      sentence,
    });
  const thread = async (client: ApiClient, kind: string, id: string) =>
    demand(await client.get(`/thread/${kind}/${id}`), 200);

  it('hang on the words of the party, in both directions, for who may read answers @eis KV-1010', async () => {
    const quote = await quoted(0, 'Vijf werkdagen is haalbaar.');
    const made = demand(await cut(inkoper, { kind: 'consultation-quote', id: quote.id }, quote.words), 201);
    expect(made.source).toEqual({ kind: 'CONSULTATION_ANSWER', note: 'MC-01', url: '/consultaties/1' });
    const again = demand(await inkoper.get(`${home}/quotes?limit=5`), 200);
    expect(again.items[0].contributions).toEqual([{ id: made.id, code: made.code }]);
    const requirement = await aRequirement(inkoper, programme, { contributionIds: [made.id] });
    const codes = (await thread(inkoper, 'requirement', requirement.id)).stations[0].cards.map(({ code }: any) => code);
    expect(codes.sort()).toEqual([quote.code, made.code].sort());

    const theirs = demand(await member.get(`/contributions/${made.id}`), 200);
    expect(theirs.source).toEqual({ kind: 'CONSULTATION_ANSWER', note: 'MC-01', url: null });
    const station = (await thread(member, 'contribution', made.id)).stations[0];
    expect([station.total, station.cards.map(({ code }: any) => code)]).toEqual([2, [made.code]]);

    await anAnswer(test, consultation, consultation.parties[0]!, consultation.questions[0]!, 'x');
    const answers = [{ questionId: consultation.questions[0]!.id, value: 'Toch tien.' }];
    demand(await inkoper.post(`${home}/parties/${consultation.parties[0]!.id}/answers`, { answers }), 201);
    const doubted = (await thread(inkoper, 'requirement', requirement.id)).joints;
    expect(doubted.map(({ type, state }: any) => `${type} ${state}`).sort()).toEqual([
      'CUT_FROM SUSPECT',
      'DERIVED_FROM SUSPECT',
    ]);
  });

  it('do not tell the workgroup which party said it, and cannot be cut from what one may not read @eis KV-1011', async () => {
    const quote = await quoted(28, 'Stichting Voorbeeld Noord werkt al zo.');
    const source = { kind: 'consultation-quote', id: quote.id };
    const named = await cut(inkoper, source, quote.words);
    expect([named.status, named.body.code, named.body.errors[0].pointer]).toEqual([
      422,
      'contribution.names-party',
      '/sentence',
    ]);
    const made = demand(await cut(inkoper, source, 'Een van de partijen werkt al zo.'), 201);
    const revised = await inkoper.patch(`/contributions/${made.id}`, { sentence: quote.words }, { ifMatch: 1 });
    expect(revised.body.code).toBe('contribution.names-party');
    expect((await cut(member, source, 'Iets anders.')).body.code).toBe('contribution.unknown-source');
    expect((await cut(inkoper, { ...source, id: programme.id }, 'Iets.')).body.code).toBe(
      'contribution.unknown-source',
    );
  });

  it('cut from minutes hang on the talk; a next version makes them suspect; a merge keeps the source @eis KV-1010', async () => {
    const plan = { kind: 'INDIVIDUAL', title: 'Verdieping', plannedOn: '2026-11-11' };
    const party = consultation.parties[0]!.id;
    const planned = demand(await inkoper.post(`${home}/talks`, { ...plan, partyIds: [party] }), 201);
    const minutes = (talk: any, text: string) =>
      inkoper.post(`${home}/talks/${talk.id}/minutes`, { text }, { ifMatch: talk.rowVersion });
    const talk = demand(await minutes(planned, 'Acht jaar is te lang.'), 200);
    const source = { kind: 'consultation-talk', id: talk.id };
    const one = demand(await cut(inkoper, source, 'Acht jaar is te lang.'), 201);
    const two = demand(await cut(inkoper, source, 'Acht jaar is lang.'), 201);
    const merged = demand(
      await inkoper.post('/contributions/merge', {
        items: [one, two].map(({ id, rowVersion }) => ({ id, rowVersion })),
        sentence: 'Een looptijd van acht jaar is te lang.',
      }),
      201,
    );
    const after = demand(await minutes(talk, 'Acht jaar is te lang, zei men.'), 200);
    expect(after.contributions).toEqual([{ id: merged.id, code: merged.code }]);
    const { stations, joints } = await thread(inkoper, 'contribution', merged.id);
    expect(stations[0].cards.map(({ code }: any) => code).sort()).toEqual([talk.code, merged.code].sort());
    expect(joints).toEqual([
      expect.objectContaining({
        type: 'CUT_FROM',
        state: 'SUSPECT',
        suspectCause: `${talk.code} verslag versie 2`,
      }),
    ]);
    demand(await inkoper.post(`/contributions/${merged.id}/undo-merge`, {}, { ifMatch: 1 }), 200);
    const back = demand(await inkoper.get(`${home}/talks/${talk.id}`), 200);
    expect(back.contributions.map(({ code }: any) => code)).toEqual([one.code, two.code].sort());
  });
});
