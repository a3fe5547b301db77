import { anAward } from '../../builders/award';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-318 what an obligation asks stands in Mijn werk of the contractmanager, each number equal to its list */
describe('obligations in Mijn werk', () => {
  let test: TestApp;
  let manager: ApiClient;
  let reader: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T12:00:00Z');
    const programme = await aProgramme(test);
    const award = await anAward(test, programme.id);
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    reader = await test.signedInAs('lezer', { programmeId: programme.id });
    const term = { title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2028-12-31', paymentRoute: 'A' };
    await manager.post('/contracts', { awardId: award.id, ...term });
  });
  afterAll(() => test.close());

  const groups = async (client: ApiClient) => {
    const { body } = await client.get('/my-work');
    return Object.fromEntries(body.groups.map((g: any) => [g.group, [g.total, g.items.map((item: any) => item.code)]]));
  };

  it('has the proposals, for who may decide alone', async () => {
    expect(await groups(manager)).toEqual({ TO_CONFIRM: [3, ['VPL-001', 'VPL-002', 'VPL-003']] });
    expect(await groups(reader)).toEqual({});
  });

  it('has what falls due within thirty days, the first first, once it binds', async () => {
    const { items } = (await manager.get('/obligations')).body;
    const due = async (at: number, dueOn: string) => {
      const change = { dueRule: 'ON_DATE', dueOn };
      await manager.patch(`/obligations/${items[at].id}`, change, { ifMatch: 1 });
    };
    await due(0, '2026-12-22');
    await due(1, '2026-11-22');
    await due(2, '2026-12-23');
    for (const { id } of items) await manager.post(`/obligations/${id}/confirm`, {}, { ifMatch: 2 });
    expect(await groups(manager)).toEqual({ DUE: [2, ['VPL-002', 'VPL-001']] });
    expect(await groups(reader)).toEqual({});
  });
});
