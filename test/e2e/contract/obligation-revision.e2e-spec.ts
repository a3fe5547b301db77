import { anAward } from '../../builders/award';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-314 the words of an obligation are never overwritten, and what hangs on them is doubted when they change */
describe('revising an obligation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;
  let contractId: string;
  let id: string;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    const award = await anAward(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const term = { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' };
    contractId = (await manager.post('/contracts', { awardId: award.id, ...term })).body.id;
    id = (await manager.get('/obligations')).body.items[0].id;
  });
  afterAll(() => test.close());

  it('adds a version to a proposal without asking why', async () => {
    const revised = await manager.patch(`/obligations/${id}`, { party: 'PRINCIPAL' }, { ifMatch: 1 });
    expect(revised.body).toMatchObject({ versionNumber: 2, party: 'PRINCIPAL', rowVersion: 2 });
    expect(revised.body.versions.map((v: any) => [v.number, v.party])).toEqual([
      [2, 'PRINCIPAL'],
      [1, 'CONTRACTOR'],
    ]);
  });

  it('leaves the version alone when only the owner changes or nothing does', async () => {
    const owned = await manager.patch(`/obligations/${id}`, { ownerId: manager.userId }, { ifMatch: 2 });
    expect(owned.body).toMatchObject({ versionNumber: 2, owner: { id: manager.userId }, rowVersion: 3 });
    const same = await manager.patch(`/obligations/${id}`, { party: 'PRINCIPAL' }, { ifMatch: 3 });
    expect(same.body.rowVersion).toBe(3);
    const stranger = await test.signedInAs('contractmanager', { programmeId: (await aProgramme(test, 'ELDERS')).id });
    const refused = await manager.patch(`/obligations/${id}`, { ownerId: stranger.userId }, { ifMatch: 3 });
    expect([refused.status, refused.body.code]).toEqual([422, 'contract.owner']);
  });

  it('asks why once it binds, and then doubts the KPI downstream', async () => {
    await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 3 });
    const kpi = await manager.post('/indicators', {
      contractId,
      name: 'Bereikbaarheid',
      definition: 'Aandeel oproepen dat binnen 15 minuten is beantwoord',
      numerator: 'Beantwoord binnen 15 minuten',
      denominator: 'Alle oproepen',
      unit: 'PERCENT',
      direction: 'HIGHER_IS_BETTER',
      frequency: 'QUARTER',
    });
    const ends = { from: { kind: 'obligation', id }, to: { kind: 'indicator', id: kpi.body.id } };
    const link = await manager.post('/trace-links', { type: 'MEASURED_BY', ...ends });
    expect(link.status).toBe(201);

    const bare = await manager.patch(`/obligations/${id}`, { text: 'Anders' }, { ifMatch: 4 });
    expect([bare.status, bare.body.errors[0].pointer]).toEqual([422, '/reason']);
    const dated = await manager.patch(
      `/obligations/${id}`,
      { dueRule: 'ON_DATE', dueOn: '2026-12-31', reason: 'Afgesproken in het overleg' },
      { ifMatch: 4 },
    );
    expect(dated.body.versionNumber).toBe(3);
    expect((await manager.get(`/trace-links/${link.body.id}`)).body.state).toBe('SOUND');

    const reworded = { text: 'Dag en nacht bereikbaar, ook in het weekend', reason: 'Verduidelijking partner' };
    await manager.patch(`/obligations/${id}`, reworded, { ifMatch: 5 });
    expect((await manager.get(`/trace-links/${link.body.id}`)).body).toMatchObject({
      state: 'SUSPECT',
      suspectCause: 'VPL-001 versie 4',
      canClear: true,
    });
    const [row] = (await manager.get('/obligations?q=weekend')).body.items;
    expect(row.thread).toEqual(['GAP', 'FILLED', 'GAP', 'FILLED', 'SUSPECT', 'GAP', 'GAP']);
  });

  it('cannot be altered behind the product either', async () => {
    const attempt = (sql: string) => test.asSystem(() => test.unitOfWork.query(sql));
    await expect(attempt(`update obligation_version set text = 'anders'`)).rejects.toMatchObject({ code: '42501' });
    await expect(attempt('delete from obligation')).rejects.toMatchObject({ code: '42501' });
  });
});
