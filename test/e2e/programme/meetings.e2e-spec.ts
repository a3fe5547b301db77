import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('meetings and actions', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let manager: ApiClient;
  let safety: ApiClient;
  let education: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T09:00:00Z');
    programme = await aProgramme(test);
    const [one, two] = programme.workgroups;
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    safety = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: one!.id });
    education = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: two!.id });
  });
  afterAll(() => test.close());

  const session = () => ({
    subjectKind: 'workgroup',
    subjectId: programme.workgroups[0]!.id,
    title: 'Derde bijeenkomst',
    heldOn: '2026-11-12',
    agenda: '1. Overdracht',
  });
  const idOf = async (client: ApiClient) => (await client.get('/session')).body.user.id;

  it('keeps every version of the minutes and only adds decisions @eis KV-844', async () => {
    const { body: planned } = await safety.post('/meetings', session());
    expect(planned).toMatchObject({ state: 'PLANNED', minutesVersion: 0, mayWrite: true });
    const path = `/meetings/${planned.id}`;
    await safety.post(`${path}/minutes`, { text: 'Er is gesproken over overdracht.' }, { ifMatch: 1 });
    const again = await safety.post(
      `${path}/minutes`,
      { text: 'Er is gesproken over warme overdracht.', changeReason: 'Opmerking van een lid' },
      { ifMatch: 2 },
    );
    expect(again.body).toMatchObject({ state: 'HELD', minutesVersion: 2 });
    expect(again.body.minutes.map(({ text }: { text: string }) => text)).toEqual([
      'Er is gesproken over warme overdracht.',
      'Er is gesproken over overdracht.',
    ]);
    const decided = await safety.post(
      `${path}/decisions`,
      { text: 'De kaart gaat naar het programmateam.' },
      { ifMatch: 3 },
    );
    expect(decided.body.decisions).toEqual([expect.objectContaining({ n: 1 })]);
    expect((await safety.post(`${path}/withdraw`, { reason: 'x' }, { ifMatch: 4 })).body.code).toBe('meeting.held');
    for (const table of ['meeting_minutes', 'meeting_decision']) {
      await expect(test.asSystem(() => test.unitOfWork.query(`update ${table} set text = 'anders'`))).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('hides the sessions and actions of a workgroup from the other workgroups @eis KV-842', async () => {
    const { body: planned } = await inkoper.post('/meetings', session());
    await inkoper.post(`/meetings/${planned.id}/minutes`, { text: 'Geheimzinnig dossier.' }, { ifMatch: 1 });
    expect((await education.get(`/meetings/${planned.id}`)).status).toBe(404);
    expect((await education.get('/meetings')).body.items).toEqual([]);
    expect((await education.get('/search?q=geheimzinnig')).body.items).toEqual([]);
    expect((await safety.get('/search?q=geheimzinnig')).body.items).toHaveLength(1);
    expect((await education.post('/meetings', session())).status).toBe(422);
    const owner = await idOf(education);
    const action = await inkoper.post('/actions', {
      subjectKind: 'workgroup',
      subjectId: programme.workgroups[0]!.id,
      title: 'Kaart rondsturen',
      ownerId: owner,
      dueOn: '2026-12-01',
    });
    expect([action.status, action.body.code]).toEqual([422, 'action.unknown-owner']);
  });

  it('shows a meeting about a tender or the programme to no workgroup member', async () => {
    for (const [subjectKind, subjectId] of [
      ['tender', programme.tender.id],
      ['programme', programme.id],
    ]) {
      const { body } = await manager.post('/meetings', { ...session(), subjectKind, subjectId });
      expect((await inkoper.get(`/meetings/${body.id}`)).status).toBe(200);
      expect((await safety.get(`/meetings/${body.id}`)).status).toBe(404);
    }
  });

  it('lists the meetings and actions of all subjects that one may see, with what each is about @eis KV-1022', async () => {
    const name = `${programme.workgroups[0]!.number} ${programme.workgroups[0]!.name}`;
    const { body: planned } = await inkoper.post('/meetings', { ...session(), title: 'Wordt afgezegd' });
    await inkoper.post(`/meetings/${planned.id}/withdraw`, { reason: 'Ziek' }, { ifMatch: 1 });
    const titles = async (client: ApiClient, query: string) =>
      (await client.get(`/meetings?${query}`)).body.items.map(({ title }: { title: string }) => title);
    expect(await titles(inkoper, 'state=WITHDRAWN')).toEqual(['Wordt afgezegd']);
    expect(await titles(inkoper, 'limit=50')).not.toContain('Wordt afgezegd');
    const { body: mine } = await safety.get('/meetings');
    expect(new Set(mine.items.map(({ subjectName }: any) => subjectName))).toEqual(new Set([name]));
    const { body: all } = await inkoper.get('/meetings?limit=50');
    expect(new Set(all.items.map(({ subjectKind }: any) => subjectKind))).toEqual(
      new Set(['workgroup', 'tender', 'programme']),
    );
    const action = { subjectKind: 'programme', subjectId: programme.id, title: 'Planning maken', dueOn: '2026-12-01' };
    const ownerId = await idOf(manager);
    const { body: given } = await inkoper.post('/actions', { ...action, ownerId });
    const changed = await inkoper.patch(`/actions/${given.id}`, { dueOn: '2026-12-15' }, { ifMatch: 1 });
    expect(changed.body).toMatchObject({ dueOn: '2026-12-15', title: 'Planning maken', subjectKind: 'programme' });
    expect((await safety.get(`/actions/${given.id}`)).status).toBe(404);
    const dropped = await inkoper.post(`/actions/${given.id}/withdraw`, { note: 'Niet meer nodig' }, { ifMatch: 2 });
    expect(dropped.body).toMatchObject({ state: 'WITHDRAWN', closedNote: 'Niet meer nodig', mayWrite: false });
  });

  it('puts an action in the work of its owner until it is done @eis KV-845', async () => {
    const ownerId = await idOf(safety);
    const add = (title: string, dueOn: string) =>
      inkoper.post('/actions', {
        subjectKind: 'workgroup',
        subjectId: programme.workgroups[0]!.id,
        title,
        ownerId,
        dueOn,
      });
    const late = await add('Kaart afmaken', '2026-11-20');
    expect(late.body).toMatchObject({ late: true });
    await add('Kaart bespreken', '2026-11-30');
    const work = async () => {
      const { body } = await safety.get(`/my-work?programmeId=${programme.id}`);
      return Object.fromEntries(
        body.groups.map(({ group, items }: any) => [group, items.map((item: any) => item.title)]),
      );
    };
    expect(await work()).toMatchObject({ OVERDUE: ['Kaart afmaken'], DUE: ['Kaart bespreken'] });
    expect((await education.post(`/actions/${late.body.id}/finish`, {}, { ifMatch: 1 })).status).toBe(404);
    const done = await safety.post(`/actions/${late.body.id}/finish`, { note: 'Verstuurd' }, { ifMatch: 1 });
    expect(done.body).toMatchObject({ state: 'DONE', closedNote: 'Verstuurd', mayFinish: false });
    expect((await work()).OVERDUE).toBeUndefined();
    expect((await safety.post(`/actions/${late.body.id}/finish`, {}, { ifMatch: 2 })).body.code).toBe('action.closed');
  });
});
