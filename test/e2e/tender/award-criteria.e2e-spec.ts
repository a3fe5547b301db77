import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('award criteria', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const add = async (title: string, weight: string, over: object = {}) =>
    (await inkoper.post('/award-criteria', { tenderId: programme.tender.id, kind: 'QUALITY', title, weight, ...over }))
      .body;
  const tree = async () => (await inkoper.get(`/award-criteria?tenderId=${programme.tender.id}`)).body;

  it('form a tree in the order of the paper with exact sums @eis KV-871', async () => {
    const plan = await add('Plan van aanpak', '60.00');
    const care = await add('Continuïteit van zorg', '40');
    await add('Overdracht', '33.33', { parentId: plan.id });
    await add('Samenwerking', '26.67', { parentId: plan.id });
    const { items, totalWeight } = await tree();
    expect(items.map((one: any) => [one.outline, one.title, one.weight, one.weightBelow])).toEqual([
      ['1', 'Plan van aanpak', '60.00', '60.00'],
      ['1.1', 'Overdracht', '33.33', null],
      ['1.2', 'Samenwerking', '26.67', null],
      ['2', 'Continuïteit van zorg', '40.00', null],
    ]);
    expect(totalWeight).toBe('100.00');
    const moved = await inkoper.patch(`/award-criteria/${care.id}`, { position: 1 }, { ifMatch: care.rowVersion });
    expect(moved.status).toBe(200);
    expect((await tree()).items.map((one: any) => one.title).slice(0, 2)).toEqual([
      'Continuïteit van zorg',
      'Plan van aanpak',
    ]);
  });

  it('refuse a weight with three decimals, in words a person can act upon @eis KV-870', async () => {
    const answer = await inkoper.post('/award-criteria', {
      ...{ tenderId: programme.tender.id, kind: 'QUALITY', title: 'x', weight: '33.333' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/weight' });
    expect(answer.body.detail).toContain('hooguit twee decimalen');
  });

  it('score wensen and gunningscriteria, never an eis', async () => {
    const wish = await aRequirement(inkoper, programme, { kind: 'WISH' });
    const eis = await aRequirement(inkoper, programme);
    const criterion = await add('Wensen', '0', { requirementIds: [wish.id] });
    expect(criterion.requirements).toEqual([{ id: wish.id, code: 'WENS-001', kind: 'WISH', title: wish.title }]);
    const refused = await inkoper.patch(
      `/award-criteria/${criterion.id}`,
      { requirementIds: [eis.id] },
      { ifMatch: criterion.rowVersion },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'award-criterion.not-scored']);
  });

  it('change only on the version that was read, and take what is below with them when withdrawn', async () => {
    const parent = await add('Tijdelijk', '1');
    const child = await add('Onderdeel', '1', { parentId: parent.id });
    expect((await inkoper.patch(`/award-criteria/${parent.id}`, { weight: '2' }, { ifMatch: 9 })).status).toBe(412);
    const before = (await tree()).items.length;
    const gone = await inkoper.post(`/award-criteria/${parent.id}/withdraw`, { reason: 'dubbel' }, { ifMatch: 1 });
    expect(gone.body.state).toBe('WITHDRAWN');
    expect((await tree()).items.length).toBe(before - 2);
    expect((await inkoper.get(`/award-criteria/${child.id}`)).body.state).toBe('WITHDRAWN');
    expect((await add('Opnieuw', '0')).code).not.toBe(child.code);
  });

  it('come with a method that says how ties end', async () => {
    const path = `/tenders/${programme.tender.id}/award-method`;
    expect((await inkoper.get(path)).body).toMatchObject({ method: 'BPKV', tieRule: '', rowVersion: 0 });
    const written = await inkoper.put(path, { note: 'Kwaliteit telt volledig.', tieRule: 'Loting.' }, { ifMatch: 0 });
    expect(written.body).toMatchObject({ note: 'Kwaliteit telt volledig.', tieRule: 'Loting.', rowVersion: 1 });
    expect((await inkoper.put(path, { note: 'x' }, { ifMatch: 0 })).status).toBe(412);
  });

  it('are not there for who has no role on the tender @eis KV-208', async () => {
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    expect((await stranger.get(`/award-criteria?tenderId=${programme.tender.id}`)).body.items).toEqual([]);
    const [first] = (await tree()).items;
    expect((await stranger.get(`/award-criteria/${first.id}`)).status).toBe(404);
    expect((await stranger.get(`/tenders/${programme.tender.id}/award-method`)).status).toBe(404);
  });
});
