import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('tasks of the implementation organisation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const of = (path: string) => `${path}?programmeId=${programme.id}`;
  const assign = (task: { id: string; rowVersion: number }, body: object) =>
    manager.post(`/organisation-tasks/${task.id}/assign`, body, { ifMatch: task.rowVersion });

  it('come from the shipped list, once, or are made @eis KV-1106', async () => {
    const standard = (await manager.get(of('/organisation-tasks/standard'))).body.items;
    expect(new Set(standard.map(({ area }: any) => area)).size).toBeGreaterThan(7);
    const codes = standard.slice(0, 3).map(({ code }: any) => code);
    expect((await manager.post(of('/organisation-tasks/choose'), { codes })).body).toEqual({ added: 3 });
    expect((await manager.post(of('/organisation-tasks/choose'), { codes })).body).toEqual({ added: 0 });
    const unknown = await manager.post(of('/organisation-tasks/choose'), { codes: ['bestaat-niet'] });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'organisation-task.unknown-standard']);
    const own = await manager.post(of('/organisation-tasks'), { area: 'OTHER', title: 'Zalen reserveren' });
    expect(own.body).toMatchObject({ code: 'TAAK-004', findings: ['NO_ACCOUNTABLE', 'NO_RESPONSIBLE'] });
    const twice = await manager.post(of('/organisation-tasks'), { area: 'OTHER', title: 'zalen reserveren' });
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.organisation_task_title_key']);
  });

  it('have exactly one who answers for them, over municipalities and joint bodies @eis KV-1107', async () => {
    const unit = (await manager.post(of('/organisation-units'), { name: 'GR Proef', kind: 'JOINT_BODY' })).body;
    const task = (await manager.post(of('/organisation-tasks'), { area: 'DATA', title: 'Uitvragen' })).body;
    const [first, second] = programme.municipalities.map(({ id }) => id);
    const one = await assign(task, { municipalityId: first, letters: 'AR' });
    expect(one.body.findings).toEqual([]);
    const refused = await assign(one.body, { unitId: unit.id, letters: 'A' });
    expect([refused.status, refused.body.code]).toEqual([409, 'organisation-task.accountable']);
    expect(refused.body.detail).toContain('Aadorp');
    const taken = await assign(one.body, { unitId: unit.id, letters: 'A', takeOver: true });
    expect(taken.body.assignments).toEqual(
      expect.arrayContaining([
        { municipalityId: first, unitId: null, letters: 'R' },
        { municipalityId: null, unitId: unit.id, letters: 'A' },
      ]),
    );
    expect((await assign(one.body, { municipalityId: second, letters: 'I' })).status).toBe(412);
    const emptied = await assign(taken.body, { municipalityId: first, letters: '' });
    expect(emptied.body.findings).toEqual(['NO_RESPONSIBLE']);
    const open = (await manager.get(`${of('/organisation-tasks')}&open=true&area=DATA`)).body.items;
    expect(open.map(({ id }: any) => id)).toEqual([task.id]);
    const rows = test.asSystem(() =>
      test.unitOfWork.query(`update task_assignment set letters = 'A' where task_id = $1`, [task.id]),
    );
    await expect(rows).rejects.toMatchObject({ constraint: 'task_assignment_accountable_key' });
    const gone = await manager.post(`/organisation-units/${unit.id}/withdraw`, { reason: 'x' }, { ifMatch: 1 });
    expect([gone.status, gone.body.code]).toEqual([409, 'organisation-unit.in-use']);
    const foreign = (await aProgramme(test, 'ELDERS')).municipalities[0]!.id;
    expect((await assign(emptied.body, { municipalityId: foreign, letters: 'C' })).body.code).toBe(
      'organisation.unknown-reference',
    );
  });

  it('are taken along as a matrix @eis KV-1107', async () => {
    const body = { kind: 'organisation-raci', programmeId: programme.id, parameters: { programmeId: programme.id } };
    for (const [format, magic] of [
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const asked = await manager.post('/exports', { ...body, format });
      await test.drainJobs();
      const { bytes } = await manager.get(`/exports/${asked.body.id}/content`);
      expect(bytes.toString('latin1').startsWith(magic)).toBe(true);
    }
  });
});
