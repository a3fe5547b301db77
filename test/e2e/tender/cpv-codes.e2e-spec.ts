import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('CPV codes @eis KV-934', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let beheerder: ApiClient;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const found = async (q: string) =>
    (await inkoper.get(`/cpv-codes?q=${encodeURIComponent(q)}`)).body.items.map(({ code }: { code: string }) => code);
  const load = async (...lines: string[]) => {
    const file = { name: 'cpv.csv', bytes: csv('CPV-code;Omschrijving', ...lines) };
    let batch = (await beheerder.upload('/imports', file, { target: 'cpv-code' })).body;
    const { mapping, rowVersion } = batch;
    batch = (await beheerder.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion })).body;
    await beheerder.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    batch = (await beheerder.get(`/imports/${batch.id}`)).body;
    if (batch.counts.valid > 0) {
      await beheerder.post(`/imports/${batch.id}/commit`, { mode: 'VALID' }, { ifMatch: batch.rowVersion });
      await test.drainJobs();
    }
    return batch.counts;
  };

  it('of youth care come with the product, found by digits and by words in any order', async () => {
    expect(await found('853113')).toEqual(['85311300']);
    expect(await found('85311300-5')).toEqual(['85311300']);
    expect(await found('jongeren welzijnszorg')).toEqual(['85311300']);
    expect(await found('100%')).toEqual([]);
  });

  it('are loaded from the official list: bad rows named, the same file adds nothing, other words replace', async () => {
    const rows = ['60130000-8;Speciaal personenvervoer over land', '85311300-5;Welzijnszorg voor kinderen en jongeren'];
    expect(await load(...rows, 'X;Geen code')).toMatchObject({ valid: 2, wrong: 1, present: 0 });
    expect(await found('personenvervoer')).toEqual(['60130000']);
    expect(await load(...rows)).toMatchObject({ valid: 0, present: 2 });
    expect(await load('60130000-8;Bijzonder personenvervoer')).toMatchObject({ valid: 1 });
    expect(await found('bijzonder')).toEqual(['60130000']);
  });

  it('are loaded by the administrator alone', async () => {
    const file = { name: 'cpv.csv', bytes: csv('CPV-code;Omschrijving', '60130000-8;Vervoer') };
    expect((await inkoper.upload('/imports', file, { target: 'cpv-code' })).status).toBe(403);
  });
});
