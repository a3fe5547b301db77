import { anAward, BuiltAward } from '../../builders/award';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('deciding on proposed obligations', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let award: BuiltAward;
  let manager: ApiClient;
  let contractId: string;

  const proposals = async () => (await manager.get(`/obligations?contractId=${contractId}`)).body.items;
  const obligationOf = (requirement: number) => async () =>
    (await proposals()).find((o: any) => o.source.requirementId === award.requirements[requirement]!.id);
  const stationOf = async (requirement: number) => {
    const thread = (await manager.get(`/thread/requirement/${award.requirements[requirement]!.id}`)).body;
    return thread.stations.find((s: any) => s.station === 'OBLIGATION');
  };

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    award = await anAward(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const term = { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' };
    contractId = (await manager.post('/contracts', { awardId: award.id, ...term })).body.id;
  });
  afterAll(() => test.close());

  it('confirms one: it binds, has an owner, and cannot be confirmed or rejected again @eis KV-312', async () => {
    const { id } = await obligationOf(0)();
    const confirmed = await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 1 });
    expect(confirmed.body).toMatchObject({ state: 'CONFIRMED', owner: { id: manager.userId }, rowVersion: 2 });
    expect(confirmed.body.decidedBy.id).toBe(manager.userId);
    expect((await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 2 })).body.code).toBe(
      'obligation.confirmed',
    );
    const late = await manager.post(`/obligations/${id}/reject`, { reason: 'Toch niet' }, { ifMatch: 2 });
    expect([late.status, late.body.code]).toEqual([409, 'obligation.confirmed']);
    expect((await stationOf(0)).cards[0].detail).toBe('CON-001 · bevestigd · versie 1');
  });

  it('rejects one only with a reason, and names the requirement as uncovered @eis KV-313', async () => {
    const { id } = await obligationOf(1)();
    const bare = await manager.post(`/obligations/${id}/reject`, { reason: '   ' }, { ifMatch: 1 });
    expect([bare.status, bare.body.errors[0].pointer]).toEqual([400, '/reason']);
    expect((await manager.get(`/contracts/${contractId}/coverage`)).body.uncovered).toEqual([]);
    const rejected = await manager.post(`/obligations/${id}/reject`, { reason: 'Staat al in EIS-001' }, { ifMatch: 1 });
    expect(rejected.body).toMatchObject({ state: 'REJECTED', rejectionReason: 'Staat al in EIS-001' });
    expect((await manager.get(`/contracts/${contractId}/coverage`)).body).toEqual({
      contractId,
      requirementCount: 3,
      coveredCount: 1,
      waitingCount: 1,
      waived: [],
      uncovered: [
        {
          requirementId: award.requirements[1]!.id,
          code: 'EIS-002',
          title: 'Warme overdracht binnen 5 werkdagen',
          obligationId: id,
          obligationCode: 'VPL-002',
          reason: 'Staat al in EIS-001',
          waiver: null,
        },
      ],
    });
    expect(await stationOf(1)).toMatchObject({ state: 'GAP', cards: [] });
  });

  it('takes a rejected one up again, and ties it again @eis KV-313', async () => {
    const { id, rowVersion } = await obligationOf(1)();
    const confirmed = await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: rowVersion });
    expect(confirmed.body).toMatchObject({ state: 'CONFIRMED', rejectionReason: null });
    expect((await manager.get(`/contracts/${contractId}/coverage`)).body.uncovered).toEqual([]);
    expect((await stationOf(1)).state).toBe('FILLED');
  });

  it('refuses a decision on a version that was not the one read @eis KV-312', async () => {
    const { id } = await obligationOf(4)();
    await manager.patch(`/obligations/${id}`, { dueRule: 'ON_DATE', dueOn: '2026-12-31' }, { ifMatch: 1 });
    expect((await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 1 })).status).toBe(412);
    expect((await manager.post(`/obligations/${id}/reject`, { reason: 'nee' })).status).toBe(428);
  });

  it('leaves deciding to the contractmanager of this programme @eis KV-312', async () => {
    const { id } = await obligationOf(4)();
    for (const role of ['inkoper', 'financien', 'lezer'] as const) {
      const client = await test.signedInAs(role, { programmeId: programme.id });
      expect((await client.get(`/obligations/${id}`)).status).toBe(200);
      expect((await client.post(`/obligations/${id}/confirm`, {}, { ifMatch: 2 })).status).toBe(403);
    }
    const elsewhere = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('contractmanager', { programmeId: elsewhere.id });
    expect((await stranger.get(`/obligations/${id}`)).status).toBe(404);
    expect((await stranger.post(`/obligations/${id}/confirm`, {}, { ifMatch: 2 })).status).toBe(404);
    const list = (await stranger.get('/obligations')).body;
    expect([list.items, list.counts]).toEqual([[], { merged: 0, ended: 0, proposed: 0, confirmed: 0, rejected: 0 }]);
    const bulk = await stranger.post('/obligations/bulk-confirm', { items: [{ id, rowVersion: 2 }] });
    expect(bulk.body).toEqual({ preview: false, confirmed: 0, skipped: [{ id, code: null, reason: 'NOT_FOUND' }] });
  });
});
