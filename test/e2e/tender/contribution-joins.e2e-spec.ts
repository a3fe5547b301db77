import { aContribution } from '../../builders/contribution';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('contributions that look alike', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let question: { id: string };
  let inkoper: ApiClient;
  let safety: ApiClient;
  let education: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    question = (await workgroupQuestions(test, programme))[1]!;
    const [one, two] = programme.workgroups;
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    safety = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: one!.id });
    education = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: two!.id });
  });
  afterAll(() => test.close());

  const enter = (sentence: string, group = 0) =>
    aContribution(group === 0 ? safety : education, programme, question, sentence, {
      workgroupId: programme.workgroups[group]!.id,
    });
  const seen = ({ id, rowVersion }: { id: string; rowVersion: number }) => ({ id, rowVersion });
  const get = async (who: ApiClient, id: string) => (await who.get(`/contributions/${id}`)).body;

  it('are suggested to the inkoper across workgroups, and a member sees only the own @eis KV-850', async () => {
    const one = await enter('Elk gezin heeft één vast aanspreekpunt.');
    const two = await enter('Ieder gezin krijgt één vast aanspreekpunt.', 1);
    await enter('De school belt bij verzuim.', 1);
    const { body } = await inkoper.get('/contribution-suggestions');
    expect(body.items).toHaveLength(1);
    expect([body.items[0].one.id, body.items[0].other.id].sort()).toEqual([one.id, two.id].sort());
    expect((await safety.get('/contribution-suggestions')).status).toBe(403);
    expect((await safety.get(`/contributions/${one.id}/suggestions`)).body.items).toEqual([]);
    expect((await inkoper.get(`/contributions/${one.id}/suggestions`)).body.items[0].contribution.id).toBe(two.id);
  });

  it('a suggestion that was dismissed does not come back', async () => {
    const { body } = await inkoper.get('/contribution-suggestions');
    expect((await inkoper.post(`/contribution-suggestions/${body.items[0].id}/dismiss`)).status).toBe(204);
    expect((await inkoper.get('/contribution-suggestions')).body.items).toEqual([]);
  });

  it('merge into one that carries all of them, and each workgroup reads its outcome @eis KV-851', async () => {
    const one = await enter('Snel hulp bij crisis, ook in het weekend.');
    const two = await enter('In het weekend is er bij crisis snel hulp.', 1);
    const requirement = await aRequirement(inkoper, programme, { contributionIds: [two.id] });
    const { body: merged } = await inkoper.post('/contributions/merge', {
      items: [seen(one), seen(two)],
      sentence: 'Bij crisis is er altijd snel hulp, ook in het weekend.',
    });
    expect(merged).toMatchObject({
      state: 'OPEN',
      workgroup: { number: 1 },
      requirements: [{ id: requirement.id }],
      mergedFrom: [
        { code: one.code, sentence: 'Snel hulp bij crisis, ook in het weekend.', author: one.author },
        { code: two.code, author: two.author, workgroup: '2 Onderwijs' },
      ],
    });
    expect(await get(education, two.id)).toMatchObject({ state: 'MERGED', sentence: two.sentence, mergedInto: null });
    expect(
      (await inkoper.post(`/contributions/${two.id}/treat`, { outcome: 'ADOPTED', reason: 'x' }, { ifMatch: 2 }))
        .status,
    ).toBe(409);
    await inkoper.post(
      `/contributions/${merged.id}/treat`,
      { outcome: 'PARTLY', reason: 'Alleen op werkdagen.' },
      { ifMatch: 1 },
    );
    expect(await get(education, two.id)).toMatchObject({ outcome: 'PARTLY', outcomeReason: 'Alleen op werkdagen.' });
    expect((await inkoper.post(`/contributions/${merged.id}/undo-merge`, {}, { ifMatch: 2 })).body.code).toBe(
      'contribution.joined-used',
    );
  });

  it('a merge is undone: the originals are open again with their words and links @eis KV-852', async () => {
    const one = await enter('Geen wachtlijst langer dan zes weken.');
    const two = await enter('Een wachtlijst duurt nooit langer dan zes weken.');
    const requirement = await aRequirement(inkoper, programme, { contributionIds: [one.id] });
    const { body: merged } = await inkoper.post('/contributions/merge', {
      items: [seen(one), seen(two)],
      sentence: 'Samen.',
    });
    const undone = await inkoper.post(`/contributions/${merged.id}/undo-merge`, {}, { ifMatch: 1 });
    expect(undone.body).toMatchObject({ state: 'WITHDRAWN', requirements: [] });
    expect(await get(inkoper, one.id)).toMatchObject({
      state: 'OPEN',
      requirements: [{ id: requirement.id }],
      mergedInto: null,
    });
    expect(await get(inkoper, two.id)).toMatchObject({ state: 'OPEN', sentence: two.sentence });
    const { body: list } = await inkoper.get('/contributions?limit=200');
    expect(list.items.map(({ code }: any) => code)).not.toContain(merged.code);
    const found = await inkoper.get('/search?q=wachtlijst');
    expect(found.body.items.map(({ code }: any) => code)).toEqual(expect.arrayContaining([one.code, two.code]));
  });

  it('a merge whose sentence already became a requirement is not undone', async () => {
    const [one, two] = [await enter('Eerste woord.'), await enter('Tweede woord.')];
    const { body: merged } = await inkoper.post('/contributions/merge', {
      items: [seen(one), seen(two)],
      sentence: 'Beide.',
    });
    await aRequirement(inkoper, programme, { contributionIds: [merged.id] });
    expect((await inkoper.post(`/contributions/${merged.id}/undo-merge`, {}, { ifMatch: 1 })).status).toBe(409);
  });

  it('one is split into several and put back together @eis KV-853', async () => {
    const both = await enter('Ouders doen mee en de school weet ervan.');
    const { body: parts } = await inkoper.post(
      `/contributions/${both.id}/split`,
      { parts: [{ sentence: 'Ouders doen mee.' }, { sentence: 'De school weet ervan.' }] },
      { ifMatch: 1 },
    );
    expect(parts.items.map(({ sentence }: any) => sentence)).toEqual(['Ouders doen mee.', 'De school weet ervan.']);
    expect(parts.items[0].splitFrom).toMatchObject({ code: both.code, sentence: both.sentence });
    expect(await get(safety, both.id)).toMatchObject({ state: 'SPLIT', splitInto: [{}, {}] });
    const undone = await inkoper.post(`/contributions/${both.id}/undo-split`, {}, { ifMatch: 2 });
    expect(undone.body).toMatchObject({ state: 'OPEN', splitInto: [], sentence: both.sentence });
    expect(await get(inkoper, parts.items[0].id)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('one that somebody changed in the meantime is not merged unseen', async () => {
    const [one, two] = [await enter('Appels en peren.'), await enter('Peren en appels.')];
    await safety.patch(`/contributions/${two.id}`, { sentence: 'Bananen.' }, { ifMatch: 1 });
    const merged = await inkoper.post('/contributions/merge', { items: [seen(one), seen(two)], sentence: 'Fruit.' });
    expect([merged.status, merged.body.code]).toEqual([409, 'contribution.changed-meanwhile']);
    expect((await get(inkoper, one.id)).state).toBe('OPEN');
  });

  it('keeps the words for comparison where the application cannot read them', async () => {
    await expect(
      test.asSystem(() => test.unitOfWork.query('select sentence from contribution_sentence')),
    ).rejects.toThrow('permission denied');
  });
});
