import { aContract } from '../../builders/contract';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const HEADER = 'Contract;Jaar;Gemeente;Bouwsteen;Bedrag;Controletotaal;Besluit';
const cell = (place: string, block: string, amount: string) =>
  `CON-001;2027;${place};${block};${amount};;Raadsbesluit 4`;
const total = (place: string, amount: string) => `CON-001;2027;${place};;;${amount};`;

/** Aadorp 300.01, Beestad 300.02, Ceeburg 399.97: together 1,000.00. */
const sheet = (ofBeestad: string) => [
  cell('Aadorp', 'Netwerk', '200,00'),
  cell('Aadorp', 'Specialistische hulp', '100,01'),
  total('Aadorp', '300,01'),
  cell('Beestad', 'Netwerk', '200,01'),
  cell('Beestad', 'Specialistische hulp', '100,01'),
  total('Beestad', ofBeestad),
  cell('Ceeburg', 'Netwerk', '300,00'),
  cell('Ceeburg', 'Specialistische hulp', '99,97'),
  total('Ceeburg', '399,97'),
  total('Totaal', '1.000,00'),
];

describe('importing the agreed budget of a year @eis KV-1384', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    await aContract(test, programme.id);
  });
  afterAll(() => test.close());

  const checked = async (lines: string[]) => {
    const file = { name: 'budget.csv', bytes: csv(HEADER, ...lines) };
    let batch = (await financien.upload('/imports', file, { target: 'agreed-budget' })).body;
    const { mapping, rowVersion } = batch;
    batch = (await financien.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion })).body;
    await financien.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await financien.get(`/imports/${batch.id}`)).body;
  };
  const commit = async (batch: { id: string; rowVersion: number }, mode: 'ALL' | 'VALID') => {
    await financien.post(`/imports/${batch.id}/commit`, { mode }, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await financien.get(`/imports/${batch.id}`)).body;
  };
  const wrong = async ({ id }: { id: string }) =>
    (await financien.get(`/imports/${id}/rows?status=WRONG`)).body.items.map((row: any) => [
      row.number,
      row.problems[0].detail.replace(/\u00a0/g, ' '),
    ]);
  const budgets = async () => (await financien.get('/agreed-budgets?year=2027')).body.items;

  it('refuses a control total that is one cent off, and takes in nothing, not even the rows that are right', async () => {
    const batch = await checked(sheet('300,03'));
    expect(batch.totals.counted).toBe('1000.00');
    expect(await wrong(batch)).toEqual([
      [7, 'Het controletotaal van Beestad is € 300,03; de regels tellen op tot € 300,02. Verschil: € −0,01.'],
    ]);
    expect((await commit(batch, 'VALID')).state).not.toBe('COMMITTED');
    expect(await budgets()).toEqual([]);
  });

  it('takes the mended sheet in as the base and its lines, to the cent', async () => {
    const batch = await checked(sheet('300,02'));
    expect(batch.counts).toMatchObject({ valid: 10, wrong: 0 });
    expect((await commit(batch, 'ALL')).state).toBe('COMMITTED');
    const [budget] = await budgets();
    expect(budget).toMatchObject({ agreed: '1000.00', isSplit: true, versions: 1 });
    const { split } = (await financien.get(`/agreed-budgets/${budget.id}`)).body;
    expect(split).toMatchObject({ agreed: '1000.00', municipalityKeyName: null });
    expect(split.lines.map((line: any) => line.amount)).toEqual([
      '200.00',
      '100.01',
      '200.01',
      '100.01',
      '300.00',
      '99.97',
    ]);
    const line = (await financien.get(`/budget-lines/${split.lines[0].id}`)).body;
    expect(line.versions[0].municipalityKeyName).toBeNull();
  });

  it('adds nothing when the same sheet comes again', async () => {
    const again = await checked(sheet('300,02'));
    expect(again.counts).toMatchObject({ valid: 0, present: 10, wrong: 0 });
  });

  it('divides what is agreed otherwise, but not another amount, and not half a year', async () => {
    const other = sheet('300,02').map((line) => line.replace('200,00;', '190,00;').replace('100,01;;R', '110,01;;R'));
    const moved = [...other.slice(0, 2), ...sheet('300,02').slice(2)];
    expect((await commit(await checked(moved), 'ALL')).state).toBe('COMMITTED');
    const more = sheet('300,02').map((line) => line.replace('99,97', '99,98').replace('399,97', '399,98'));
    const batch = await checked(more.map((line) => line.replace('1.000,00', '1.000,01')));
    expect((await wrong(batch))[0][1]).toMatch(/^Overeengekomen is € 1\.000,00; de regels tellen op tot € 1\.000,01\./);
    const half = await checked(sheet('300,02').slice(3));
    expect((await wrong(half))[0][1]).toBe(
      'Er ontbreken 2 bedragen, zoals Aadorp Netwerk, Aadorp Specialistische hulp. Geef elke gemeente en bouwsteen één regel.',
    );
  });

  it('gives a template with the cells of the year', async () => {
    const answer = await financien.get(`/import-targets/agreed-budget/template?programmeId=${programme.id}`);
    expect(answer.status).toBe(200);
  });
});
