import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('registers of the implementation organisation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let unitId: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    unitId = (await add('/organisation-units', { name: 'GR Proef', kind: 'JOINT_BODY', form: 'Openbaar lichaam' })).body
      .id;
  });
  afterAll(() => test.close());

  const of = (path: string) => `${path}?programmeId=${programme.id}`;
  const add = (path: string, body: object) => manager.post(of(path), body);
  const refused = ({ status, body }: { status: number; body: any }) => [status, body.code, body.errors?.[0]?.code];

  it('draw the organisation with its functions, and take it along @eis KV-1109', async () => {
    const team = (await add('/organisation-units', { name: 'Contractteam', kind: 'TEAM', parentId: unitId })).body;
    expect(refused(await add('/organisation-units', { name: 'Los', kind: 'TEAM' }))[1]).toBe('organisation-unit.place');
    const nested = (await add('/organisation-units', { name: 'Analisten', kind: 'TEAM', parentId: team.id })).body;
    const circle = await manager.patch(`/organisation-units/${team.id}`, { parentId: nested.id }, { ifMatch: 1 });
    expect(refused(circle)[1]).toBe('organisation-unit.circle');
    const size = { fte: '1.50', filledFte: '1.00' };
    await add('/organisation-functions', { unitId: team.id, title: 'Contractmanager', ...size });
    await add('/organisation-functions', {
      ...{ municipalityId: programme.municipalities[0]!.id, title: 'Controller', fte: '0.2', filledFte: '0.1' },
    });
    const many = await add('/organisation-functions', { unitId, title: 'Te veel', fte: '1', filledFte: '1.01' });
    expect(refused(many)[1]).toBe('organisation-function.filled');
    const chart = (await manager.get(of('/organisation-chart'))).body;
    expect(chart).toMatchObject({ fte: '1.70', filledFte: '1.10' });
    expect(chart.nodes.find(({ id }: any) => id === team.id)).toMatchObject({
      ...{ parentId: unitId, fte: '1.50', functions: [{ title: 'Contractmanager' }] },
    });
    const parameters = { programmeId: programme.id };
    for (const [kind, format, magic] of [
      ['organisation-chart', 'pdf', '%PDF'],
      ['organisation-chart', 'xlsx', 'PK'],
      ['care-boundary', 'pdf', '%PDF'],
      ['mandate-register', 'xlsx', 'PK'],
    ] as const) {
      const asked = await manager.post('/exports', { kind, format, programmeId: programme.id, parameters });
      await test.drainJobs();
      const { bytes } = await manager.get(`/exports/${asked.body.id}/content`);
      expect([kind, bytes.toString('latin1').startsWith(magic)]).toEqual([kind, true]);
    }
  });

  it('know of each body who sits in it by function, when it meets and when it should have @eis KV-1108', async () => {
    const body = {
      name: 'Bestuurlijk overleg',
      level: 'POLITICAL',
      rhythm: 'QUARTERLY',
      decides: 'Contractwijzigingen',
    };
    const made = (await add('/governance-bodies', body)).body;
    expect(made).toMatchObject({ code: 'OVL-001', members: [], overdue: true });
    const below = (await add('/governance-bodies', { ...body, name: 'Ambtelijk overleg', reportsToId: made.id })).body;
    const circle = await manager.patch(`/governance-bodies/${made.id}`, { reportsToId: below.id }, { ifMatch: 1 });
    expect(refused(circle)[1]).toBe('governance-body.circle');
    const seat = { functionTitle: 'Wethouder jeugd', seat: 'CHAIR', startsOn: '2026-01-01' };
    const [first] = programme.municipalities;
    await manager.post(`/governance-bodies/${made.id}/members`, { ...seat, municipalityId: first!.id });
    const wrong = await manager.post(`/governance-bodies/${made.id}/members`, { ...seat, endsOn: '2025-12-31' });
    expect(refused(wrong)[1]).toBe('governance-member.term');
    const { id: memberId } = (await manager.get(`/governance-bodies/${made.id}`)).body.members[0];
    const left = await manager.patch(
      `/governance-bodies/members/${memberId}`,
      { endsOn: '2026-05-31' },
      { ifMatch: 1 },
    );
    expect(left.body.members).toMatchObject([{ place: 'Aadorp', past: true }]);
    const meeting = async (heldOn: string) =>
      (await manager.post('/meetings', { subjectKind: 'programme', subjectId: programme.id, title: 'Overleg', heldOn }))
        .body;
    const held = await meeting('2026-02-10');
    await manager.post(`/governance-bodies/${made.id}/meetings`, { meetingId: held.id });
    const twice = await manager.post(`/governance-bodies/${below.id}/meetings`, { meetingId: held.id });
    expect(refused(twice).slice(0, 2)).toEqual([409, 'constraint.governance_meeting_once_key']);
    expect((await manager.get(`/governance-bodies/${made.id}`)).body).toMatchObject({
      ...{ lastOn: '2026-02-10', expectedBy: '2026-05-10', overdue: true },
    });
    await manager.post(`/governance-bodies/${made.id}/meetings`, { meetingId: (await meeting('2026-07-01')).id });
    expect((await manager.get(`/governance-bodies/${made.id}`)).body).toMatchObject({
      nextOn: '2026-07-01',
      overdue: false,
    });
  });

  it('show the legal form of every municipality, also when they differ @eis KV-1110', async () => {
    const none = (await manager.get(of('/legal-forms'))).body;
    expect(none.decision).toBeNull();
    expect(none.forms[0].consequences).toHaveLength(4);
    expect(refused(await add('/legal-forms/decision', { codes: ['netwerk', 'kvk'], plannedFor: 'mei' }))[1]).toBe(
      'legal-form.unknown',
    );
    await add('/legal-forms/decision', { codes: ['centrumgemeente', 'openbaar-lichaam'], plannedFor: 'mei 2026' });
    const again = await add('/legal-forms/decision', { codes: ['netwerk', 'openbaar-lichaam'], plannedFor: 'juni' });
    expect(again.status).toBe(409);
    const { id } = (await manager.get(of('/legal-forms'))).body.decision;
    const [question] = (await manager.get(`/decisions/${id}`)).body.questions;
    for (const [at, { id: municipalityId }] of programme.municipalities.slice(0, 2).entries()) {
      const { rowVersion } = (await manager.get(`/decisions/${id}`)).body;
      const choice = { questionId: question.id, optionId: question.options[at].id, municipalityId };
      const facts = { decidedOn: '2026-05-12', reference: `Z-${at}` };
      await manager.post(`/decisions/${id}/choices`, { ...choice, ...facts }, { ifMatch: rowVersion });
    }
    const { decision } = (await manager.get(of('/legal-forms'))).body;
    expect(decision.state).toBe('NOT_IDENTICAL');
    expect(decision.choices.map(({ option }: any) => option)).toEqual([
      'Centrumgemeente',
      'Openbaar lichaam (GR)',
      null,
    ]);
  });

  it('put a late step of the set-up before who owns it @eis KV-1111', async () => {
    expect((await add('/setup-steps/choose', { codes: ['mandaat', 'klachten'] })).body).toEqual({ added: 2 });
    expect((await add('/setup-steps/choose', { codes: ['mandaat'] })).body).toEqual({ added: 0 });
    const milestone = (await add('/milestones', { label: 'Start', date: '2026-05-20', tracks: [3] })).body;
    const colleague = await test.signedInAs('financien', { programmeId: programme.id });
    const own = { title: 'Rekening openen', milestoneId: milestone.id, ownerId: colleague.userId };
    const step = (await add('/setup-steps', own)).body;
    expect(step).toMatchObject({ expectedOn: '2026-05-20', late: true, owner: expect.stringContaining('financien') });
    const work = async (client: ApiClient) =>
      (await client.get(of('/my-work'))).body.groups
        .flatMap(({ items }: any) => items)
        .filter(({ kind }: any) => kind === 'setup-step');
    expect((await work(colleague)).map(({ title }: any) => title)).toEqual(['Rekening openen']);
    expect(await work(manager)).toEqual([]);
    const done = await manager.patch(`/setup-steps/${step.id}`, { state: 'DONE' }, { ifMatch: step.rowVersion });
    expect(done.body).toMatchObject({ state: 'DONE', doneOn: '2026-06-01', late: false });
    expect(await work(colleague)).toEqual([]);
    const open = await manager.patch(`/setup-steps/${step.id}`, { state: 'OPEN' }, { ifMatch: done.body.rowVersion });
    expect(open.body.doneOn).toBeNull();
  });

  it('say of every day where a kind of care stands, once @eis KV-1112', async () => {
    const care = { product: 'Jeugdbescherming', placement: 'GRJR', basis: 'Regeling', startsOn: '2026-01-01' };
    const made = (await add('/care-boundaries', care)).body;
    const twice = await add('/care-boundaries', { ...care, product: ' jeugdbescherming', placement: 'IN_CONTRACT' });
    expect(refused(twice).slice(0, 2)).toEqual([422, 'constraint.care_boundary_once_excl']);
    expect(refused(await add('/care-boundaries', { ...care, product: '' }))[1]).toBe('care-boundary.nothing');
    const next = { placement: 'IN_CONTRACT', basis: 'Besluit 7', startsOn: '2027-01-01' };
    await manager.post(`/care-boundaries/${made.id}/move`, next, { ifMatch: made.rowVersion });
    const on = async (asOf: string) =>
      (await manager.get(`${of('/care-boundaries')}&asOf=${asOf}`)).body.items.map(({ placement }: any) => placement);
    expect([await on('2025-12-31'), await on('2026-12-31'), await on('2027-01-01')]).toEqual([
      [],
      ['GRJR'],
      ['IN_CONTRACT'],
    ]);
    const early = await manager.post(
      `/care-boundaries/${made.id}/move`,
      { ...next, startsOn: '2026-01-01' },
      { ifMatch: 2 },
    );
    expect(refused(early)[1]).toBe('care-boundary.move-day');
  });
});
