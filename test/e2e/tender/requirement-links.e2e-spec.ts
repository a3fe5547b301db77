import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('links of a requirement', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let colleague: ApiClient;
  let questionId: string;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    colleague = await test.signedInAs('inkoper', { programmeId: programme.id });
    questionId = (await workgroupQuestions(test, programme))[1]!.id;
  });
  afterAll(() => test.close());

  const sentence = async () =>
    (await inkoper.post('/contributions', { workgroupId: programme.workgroups[0]!.id, questionId, sentence: 'Zin.' }))
      .body;
  const relate = (id: string, relation: string, otherId: string) =>
    inkoper.post(`/requirements/${id}/links`, { relation, otherId });
  const mine = async (client: ApiClient) => (await client.get('/trace-links?state=SUSPECT&mine=true')).body.items;

  it('to sentences come later and go with a reason @eis KV-875', async () => {
    const [made, source] = [await aRequirement(inkoper, programme), await sentence()];
    const path = `/requirements/${made.id}/sources`;
    const added = await inkoper.post(path, { contributionIds: [source.id] });
    expect(added.body.sources.map((one: any) => one.code)).toEqual([source.code]);
    const remove = (reason: string) =>
      inkoper.post(`${path}/${source.id}/remove`, { reason }, { ifMatch: added.body.rowVersion });
    expect((await remove(' ')).status).toBe(400);
    expect((await remove('hoort bij een andere eis')).body.sources).toEqual([]);
    expect((await remove('nog eens')).status).toBe(404);
  });

  it('to other requirements read right from both ends, and doubt travels downstream only @eis KV-875', async () => {
    const [general, detail] = [await aRequirement(inkoper, programme), await aRequirement(inkoper, programme)];
    await relate(detail.id, 'REFINES', general.id);
    const seen = async (id: string) => (await inkoper.get(`/requirements/${id}/links`)).body.items[0];
    expect(await seen(detail.id)).toMatchObject({ relation: 'REFINES', other: { code: general.code }, state: 'SOUND' });
    expect(await seen(general.id)).toMatchObject({ relation: 'REFINED_BY', other: { code: detail.code } });
    await inkoper.patch(`/requirements/${detail.id}`, { text: 'Anders.' }, { ifMatch: detail.rowVersion });
    expect((await seen(detail.id)).state).toBe('SOUND');
    await inkoper.patch(`/requirements/${general.id}`, { text: 'Anders.' }, { ifMatch: general.rowVersion });
    expect(await seen(detail.id)).toMatchObject({ state: 'SUSPECT', suspectCause: `${general.code} versie 2` });
    const { id, rowVersion } = await seen(detail.id);
    const gone = await inkoper.post(
      `/requirements/${detail.id}/links/${id}/remove`,
      { reason: 'vervallen' },
      { ifMatch: rowVersion },
    );
    expect(gone.body.items).toEqual([]);
  });

  it('in a circle do not run round for ever', async () => {
    const [one, other] = [await aRequirement(inkoper, programme), await aRequirement(inkoper, programme)];
    await relate(one.id, 'DEPENDS_ON', other.id);
    await relate(other.id, 'DEPENDS_ON', one.id);
    const changed = await inkoper.patch(`/requirements/${one.id}`, { text: 'Anders.' }, { ifMatch: one.rowVersion });
    expect(changed.status).toBe(200);
    const thread = (await inkoper.get(`/thread/requirement/${one.id}`)).body;
    expect(thread.stations[1].cards.map((card: any) => card.code)).toEqual([one.code]);
  });

  it('are refused to itself and to another tender', async () => {
    const made = await aRequirement(inkoper, programme);
    expect((await relate(made.id, 'REFINES', made.id)).body.code).toBe('requirement.unknown-other');
    const other = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    const elsewhere = await aRequirement(stranger, other);
    expect((await relate(made.id, 'REFINES', elsewhere.id)).body.code).toBe('requirement.unknown-other');
    expect((await stranger.get(`/requirements/${made.id}/links`)).body.items).toEqual([]);
  });

  it('in doubt lie with the owner, who judges many with one reason @eis KV-876', async () => {
    const base = await aRequirement(inkoper, programme);
    const [own, given] = [await aRequirement(inkoper, programme), await aRequirement(inkoper, programme)];
    await inkoper.patch(`/requirements/${given.id}`, { ownerId: colleague.userId }, { ifMatch: given.rowVersion });
    for (const { id } of [own, given]) await relate(id, 'DEPENDS_ON', base.id);
    const revised = await inkoper.patch(`/requirements/${base.id}`, { text: 'Twee.' }, { ifMatch: base.rowVersion });
    const toColleague = await mine(colleague);
    expect(toColleague.map((one: any) => one.to.code)).toEqual([given.code]);
    const work = (await colleague.get(`/my-work?programmeId=${programme.id}`)).body;
    expect(JSON.stringify(work)).toContain(given.code);
    expect(JSON.stringify(work)).not.toContain(`"${own.code}"`);
    const stale = (await mine(inkoper))
      .filter((one: any) => one.to.code === own.code)
      .map(({ id, rowVersion }: any) => ({ id, rowVersion }));
    await inkoper.patch(`/requirements/${base.id}`, { text: 'Drie.' }, { ifMatch: revised.body.rowVersion });
    const fresh = toColleague.map(({ id }: any) => ({ id, rowVersion: 3 }));
    const answer = await inkoper.post('/trace-links/clear', { links: [...stale, ...fresh], reason: 'Blijft gelijk.' });
    expect(answer.body).toEqual({ cleared: 1, skipped: 1 });
  });

  it('are judged by who has a role in that tender only as well, from the inbox too @eis KV-1007', async () => {
    const scope = { programmeId: programme.id, tenderId: programme.tender.id };
    const limited = await test.signedInAs('inkoper', scope);
    const [general, detail] = [await aRequirement(limited, programme), await aRequirement(limited, programme)];
    expect((await limited.post(`/requirements/${detail.id}/links`, { relation: 'REFINES', otherId: general.id })).status).toBe(201); // prettier-ignore
    const doubt = (rowVersion: number) => limited.patch(`/requirements/${general.id}`, { text: `Anders ${rowVersion}` }, { ifMatch: rowVersion }); // prettier-ignore
    await doubt(1);
    const [link] = await mine(limited);
    expect(link).toMatchObject({ canClear: true, to: { code: detail.code } });
    const { body: work } = await limited.get(`/my-work?programmeId=${programme.id}`);
    const inbox = work.groups.find(({ group }: any) => group === 'SUSPECT');
    expect(inbox.items.map(({ code }: any) => code)).toEqual([detail.code]);
    const clear = await limited.post(`/trace-links/${link.id}/clear`, { reason: 'Klopt nog.' }, { ifMatch: link.rowVersion }); // prettier-ignore
    expect([clear.status, await mine(limited)]).toEqual([200, []]);
    await doubt(2);
    const [again] = await mine(limited);
    const links = [{ id: again.id, rowVersion: again.rowVersion }];
    expect((await limited.post('/trace-links/clear', { links, reason: 'Klopt nog.' })).body).toEqual({ cleared: 1, skipped: 0 }); // prettier-ignore
  });
});
