import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('saved views of lists', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let reader: ApiClient;
  let member: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
    member = await test.signedInAs('werkgroeplid', {
      programmeId: programme.id,
      workgroupId: programme.workgroups[0]!.id,
    });
  });
  afterAll(() => test.close());

  const view = (name: string, over: object = {}) => ({
    programmeId: programme.id,
    screen: 'requirements',
    name,
    query: { state: 'DRAFT', zoek: 'overdracht' },
    layout: { order: ['code', 'title'] },
    shared: false,
    ...over,
  });
  const names = async (client: ApiClient) =>
    (await client.get('/saved-views?screen=requirements')).body.items.map((one: { name: string }) => one.name);

  it('are of who keeps them, or shared with the programme; workgroup members see only their own @eis KV-902', async () => {
    expect((await inkoper.post('/saved-views', view('Mijn concepten'))).status).toBe(201);
    expect((await inkoper.post('/saved-views', view('Voor iedereen', { shared: true }))).status).toBe(201);
    expect(await names(inkoper)).toEqual(['Mijn concepten', 'Voor iedereen']);
    expect(await names(reader)).toEqual(['Voor iedereen']);
    expect(await names(member)).toEqual([]);
    expect((await reader.post('/saved-views', view('Gedeeld', { shared: true }))).status).toBe(403);
    const stranger = await test.signedInAs('inkoper', { programmeId: (await aProgramme(test, 'ANDER')).id });
    expect((await stranger.get(`/saved-views?programmeId=${programme.id}`)).status).toBe(404);
    expect((await stranger.post('/saved-views', view('Vreemd'))).status).toBe(404);
  });

  it('are changed and thrown away by their owner only, upon the version that was read', async () => {
    const { body } = await inkoper.post('/saved-views', view('Te wijzigen', { shared: true }));
    const path = `/saved-views/${body.id}`;
    expect((await reader.patch(path, { name: 'Van mij' }, { ifMatch: 1 })).body.code).toBe('platform.view-of-another');
    expect((await inkoper.patch(path, { name: 'Anders' }, { ifMatch: 1 })).body).toMatchObject({ name: 'Anders', rowVersion: 2 }); // prettier-ignore
    expect((await inkoper.patch(path, { name: 'Nog eens' }, { ifMatch: 1 })).status).toBe(412);
    expect((await inkoper.patch(path, { name: 'MIJN CONCEPTEN' }, { ifMatch: 2 })).body.code).toBe('platform.view-name-taken'); // prettier-ignore
    expect((await inkoper.delete(path, { ifMatch: 2 })).status).toBe(204);
    expect((await inkoper.get(path)).status).toBe(404);
  });

  it('can be the one with which a screen opens, per person', async () => {
    const { body } = await inkoper.post('/saved-views', view('Standaard', { shared: true }));
    const choose = (client: ApiClient, viewId: string | null) =>
      client.put('/saved-views/default', { programmeId: programme.id, screen: 'requirements', viewId });
    expect((await choose(reader, body.id)).status).toBe(204);
    expect((await reader.get(`/saved-views/${body.id}`)).body.isDefault).toBe(true);
    expect((await inkoper.get(`/saved-views/${body.id}`)).body.isDefault).toBe(false);
    await choose(reader, null);
    expect((await reader.get(`/saved-views/${body.id}`)).body.isDefault).toBe(false);
  });

  it('hold words and columns, and nothing else', async () => {
    expect((await inkoper.post('/saved-views', view('Fout', { query: { zoek: { $ne: 1 } } }))).status).toBe(400);
    expect((await inkoper.post('/saved-views', view('Groot', { layout: { x: 'y'.repeat(6_000) } }))).status).toBe(400);
  });
});
