import { aContract } from '../../builders/contract';
import { anAward } from '../../builders/award';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-300 a contract changes only on the version that was read, and no longer once it has ended */
describe('changing a contract', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let manager: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  it('asks If-Match, refuses a stale one and keeps what was not named', async () => {
    const { id } = await aContract(test, programme.id);
    expect((await manager.patch(`/contracts/${id}`, { title: 'Nieuw' })).status).toBe(428);
    const changed = await manager.patch(
      `/contracts/${id}`,
      { title: 'Nieuw', paymentRoute: 'B', reason: 'Hersteld' },
      { ifMatch: 1 },
    );
    expect(changed.body).toMatchObject({ title: 'Nieuw', paymentRoute: 'B', startsOn: '2026-01-01', rowVersion: 2 });
    expect(changed.headers.etag).toBe('"2"');
    const stale = await manager.patch(`/contracts/${id}`, { title: 'Later' }, { ifMatch: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'platform.stale']);
    const wrong = await manager.patch(`/contracts/${id}`, { endsOn: '2025-01-01', reason: 'Korter' }, { ifMatch: 2 });
    expect(wrong.body.code).toBe('contract.term');
    const search = await test.asSystem(() =>
      test.unitOfWork.query(`select title, url from search_document where record_id = $1`, [id]),
    );
    expect(search).toEqual([{ title: 'Nieuw', url: `/contracten/${id}` }]);
  });

  it('starts, ends and then stands still', async () => {
    const award = await anAward(test, programme.id, { code: 'AANB-S' });
    const term = { title: 'Kort', startsOn: '2026-01-01', endsOn: '2026-12-31', paymentRoute: 'C' };
    const { id } = (await manager.post('/contracts', { awardId: award.id, ...term })).body;
    expect((await manager.post(`/contracts/${id}/end`, {}, { ifMatch: 1 })).body.code).toBe('contract.state');
    expect((await manager.post(`/contracts/${id}/activate`, {}, { ifMatch: 1 })).body.state).toBe('ACTIVE');
    expect((await manager.post(`/contracts/${id}/end`, {}, { ifMatch: 2 })).body.state).toBe('ENDED');
    const late = await manager.patch(`/contracts/${id}`, { title: 'Te laat' }, { ifMatch: 3 });
    expect([late.status, late.body.code]).toEqual([409, 'contract.ended']);
  });

  it('is for the contractmanager alone', async () => {
    const { id } = await aContract(test, programme.id, { code: 'CON-077' });
    for (const role of ['inkoper', 'financien', 'lezer'] as const) {
      const client = await test.signedInAs(role, { programmeId: programme.id });
      expect((await client.get(`/contracts/${id}`)).status).toBe(200);
      expect((await client.patch(`/contracts/${id}`, { title: 'x' }, { ifMatch: 1 })).status).toBe(403);
    }
  });
});
