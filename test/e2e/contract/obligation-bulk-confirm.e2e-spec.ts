import { newId } from '@koersvast/kernel';
import { anAward } from '../../builders/award';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-312 confirming many counts beforehand, skips with the reason, and does exactly what was counted */
describe('confirming many proposals', () => {
  let test: TestApp;
  let manager: ApiClient;
  let items: any[];

  beforeAll(async () => {
    test = await openTestApp();
    const programme = await aProgramme(test);
    const lines = Array.from({ length: 37 }, (_, n): [string, string, string] => [
      `EIS-${String(n + 1).padStart(3, '0')}`,
      'REQUIREMENT',
      `Eis ${n + 1}`,
    ]);
    const award = await anAward(test, programme.id, { lines });
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const term = { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' };
    await manager.post('/contracts', { awardId: award.id, ...term });
    items = (await manager.get('/obligations?limit=200')).body.items;
  });
  afterAll(() => test.close());

  const counts = async () => (await manager.get('/obligations?limit=1')).body.counts;

  it('previews without changing, then confirms the rest and names what it skipped', async () => {
    await manager.post(`/obligations/${items[0].id}/confirm`, {}, { ifMatch: 1 });
    await manager.post(`/obligations/${items[1].id}/reject`, { reason: 'Dubbel' }, { ifMatch: 1 });
    await manager.patch(`/obligations/${items[2].id}`, { text: 'Scherper gesteld' }, { ifMatch: 1 });
    const unknown = newId();
    const selection = [...items.map(({ id }) => ({ id, rowVersion: 1 })), { id: unknown, rowVersion: 1 }];
    const preview = await manager.post('/obligations/bulk-confirm', { items: selection, preview: true });
    expect(preview.body.confirmed).toBe(34);
    const reasons = Object.fromEntries(preview.body.skipped.map((s: any) => [s.id, s.reason]));
    expect(reasons).toEqual({
      [items[0].id]: 'CONFIRMED',
      [items[1].id]: 'REJECTED',
      [items[2].id]: 'CHANGED',
      [unknown]: 'NOT_FOUND',
    });
    expect(await counts()).toEqual({ merged: 0, ended: 0, proposed: 35, confirmed: 1, rejected: 1 });
    const done = await manager.post('/obligations/bulk-confirm', { items: selection });
    expect(done.body).toEqual({ ...preview.body, preview: false });
    expect(await counts()).toEqual({ merged: 0, ended: 0, proposed: 1, confirmed: 35, rejected: 1 });
  });

  it('wants one to five hundred rows', async () => {
    expect((await manager.post('/obligations/bulk-confirm', { items: [] })).status).toBe(400);
    const many = Array.from({ length: 501 }, () => ({ id: newId(), rowVersion: 1 }));
    expect((await manager.post('/obligations/bulk-confirm', { items: many })).status).toBe(400);
  });
});
