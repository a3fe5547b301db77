import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('workgroup input', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let question: { id: string; number: number };
  let safety: ApiClient;
  let education: ApiClient;
  let inkoper: ApiClient;
  let lezer: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    question = (await workgroupQuestions(test, programme))[1]!;
    const [one, two] = programme.workgroups;
    safety = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: one!.id });
    education = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: two!.id });
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    lezer = await test.signedInAs('lezer', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const enter = (who: ApiClient, sentence = 'Laat pas los als een ander vast heeft.', workgroup = 0) =>
    who.post('/contributions', { workgroupId: programme.workgroups[workgroup]!.id, questionId: question.id, sentence });

  it('gives each sentence a code that is never used twice @eis KV-200', async () => {
    const made = [await enter(safety), await enter(safety, 'Nog een zin.'), await enter(education, 'Een derde.', 1)];
    expect(made.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(made.map((answer) => answer.body.code)).toEqual(['INB-001', 'INB-002', 'INB-003']);
    expect(made[0]!.body).toMatchObject({
      state: 'OPEN',
      workgroup: { name: 'Veiligheid' },
      question: { number: 4 },
      mayTreat: false,
      mayRevise: true,
    });
  });

  it('lets a member speak only for the own workgroup', async () => {
    expect((await enter(safety, 'Namens een ander.', 1)).status).toBe(403);
    expect((await enter(lezer)).status).toBe(403);
  });

  it('refuses an empty sentence and a question of another programme', async () => {
    const empty = await enter(safety, '   ');
    expect(empty.status).toBe(400);
    expect(empty.body.errors[0]).toMatchObject({ pointer: '/sentence', detail: 'Vul dit veld in.' });
    const elsewhere = await safety.post('/contributions', {
      workgroupId: programme.workgroups[0]!.id,
      questionId: programme.workgroups[0]!.id,
      sentence: 'Zin.',
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'contribution.unknown-question']);
  });

  it('shows a workgroup member nothing of another workgroup, also not in search @eis KV-201', async () => {
    const { body: secret } = await enter(safety, 'Geheimzinnig overleg over veiligheidshuis.');
    expect((await education.get(`/contributions/${secret.id}`)).status).toBe(404);
    const seen = await education.get('/contributions?limit=200');
    expect(seen.body.items.every((item: any) => item.workgroup.name === 'Onderwijs')).toBe(true);
    expect((await education.patch(`/contributions/${secret.id}`, { sentence: 'x' }, { ifMatch: 1 })).status).toBe(404);
    expect((await education.get(`/thread/contribution/${secret.id}`)).status).toBe(404);
    const found = (who: ApiClient) => who.get('/search?q=veiligheidshuis');
    expect((await found(education)).body.items).toEqual([]);
    expect((await found(safety)).body.items).toHaveLength(1);
    expect((await lezer.get(`/contributions/${secret.id}`)).status).toBe(200);
  });

  it('keeps the old words when a sentence is put in other words', async () => {
    const { body } = await enter(safety, 'Eerste woorden.');
    const revised = await safety.patch(`/contributions/${body.id}`, { sentence: 'Andere woorden.' }, { ifMatch: 1 });
    expect(revised.body).toMatchObject({ sentence: 'Andere woorden.', versionNumber: 2, rowVersion: 2 });
    const versions = await test.asSystem(() =>
      test.unitOfWork.query('select n, sentence from contribution_version where contribution_id = $1 order by n', [
        body.id,
      ]),
    );
    expect(versions).toEqual([
      { n: 1, sentence: 'Eerste woorden.' },
      { n: 2, sentence: 'Andere woorden.' },
    ]);
    const late = await safety.patch(`/contributions/${body.id}`, { sentence: 'Te laat.' }, { ifMatch: 1 });
    expect(late.status).toBe(412);
  });

  it('is treated with an outcome and a compulsory reason, by the inkoper only @eis KV-202', async () => {
    const { body } = await enter(safety, 'Behandel mij.');
    const treat = (who: ApiClient, outcome: string, reason: string) =>
      who.post(`/contributions/${body.id}/treat`, { outcome, reason }, { ifMatch: 1 });
    expect((await treat(safety, 'ADOPTED', 'zelf')).status).toBe(403);
    expect((await treat(inkoper, 'ADOPTED', ' ')).body.errors[0].pointer).toBe('/reason');
    expect((await treat(inkoper, 'MISSCHIEN', 'wie weet')).status).toBe(400);
    const treated = await treat(inkoper, 'ADOPTED', 'Wordt een eis over overdracht.');
    expect(treated.body).toMatchObject({ state: 'TREATED', outcome: 'ADOPTED', mayRevise: false });
    const change = await safety.patch(`/contributions/${body.id}`, { sentence: 'Nee, anders.' }, { ifMatch: 2 });
    expect([change.status, change.body.code]).toEqual([409, 'contribution.treated']);
    expect((await safety.get(`/contributions/${body.id}`)).body.outcomeReason).toBe('Wordt een eis over overdracht.');
  });
});
