import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('meetings that come back', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;
  let reader: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-06-01T10:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const aSeries = (over: object = {}) => ({
    ...{ subjectKind: 'contract', subjectId: contract.id, title: 'Kwartaalgesprek', place: 'Stadskantoor' },
    attendees: [{ name: 'Voorzitter', email: 'voorzitter@voorbeeld.example' }, { name: 'Bestuurder' }],
    points: ['Opening', 'Verslag vorige keer', 'Rondvraag'],
    rhythm: { unit: 'MONTH', every: 3, firstOn: '2026-05-31', until: '2027-05-31' },
    ...over,
  });
  const daysOf = async (id: string): Promise<string[]> => {
    const { body } = await manager.get(`/meetings?subjectId=${contract.id}&limit=200&sort=heldOn`);
    return body.items.filter((one: any) => one.seriesId === id).map((one: any) => one.heldOn);
  };

  it('plans them ahead with their fixed points, month ends clamped and moved to a working day @eis KV-1154', async () => {
    const { body: series } = await manager.post('/meeting-series', aSeries());
    expect(series).toMatchObject({ toCome: 5, nextOn: '2026-06-01', state: 'ACTIVE', mayWrite: true });
    // 31 May is a Sunday, 28 February too, 31 May 2027 a Monday.
    expect(await daysOf(series.id)).toEqual(['2026-06-01', '2026-08-31', '2026-11-30', '2027-03-01', '2027-05-31']);
    const { items } = (await manager.get(`/meetings?subjectId=${contract.id}&sort=heldOn`)).body;
    const first = (await reader.get(`/meetings/${items[0].id}`)).body;
    expect(first.items.map(({ title }: any) => title)).toEqual(['Opening', 'Verslag vorige keer', 'Rondvraag']);
    const shorter = { rhythm: { unit: 'MONTH', every: 3, firstOn: '2026-05-31', until: '2026-12-31' } };
    const changed = await manager.patch(`/meeting-series/${series.id}`, shorter, { ifMatch: 1 });
    expect(changed.body).toMatchObject({ toCome: 3, rowVersion: 2 });
    const ended = await manager.post(`/meeting-series/${series.id}/end`, { reason: 'Klaar' }, { ifMatch: 2 });
    expect(ended.body).toMatchObject({ state: 'ENDED', toCome: 0, mayWrite: false });
    expect(await daysOf(series.id)).toEqual([]);
  });

  it('moves what prepares them along, and refuses a series that would wait for itself @eis KV-1154', async () => {
    const weekly = { unit: 'WEEK', every: 2, firstOn: '2026-07-01', until: '2026-07-29' };
    const board = (await manager.post('/meeting-series', aSeries({ title: 'Bestuur', rhythm: weekly }))).body;
    const follow = (followsId: string, offsetDays: number) => ({
      rhythm: undefined,
      following: { followsId, offsetDays },
    });
    const prepared = await manager.post('/meeting-series', aSeries({ title: 'Agendateam', ...follow(board.id, -3) }));
    expect(await daysOf(prepared.body.id)).toEqual(['2026-06-26', '2026-07-10', '2026-07-24']);
    const later = { rhythm: { ...weekly, firstOn: '2026-07-02', until: '2026-07-16' } };
    await manager.patch(`/meeting-series/${board.id}`, later, { ifMatch: 1 });
    expect(await daysOf(prepared.body.id)).toEqual(['2026-06-29', '2026-07-13']);
    const cycle = await manager.patch(`/meeting-series/${board.id}`, follow(prepared.body.id, 1), { ifMatch: 2 });
    expect([cycle.status, cycle.body.errors[0]]).toMatchObject([422, { pointer: '/followsId', code: 'series.cycle' }]);
  });

  it.each([
    [{ rhythm: { unit: 'MONTH', every: 1, firstOn: '2026-07-01', until: '2026-06-30' } }, 422, 'series.until'],
    [{ rhythm: { unit: 'WEEK', every: 1, firstOn: '2026-07-01', until: '2199-12-31' } }, 422, 'series.too-many'],
    [{ rhythm: { unit: 'WEEK', every: 0, firstOn: '2026-07-01', until: '2026-07-31' } }, 400, 'validation.min'],
    [{ rhythm: { unit: 'WEEK', every: 1, firstOn: '2026-02-31', until: '2026-07-31' } }, 400, 'validation.isLocalDate'],
    [{ rhythm: undefined }, 422, 'series.timing'],
    [{ attendees: [{ name: 'x', email: 'geen adres' }] }, 400, 'validation.isEmail'],
  ])('refuses %j and plans nothing', async (over, status, code) => {
    const count = async () => (await manager.get('/meetings?limit=200')).body.items.length;
    const before = await count();
    const refused = await manager.post('/meeting-series', aSeries(over));
    expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([status, code]);
    expect(await count()).toBe(before);
  });

  it('proposes what asks to be spoken about, once, and keeps the order of a person @eis KV-1155', async () => {
    const risk = {
      ...{ contractId: contract.id, title: 'Wachttijd', cause: 'a', event: 'b', effect: 'c', strategy: 'REDUCE' },
      ...{ chance: 5, impact: 4, ownerId: manager.userId },
    };
    const { body: made } = await manager.post('/risks', risk);
    const action = { subjectKind: 'contract', subjectId: contract.id, title: 'Cijfers vragen', dueOn: '2026-05-01' };
    await manager.post('/actions', { ...action, ownerId: reader.userId });
    await manager.post('/modifications', { contractId: contract.id, title: 'Extra plaatsen' });
    const { body: meeting } = await manager.post('/meetings', {
      ...{ subjectKind: 'contract', subjectId: contract.id, title: 'Contractoverleg', heldOn: '2026-06-02' },
    });
    const path = `/meetings/${meeting.id}`;
    const proposals = async () => (await manager.get(`${path}/agenda-proposals`)).body.items;
    const first = await proposals();
    expect(first.map(({ group, title }: any) => [group, title])).toEqual([
      ['CHANGE', 'Extra plaatsen'],
      ['RISK', 'Wachttijd'],
      ['ACTION', 'Cijfers vragen'],
    ]);
    const { title, source } = first[1];
    const items = [{ title: 'Opening' }, { title, note: 'Plan van de partner', source }];
    const set = await manager.put(`${path}/agenda`, { items }, { ifMatch: 1 });
    expect(set.body.items.map((one: any) => [one.title, one.source?.code ?? null])).toEqual([
      ['Opening', null],
      ['Wachttijd', made.code],
    ]);
    expect((await proposals()).map(({ group }: any) => group)).toEqual(['CHANGE', 'ACTION']);
    const turned = [...set.body.items].reverse();
    const again = await manager.put(`${path}/agenda`, { items: turned }, { ifMatch: 2 });
    expect(again.body.items.map((one: any) => one.id)).toEqual(turned.map((one: any) => one.id));
    expect((await manager.put(`${path}/agenda`, { items: [] }, { ifMatch: 2 })).status).toBe(412);
    const evil = { ...source, url: '//elders.example' };
    expect((await manager.put(`${path}/agenda`, { items: [{ title, source: evil }] }, { ifMatch: 3 })).status).toBe(
      400,
    );
  });

  it('minutes point by point with decisions and actions under them, on paper and once by mail @eis KV-1156', async () => {
    const { body: meeting } = await manager.post('/meetings', {
      ...{ subjectKind: 'contract', subjectId: contract.id, title: 'Verslagoverleg', heldOn: '2026-06-01' },
      attendees: [{ name: 'Bestuurder', email: 'bestuurder@voorbeeld.example' }, { name: 'Zonder adres' }],
    });
    const path = `/meetings/${meeting.id}`;
    const items = [{ title: 'Wachttijd' }, { title: 'Rondvraag' }];
    const { body: set } = await manager.put(`${path}/agenda`, { items }, { ifMatch: 1 });
    const [first, last] = set.items;
    const letter = { paper: 'MINUTES', format: 'pdf', text: 'Hierbij het verslag.' };
    expect((await manager.post(`${path}/mail`, letter, { ifMatch: 2 })).body.code).toBe('meeting.nothing-to-mail');
    const empty = await manager.post(
      `${path}/minutes`,
      { points: [{ agendaItemId: first.id, text: ' ' }] },
      { ifMatch: 2 },
    );
    expect([empty.status, empty.body.code]).toEqual([422, 'meeting.no-minutes']);
    const points = [{ agendaItemId: first.id, text: 'De wachttijd daalt.' }];
    const minuted = await manager.post(`${path}/minutes`, { points }, { ifMatch: 2 });
    expect(minuted.body).toMatchObject({
      state: 'HELD',
      minutes: [{ n: 1, text: '1. Wachttijd\nDe wachttijd daalt.' }],
    });
    await manager.post(`${path}/decisions`, { text: 'Doorgaan.', agendaItemId: first.id }, { ifMatch: 3 });
    const action = await manager.post('/actions', {
      ...{ subjectKind: 'contract', subjectId: contract.id, meetingId: meeting.id, agendaItemId: first.id },
      ...{ title: 'Cijfers delen', ownerId: reader.userId, dueOn: '2026-06-10' },
    });
    expect(action.body).toMatchObject({ agendaItemId: first.id });
    const kept = await manager.put(`${path}/agenda`, { items: [last] }, { ifMatch: 4 });
    expect([kept.status, kept.body.errors?.[0]?.code]).toEqual([422, 'agenda.used']);
    const mailed = await manager.post(`${path}/mail`, letter, { ifMatch: 4 });
    expect(mailed.body).toEqual({ sent: 1, known: 0, without: ['Zonder adres'] });
    expect((await manager.post(`${path}/mail`, letter, { ifMatch: 4 })).body).toMatchObject({ sent: 0, known: 1 });
    const mails = await test.asSystem(() => test.unitOfWork.query('select recipient from mail_message'));
    expect(mails).toEqual([{ recipient: 'bestuurder@voorbeeld.example' }]);
    const { body: asked } = await manager.post('/exports', {
      ...{ kind: 'meeting-minutes', format: 'docx', programmeId: programme.id, parameters: { meetingId: meeting.id } },
    });
    await test.drainJobs();
    const paper = await manager.get(`/exports/${asked.id}/content`);
    expect([paper.status, paper.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });
});
