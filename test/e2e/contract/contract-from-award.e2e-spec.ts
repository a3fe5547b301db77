import { newId } from '@koersvast/kernel';
import { anAward, BuiltAward } from '../../builders/award';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-311 a contract is made once from an award and proposes what was awarded, in one transaction */
describe('a contract from an award', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let award: BuiltAward;
  let manager: ApiClient;
  const term = { title: 'Integrale jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' };

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    award = await anAward(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  it('is counted beforehand', async () => {
    const preview = await manager.get(`/contracts/preview?awardId=${award.id}`);
    expect(preview.body).toMatchObject({
      contractor: 'Stichting Proefpartner',
      baselineName: 'PvE 1.0',
      contractId: null,
      requirementCount: 2,
      executionTermCount: 1,
      wishes: [{ code: 'WENS-001' }],
    });
  });

  it('makes nothing when a promise is no wish', async () => {
    const wrong = { awardId: award.id, ...term, promisedWishIds: [award.requirements[0]!.id] };
    const refused = await manager.post('/contracts', wrong);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/promisedWishIds/0', code: 'contract.no-wish' }]);
    expect((await manager.get('/contracts')).body.items).toEqual([]);
    expect((await manager.get('/obligations')).body.items).toEqual([]);
  });

  it('proposes requirements, execution terms and promised wishes with their source, and says so in the audit log', async () => {
    const body = { awardId: award.id, ...term, promisedWishIds: [award.requirements[3]!.id] };
    const key = newId();
    const made = await manager.post('/contracts', body, { idempotencyKey: key });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ code: 'CON-001', state: 'DRAFT', proposedCount: 4, confirmedCount: 0 });
    expect((await manager.post('/contracts', body, { idempotencyKey: key })).body.id).toBe(made.body.id);

    const { items, counts } = (await manager.get(`/obligations?contractId=${made.body.id}`)).body;
    expect(items.map((o: any) => [o.code, o.state, o.source.code, o.source.requirementVersionId])).toEqual(
      [0, 1, 3, 4].map((at, index) => [
        `VPL-00${index + 1}`,
        'PROPOSED',
        award.requirements[at]!.code,
        award.requirements[at]!.versionId,
      ]),
    );
    expect(counts).toEqual({ merged: 0, ended: 0, proposed: 4, confirmed: 0, rejected: 0 });
    const audit = await test.asSystem(() =>
      test.unitOfWork.query<{ action: string; n: number }>(
        `select action, count(*)::int as n from audit_event where action in ('contract.created', 'obligation.proposed')
         group by action order by action`,
      ),
    );
    expect(audit).toEqual([
      { action: 'contract.created', n: 1 },
      { action: 'obligation.proposed', n: 4 },
    ]);
  });

  it('stands in the thread of the requirement as a proposal', async () => {
    const thread = (await manager.get(`/thread/requirement/${award.requirements[0]!.id}`)).body;
    const station = thread.stations.find((s: any) => s.station === 'OBLIGATION');
    expect(station).toMatchObject({
      state: 'FILLED',
      cards: [{ code: 'VPL-001', detail: 'CON-001 · voorstel · versie 1' }],
    });
  });

  it('is made once per award, also by two people at once', async () => {
    const again = await manager.post('/contracts', { awardId: award.id, ...term });
    expect([again.status, again.body.code]).toEqual([409, 'contract.award-taken']);
    const other = await anAward(test, programme.id, { code: 'AANB-2' });
    const both = await Promise.all([1, 2].map(() => manager.post('/contracts', { awardId: other.id, ...term })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const codes = (await manager.get('/contracts')).body.items.map((c: any) => c.code);
    expect(codes).toEqual(['CON-001', 'CON-002']);
  });

  it('doubts a proposal at once when its requirement was reworded after the baseline', async () => {
    const late = await anAward(test, programme.id, { code: 'AANB-4' });
    const [reworded, kept] = late.requirements;
    const version = newId();
    await test.asSystem(async () => {
      await test.unitOfWork.query(
        `insert into requirement_version (id, programme_id, tender_id, requirement_id, n, title, text)
         values ($1, $2, $3, $4, 2, 'Bereikbaar', 'Anders gesteld')`,
        [version, programme.id, late.tenderId, reworded!.id],
      );
      await test.unitOfWork.query('update requirement set current_version_id = $2 where id = $1', [
        reworded!.id,
        version,
      ]);
    });
    expect((await manager.post('/contracts', { awardId: late.id, ...term })).status).toBe(201);
    const jointsOf = async (id: string) => (await manager.get(`/thread/requirement/${id}`)).body.joints;
    expect(await jointsOf(reworded!.id)).toMatchObject([
      { state: 'SUSPECT', suspectCause: 'EIS-001 wijzigde na de baseline', canClear: true },
    ]);
    expect(await jointsOf(kept!.id)).toMatchObject([{ state: 'SOUND' }]);
  });

  it('wants a term that does not end before it starts and a route that exists', async () => {
    const third = await anAward(test, programme.id, { code: 'AANB-3' });
    const post = (change: object) => manager.post('/contracts', { awardId: third.id, ...term, ...change });
    expect((await post({ endsOn: '2025-12-31' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/endsOn' }],
    });
    expect((await post({ endsOn: '2027-02-31' })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/endsOn' }],
    });
    expect((await post({ paymentRoute: 'D' })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/paymentRoute' }],
    });
  });

  it('is not there for somebody of another programme', async () => {
    const elsewhere = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('contractmanager', { programmeId: elsewhere.id });
    const [contract] = (await manager.get('/contracts')).body.items;
    expect((await stranger.get(`/contracts/${contract.id}`)).status).toBe(404);
    expect((await stranger.get(`/contracts/${contract.id}/coverage`)).status).toBe(404);
    expect((await stranger.get(`/contracts/preview?awardId=${award.id}`)).status).toBe(404);
    expect((await stranger.post('/contracts', { awardId: award.id, ...term })).status).toBe(404);
    expect((await stranger.patch(`/contracts/${contract.id}`, { title: 'x' }, { ifMatch: 1 })).status).toBe(404);
    expect((await stranger.get('/contracts')).body.items).toEqual([]);
  });
});
