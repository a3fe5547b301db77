import { aPublishedRequirement } from '../../../builders/clarification';
import { csv } from '../../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

const HEADER = 'Partij;Verwijzing;Eiscode;Vraag;Datum';

describe('importing questions @eis KV-910', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    await aPublishedRequirement(inkoper, programme);
  });
  afterAll(() => test.close());

  const checked = async (tenderId: string | null, ...lines: string[]) => {
    const fields = { target: 'clarification-question', ...(tenderId ? { tenderId } : {}) };
    let batch = (await inkoper.upload('/imports', { name: 'vragen.csv', bytes: csv(HEADER, ...lines) }, fields)).body;
    const { mapping, rowVersion } = batch;
    batch = (await inkoper.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion })).body;
    await inkoper.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await inkoper.get(`/imports/${batch.id}`)).body;
  };
  const commit = async (batch: { id: string; rowVersion: number }, mode: 'ALL' | 'VALID') => {
    await inkoper.post(`/imports/${batch.id}/commit`, { mode }, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await inkoper.get(`/imports/${batch.id}`)).body;
  };
  const listed = async () => (await inkoper.get('/clarification-questions?sort=code')).body.items;

  const FILE = [
    'Stichting Voorbeeld Noord;Inkoopdocument § 3.2;eis-001;Mag de termijn langer?;12-11-2026',
    ';Bijlage 2;;Waar vinden wij het format?;2026-11-12',
    'Horizonlijn B.V.;;;=cmd|calc!A1 is dit een vraag? 👪;11-11-2026',
  ];

  it('registers each row, links the requirement and keeps who asked apart', async () => {
    const batch = await checked(programme.tender.id, ...FILE);
    expect(batch).toMatchObject({
      targetTitle: 'Vragen voor de Nota van Inlichtingen',
      counts: { valid: 3, wrong: 0 },
    });
    expect(await commit(batch, 'ALL')).toMatchObject({ state: 'COMMITTED' });
    const items = await listed();
    expect(items.map((row: any) => [row.code, row.reference, row.requirement?.code ?? null, row.receivedOn])).toEqual([
      ['VR-001', 'Inkoopdocument § 3.2', 'EIS-001', '2026-11-12'],
      ['VR-002', 'Bijlage 2', null, '2026-11-12'],
      ['VR-003', '', null, '2026-11-11'],
    ]);
    expect(items[2].text).toBe('=cmd|calc!A1 is dit een vraag? 👪');
    expect(JSON.stringify(items)).not.toContain('Horizonlijn');
    expect((await inkoper.get(`/clarification-questions/${items[2].id}/source`)).body.party).toBe('Horizonlijn B.V.');
  });

  it('adds nothing when the same file comes again', async () => {
    const again = await checked(programme.tender.id, ...FILE);
    expect(again.counts).toMatchObject({ valid: 0, present: 3 });
    await commit(again, 'ALL');
    expect(await listed()).toHaveLength(3);
  });

  it('names every wrong row with what to do, and takes the right ones', async () => {
    const batch = await checked(
      programme.tender.id,
      'Partij A;;EIS-999;Bestaat deze eis?;12-11-2026',
      'Partij A;;;Uit de toekomst?;01-12-2026',
      'Partij A;;;Onleesbare datum?;31-02-2026',
      'Partij A;;;;12-11-2026',
      'Partij A;;;Hoort bij kind 111222333?;12-11-2026',
      'Partij A;;;Dubbel in dit bestand?;12-11-2026',
      'partij a;;;dubbel in  dit bestand?;12-11-2026',
    );
    expect(batch.counts).toMatchObject({ read: 7, valid: 1, wrong: 6 });
    const { items } = (await inkoper.get(`/imports/${batch.id}/rows?status=WRONG`)).body;
    expect(items.map((row: any) => [row.number, row.problems[0].column])).toEqual([
      [2, 2],
      [3, 4],
      [4, 4],
      [5, 3],
      [6, 3],
      [8, null],
    ]);
    expect(items[0].problems[0].detail).toBe(
      'EIS-999 is geen eis van deze aanbesteding. Gebruik een code zoals EIS-014, of laat de cel leeg.',
    );
    expect(JSON.stringify(items)).not.toContain('111222333');
    await commit(batch, 'VALID');
    expect(await listed()).toHaveLength(4);
  });

  it('asks for the tender when it was not chosen', async () => {
    const batch = await checked(null, FILE[0]!);
    expect(batch.counts).toMatchObject({ valid: 0, wrong: 1 });
    const { items } = (await inkoper.get(`/imports/${batch.id}/rows?status=WRONG`)).body;
    expect(items[0].problems[0].detail).toBe('Kies bij deze import de aanbesteding waarbij de vragen horen.');
  });
});
