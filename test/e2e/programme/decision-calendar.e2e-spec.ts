import { aMilestone } from '../../builders/milestone';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the decision calendar of three municipalities @eis KV-938', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const add = (municipality: number, body: string, days: string[], client = inkoper, deliveryDays = 5) =>
    client.post(`/decision-meetings?programmeId=${programme.id}`, {
      municipalityId: programme.municipalities[municipality]!.id,
      body,
      deliveryDays,
      dates: days.map((meetsOn) => ({ meetsOn })),
    });

  it('reckons the last day to hand in from the delivery term, over Christmas, and adds a day once', async () => {
    expect((await add(0, 'COLLEGE', ['2026-12-29', '2027-01-12'])).body).toEqual({ added: 2, present: 0 });
    expect((await add(0, 'COLLEGE', ['2027-01-12', '2027-01-19'])).body).toEqual({ added: 1, present: 1 });
    const { items } = (await inkoper.get('/decision-meetings?body=COLLEGE')).body;
    expect(items.map((each: any) => [each.meetsOn, each.deliverOn])).toEqual([
      ['2026-12-29', '2026-12-21'],
      ['2027-01-12', '2027-01-05'],
      ['2027-01-19', '2027-01-12'],
    ]);
  });

  it('reckons back from a milestone which meetings each must reach, and what was missed', async () => {
    await add(0, 'COUNCIL', ['2027-01-28'], inkoper, 10);
    await add(1, 'COUNCIL', ['2026-12-03'], inkoper, 15);
    await add(1, 'COLLEGE', ['2026-11-03']);
    const milestone = await aMilestone(inkoper, programme, 'Contourenbesluit', '2027-01-31', {
      decisionRoute: 'COLLEGE_AND_COUNCIL',
    });
    const { municipalities } = (await inkoper.get(`/milestones/${milestone.id}/decision-route`)).body;
    const told = municipalities.map((each: any) => each.stops.map((stop: any) => [stop.state, stop.meetsOn]));
    expect(told).toEqual([
      // Papers for the council go in on 14 January: the college of 12 January is the last before it.
      [
        ['FEASIBLE', '2027-01-12'],
        ['FEASIBLE', '2027-01-28'],
      ],
      [
        ['MISSED', '2026-11-03'],
        ['MISSED', '2026-12-03'],
      ],
      [
        ['NO_MEETING', null],
        ['NO_MEETING', null],
      ],
    ]);
  });

  it('lets a grant for one municipality keep only the calendar of that one', async () => {
    const municipalityId = programme.municipalities[0]!.id;
    const own = await test.signedInAs('inkoper', { programmeId: programme.id, municipalityId });
    expect((await add(0, 'COLLEGE', ['2027-02-02'], own)).status).toBe(201);
    expect((await add(1, 'COLLEGE', ['2027-02-02'], own)).status).toBe(403);
  });

  it('drops a meeting that is called off, after which the day is free again', async () => {
    const { items } = (await inkoper.get('/decision-meetings?body=COLLEGE&from=2027-01-19')).body;
    expect((await inkoper.post(`/decision-meetings/${items[0].id}/withdraw`, {}, { ifMatch: 1 })).status).toBe(204);
    expect((await add(0, 'COLLEGE', ['2027-01-19'])).body).toEqual({ added: 1, present: 0 });
  });

  it('refuses papers after the meeting and a day that does not exist', async () => {
    const municipalityId = programme.municipalities[0]!.id;
    const post = (date: object) =>
      inkoper.post(`/decision-meetings?programmeId=${programme.id}`, {
        municipalityId,
        body: 'COLLEGE',
        deliveryDays: 5,
        dates: [date],
      });
    expect((await post({ meetsOn: '2027-03-02', deliverOn: '2027-03-03' })).body.errors[0].pointer).toBe(
      '/dates/0/deliverOn',
    );
    expect((await post({ meetsOn: '2027-02-30' })).status).toBe(400);
  });

  it('@eis KV-1033 moves a meeting to another day, not onto another meeting and not before its papers', async () => {
    const { items } = (await inkoper.get('/decision-meetings?body=COLLEGE&from=2027-01-12')).body;
    const [first, second] = items;
    const change = (body: object, ifMatch = first.rowVersion) =>
      inkoper.patch(`/decision-meetings/${first.id}`, body, { ifMatch });
    expect((await change({ meetsOn: second.meetsOn })).body).toMatchObject({
      status: 409,
      errors: [{ pointer: '/meetsOn', code: 'decision-meeting.same-day' }],
    });
    expect((await change({ deliverOn: '2027-01-13' })).body.errors[0].pointer).toBe('/deliverOn');
    const moved = await change({ meetsOn: '2027-01-13' });
    expect(moved.body).toMatchObject({ meetsOn: '2027-01-13', deliverOn: first.deliverOn, rowVersion: 2 });
    expect((await change({ meetsOn: '2027-01-14' })).status).toBe(412);
  });
});
