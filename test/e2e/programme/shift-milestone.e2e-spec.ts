import { aMilestone } from '../../builders/milestone';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aTender } from '../../builders/tender-record';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('shifting a milestone @eis KV-937', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let published: any;
  let closing: any;
  let decision: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    published = await aMilestone(inkoper, programme, 'Publicatie', '2027-01-11');
    closing = await aMilestone(inkoper, programme, 'Sluiting', '2027-03-01');
    decision = await aMilestone(inkoper, programme, 'Gunningsbesluit', '2027-03-31', { decisionRoute: 'COLLEGE' });
    const minimum = { minimumDays: 45, origin: 'LAW', purpose: 'WITHIN', basis: 'artikel 2.71' };
    closing = (await tie(closing, [{ afterId: published.id, lagDays: 0, ...minimum }])).body;
    decision = (await tie(decision, [{ afterId: closing.id, lagDays: 30 }])).body;
  });
  afterAll(() => test.close());

  const tie = (milestone: any, dependencies: object[]) =>
    inkoper.put(`/milestones/${milestone.id}/dependencies`, { dependencies }, { ifMatch: milestone.rowVersion });
  const look = async (milestone: any, days: number) =>
    (await inkoper.post(`/milestones/${milestone.id}/shift-preview`, { days })).body;
  const shift = (milestone: any, days: number, stamp: string, reason = 'Nota later') =>
    inkoper.post(`/milestones/${milestone.id}/shift`, { days, stamp, reason }, { ifMatch: milestone.rowVersion });

  it('shows what moves along, over a holiday, and which meetings are missed', async () => {
    const preview = await look(closing, 10);
    expect(preview.shifts.map((each: any) => [each.label, each.toEndsOn, each.pushedBy])).toEqual([
      ['Sluiting', '2027-03-11', null],
      ['Gunningsbesluit', '2027-04-12', 'Sluiting'],
    ]);
    expect(preview.shifts[1].closedBecause).toBe('zaterdag');
    expect(preview.routes[0]).toMatchObject({ label: 'Gunningsbesluit', dueOn: '2027-04-12' });
    expect(preview.routes[0].municipalities.map((each: any) => each.stops[0].state)).toEqual(
      Array(3).fill('NO_MEETING'),
    );
    expect((await inkoper.get(`/milestones/${closing.id}`)).body.endsOn).toBe('2027-03-01');
  });

  it('guards the minimum of law, with the arithmetic', async () => {
    const preview = await look(closing, -10);
    expect(preview.blocked).toBe(true);
    expect(preview.breaches[0].text).toContain('artikel 2.71 eist 45 dagen');
    const refused = await shift(closing, -10, preview.stamp);
    expect([refused.status, refused.body.code]).toEqual([422, 'milestone.minimum']);
  });

  it('refuses without a reason, and when the planning changed since the preview', async () => {
    const preview = await look(closing, 10);
    expect((await shift(closing, 10, preview.stamp, ' ')).status).toBe(400);
    const other = await aMilestone(inkoper, programme, 'Tussenstand', '2027-02-01');
    const changed = await shift(closing, 10, preview.stamp);
    expect([changed.status, changed.body.code]).toEqual([409, 'milestone.plan-changed']);
    await inkoper.post(`/milestones/${other.id}/withdraw`, { reason: 'Niet nodig' }, { ifMatch: 1 });
  });

  it('is one change, with who and why in the log and in the audit', async () => {
    const { stamp } = await look(closing, 10);
    expect((await shift(closing, 10, stamp)).body).toMatchObject({ endsOn: '2027-03-11' });
    expect((await inkoper.get(`/milestones/${decision.id}`)).body.endsOn).toBe('2027-04-12');
    const [logged] = (await inkoper.get(`/milestone-shifts?milestoneId=${closing.id}`)).body.items;
    expect(logged).toMatchObject({ days: 10, reason: 'Nota later', recordedBy: expect.stringMatching(/^inkoper/) });
    expect(logged.shifts).toHaveLength(2);
    const audited = await test.asSystem(() =>
      test.unitOfWork.query(`select 1 from audit_event where action = 'milestone.shifted'`),
    );
    expect(audited).toHaveLength(2);
    await expect(
      test.asSystem(() => test.unitOfWork.query(`update milestone_shift set reason = 'anders'`)),
    ).rejects.toThrow(/permission denied/);
  });

  it('refuses a circle, half a minimum and a date on which others depend', async () => {
    published = (await inkoper.get(`/milestones/${published.id}`)).body;
    expect((await tie(published, [{ afterId: decision.id, lagDays: 0 }])).body.code).toBe('milestone.circle');
    const half = await tie(published, [{ afterId: decision.id, lagDays: 0, minimumDays: 5 }]);
    expect(half.body.errors[0].pointer).toBe('/dependencies/0/minimumDays');
    const dated = await inkoper.patch(`/milestones/${published.id}`, { date: '2027-01-12' }, { ifMatch: 1 });
    expect([dated.status, dated.body.code]).toEqual([409, 'milestone.use-shift']);
    const gone = await inkoper.post(`/milestones/${published.id}/withdraw`, { reason: 'x' }, { ifMatch: 1 });
    expect(gone.body.code).toBe('milestone.waited-for');
    const impossible = await inkoper.post(`/milestones?programmeId=${programme.id}`, {
      label: 'X',
      date: '2027-02-31',
    });
    expect(impossible.body.errors[0]).toMatchObject({ pointer: '/date', code: 'milestone.no-such-day' });
  });

  it('@eis KV-1031 belongs to one tender or to all: another tender and who may not see it are left out', async () => {
    const other = await aTender(inkoper, programme, { title: 'Tweede' });
    const own = await aMilestone(inkoper, programme, 'Sluiting tweede', '2027-05-01', { tenderId: other.id });
    const shared = await aMilestone(inkoper, programme, 'Start', '2027-09-01');
    const seen = async (client: ApiClient, tenderId?: string) =>
      (await client.get(`/milestones?limit=200${tenderId ? `&tenderId=${tenderId}` : ''}`)).body.items
        .map((each: any) => each.label)
        .filter((label: string) => ['Sluiting tweede', 'Start'].includes(label));
    expect(own).toMatchObject({ tenderCode: other.code, standing: 'AHEAD' });
    expect(await seen(inkoper, other.id)).toEqual(['Sluiting tweede', 'Start']);
    expect(await seen(inkoper, programme.tender.id)).toEqual(['Start']);
    const member = await test.signedInAs('werkgroeplid', {
      programmeId: programme.id,
      workgroupId: programme.workgroups[0]!.id,
    });
    expect(await seen(member)).toEqual(['Start']);
    expect((await member.get(`/milestones/${own.id}`)).status).toBe(404);
    // What is shared waits for no tender, one tender not for another.
    const backwards = await tie(shared, [{ afterId: own.id, lagDays: 0 }]);
    expect([backwards.status, backwards.body.code]).toEqual([422, 'milestone.unknown-predecessor']);
    const tied = (await tie(own, [{ afterId: shared.id, lagDays: 0 }])).body;
    const moved = (tenderId: string | null) =>
      inkoper.patch(`/milestones/${shared.id}`, { tenderId }, { ifMatch: shared.rowVersion });
    expect((await moved(programme.tender.id)).body.code).toBe('milestone.tied-to-tender');
    expect((await moved(other.id)).body.tenderCode).toBe(other.code);
    const limited = await test.signedInAs('inkoper', { programmeId: programme.id, tenderId: programme.tender.id });
    const refused = await limited.patch(`/milestones/${own.id}`, { note: 'x' }, { ifMatch: tied.rowVersion });
    expect(refused.status).toBe(404);
    const mine = await aMilestone(limited, programme, 'Van mij', '2027-05-01', { tenderId: programme.tender.id });
    expect(mine.mayChange).toBe(true);
    const open = await limited.post(`/milestones?programmeId=${programme.id}`, { label: 'Gedeeld', date: '2027' });
    expect(open.status).toBe(403);
  });

  it('@eis KV-1030 past and unreported is not late, unless the planning that comes waits for it', async () => {
    const past = await aMilestone(inkoper, programme, 'Voorbij', '2026-10-01');
    const standing = async () => (await inkoper.get(`/milestones/${past.id}`)).body.standing;
    expect(await standing()).toBe('UNREPORTED');
    const next = await aMilestone(inkoper, programme, 'Komt nog', '2027-01-15');
    await tie(next, [{ afterId: past.id, lagDays: 0 }]);
    expect(await standing()).toBe('OVERDUE');
    await inkoper.patch(`/milestones/${past.id}`, { reachedOn: '2026-10-03' }, { ifMatch: 1 });
    expect(await standing()).toBe('REACHED');
  });
});
