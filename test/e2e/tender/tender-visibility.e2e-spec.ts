import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aTender } from '../../builders/tender-record';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('who sees which tender @eis KV-933', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: { id: string; code: string };

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await aTender(inkoper, programme);
  });
  afterAll(() => test.close());

  const codes = async (client: ApiClient) =>
    (await client.get('/tenders')).body.items.map(({ code }: { code: string }) => code);

  it('is both for a role in the programme, and one for a role on that one', async () => {
    expect(await codes(inkoper)).toEqual(['AANB-1', 'AANB-2']);
    const own = await test.signedInAs('inkoper', { programmeId: programme.id, tenderId: programme.tender.id });
    expect(await codes(own)).toEqual(['AANB-1']);
    expect((await own.get(`/tenders/${programme.tender.id}`)).status).toBe(200);
    expect((await own.get(`/tenders/${second.id}`)).status).toBe(404);
    expect((await own.patch(`/tenders/${second.id}`, { title: 'X' }, { ifMatch: 1 })).status).toBe(404);
    expect((await own.post(`/tenders/${second.id}/withdraw`, { reason: 'x' }, { ifMatch: 1 })).status).toBe(404);
    expect((await own.post('/tenders', { title: 'Eigen' })).status).toBe(403);
    expect((await own.patch(`/tenders/${programme.tender.id}`, { title: 'Mijn' }, { ifMatch: 1 })).status).toBe(200);
  });

  it('is by name only for a member of a workgroup and for the administrator: they see no value', async () => {
    const workgroupId = programme.workgroups[0]!.id;
    for (const client of [
      await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId }),
      await test.signedInAs('beheerder', { programmeId: programme.id }),
    ]) {
      const { items } = (await client.get('/tenders')).body;
      expect(items).toHaveLength(2);
      expect(JSON.stringify(items)).not.toContain('100000000');
      expect((await client.get(`/tenders/${second.id}`)).status).toBe(403);
    }
  });

  it('is none of another programme', async () => {
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    expect((await stranger.get(`/tenders/${second.id}`)).status).toBe(404);
    expect(await codes(stranger)).toEqual(['AANB-1']);
  });

  it('is for a reader to read, not to change', async () => {
    const reader = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await reader.get(`/tenders/${second.id}`)).body).toMatchObject({ mayChange: false, steps: [] });
    expect((await reader.patch(`/tenders/${second.id}`, { title: 'X' }, { ifMatch: 1 })).status).toBe(403);
  });
});
