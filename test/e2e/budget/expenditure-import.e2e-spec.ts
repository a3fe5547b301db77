import { anAgreedBudget, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const HEADER = 'Periode;Gemeente;Bouwsteen;Bedrag;Omschrijving;Document;Regel';

describe('importing the statement of the partner @eis KV-412', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    const { id } = await aContract(test, programme.id);
    await anAgreedBudget(financien, id, { amount: '1200000.00', keys: await someKeys(financien, programme) });
  });
  afterAll(() => test.close());

  const checked = async (...lines: string[]) => {
    const file = { name: 'opgave.csv', bytes: csv(HEADER, ...lines) };
    let batch = (await financien.upload('/imports', file, { target: 'expenditure' })).body;
    const { mapping, rowVersion } = batch;
    batch = (await financien.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion })).body;
    await financien.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await financien.get(`/imports/${batch.id}`)).body;
  };
  const commit = async (batch: { id: string; rowVersion: number }, mode: 'ALL' | 'VALID', corrections = false) => {
    await financien.post(`/imports/${batch.id}/commit`, { mode, corrections }, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await financien.get(`/imports/${batch.id}`)).body;
  };
  const said = async (batch: { id: string }) => {
    const { items } = (await financien.get(`/imports/${batch.id}/rows?status=WRONG`)).body;
    return items.map((row: any) => [row.number, row.problems[0].column, row.problems[0].detail]);
  };
  const booked = async () => (await financien.get('/budget-board/bookings?year=2026')).body;

  const JANUARY = [
    '2026-01;Aadorp;Netwerk;12.345,67;Jeugdhulp;OPG-1;1',
    'jan-2026;aadorp;2;1.000,00;;OPG-1;2',
    '01-2026;BEESTAD;Specialistische hulp;-0,50;Correctie;OPG-1;3',
  ];

  it('guesses the columns and books each line in its month, municipality and building block', async () => {
    const batch = await checked(...JANUARY);
    expect(batch).toMatchObject({
      targetTitle: 'Bestedingen van de partner',
      counts: { valid: 3, wrong: 0, present: 0 },
    });
    expect(batch.totals.counted).toBe('13345.17');
    expect((await booked()).count).toBe(0);
    expect(await commit(batch, 'ALL')).toMatchObject({ state: 'COMMITTED' });
    expect(await booked()).toMatchObject({ count: 3, total: '13345.17' });
    const items = (await financien.get(`/expenditure-statements?importId=${batch.id}`)).body.items;
    expect(items).toHaveLength(3);
    expect(items.map((item: any) => item.period)).toEqual(['2026-01', '2026-01', '2026-01']);
  });

  it('adds nothing when the same file comes again, and only what is new when it overlaps', async () => {
    const again = await checked(...JANUARY);
    expect(again.counts).toMatchObject({ valid: 0, present: 3 });
    await commit(again, 'ALL');
    const overlap = await checked(...JANUARY, '2026-02;Ceeburg;Netwerk;500,00;;OPG-2;1');
    expect(overlap.counts).toMatchObject({ valid: 1, present: 3 });
    await commit(overlap, 'ALL');
    expect(await booked()).toMatchObject({ count: 4, total: '13845.17' });
  });

  it('takes a booked line that comes with another amount back, and books it anew, when that is approved', async () => {
    const batch = await checked('2026-01;Aadorp;Netwerk;99,00;Jeugdhulp;OPG-1;1');
    expect(batch.counts).toMatchObject({ valid: 0, wrong: 0, corrections: 1 });
    expect(batch.corrections).toEqual({ count: 1, difference: '-12246.67' });
    await commit(batch, 'ALL');
    expect((await booked()).total).toBe('13845.17');
    const fresh = (await financien.get(`/imports/${batch.id}`)).body;
    expect(await commit(fresh, 'ALL', true)).toMatchObject({ state: 'COMMITTED' });
    expect(await booked()).toMatchObject({ count: 6, total: '1598.50' });
    const again = await checked('2026-01;Aadorp;Netwerk;99,00;Jeugdhulp;OPG-1;1');
    expect(again.counts).toMatchObject({ valid: 0, present: 1, corrections: 0 });
  });

  it('asks what an unknown name stands for and remembers it', async () => {
    const batch = await checked('2026-04;Aadorp;WT-23;1,00;;OPG-4;1');
    expect(batch.unknownCodes).toMatchObject([{ column: 'buildingBlock', code: 'WT-23', rows: 1 }]);
    const codes = [{ column: 'buildingBlock', source: '', code: 'WT-23', value: programme.buildingBlocks[0]!.id }];
    await financien.put(`/imports/${batch.id}/codes`, { codes }, { ifMatch: batch.rowVersion });
    expect((await checked('2026-04;Aadorp;wt-23;1,00;;OPG-4;1')).counts).toMatchObject({ valid: 1, wrong: 0 });
  });

  it('names every wrong row by row and column with what to do, and books only the right ones', async () => {
    const before = await booked();
    const batch = await checked(
      '2026-03;Rotterdam;Netwerk;1,00;;OPG-3;1',
      '2026-03;Aadorp;Netwerk;12.4OO,00;;OPG-3;2',
      '2027-03;Aadorp;Netwerk;1,00;;OPG-3;3',
      '2026-13;Aadorp;Netwerk;1,00;;OPG-3;4',
      '2026-03;Aadorp;Onbekend;1,00;;OPG-3;5',
      '2026-03;Aadorp;Netwerk;1,00;Aanvulling J. 111222333;OPG-3;6',
      '2026-03;Aadorp;Netwerk;1,00;;OPG-3;nul',
      '2026-03;Aadorp;Netwerk;1,00;;;8',
      '2026-03;Aadorp;Netwerk;7,00;;OPG-3;9',
      '2026-03;Aadorp;Netwerk;7,00;;OPG-3;9',
    );
    expect(batch.counts).toEqual({ read: 10, valid: 1, wrong: 9, present: 0, corrections: 0 });
    const rows = await said(batch);
    expect(rows.map(([row, column]: [number, number]) => [row, column])).toEqual([
      [2, 1],
      [3, 3],
      [4, 0],
      [5, 0],
      [6, 2],
      [7, 4],
      [8, 6],
      [9, 5],
      [11, null],
    ]);
    expect(rows[0][2]).toBe(
      'Rotterdam hoort niet bij dit contract. Verwijder de regel of kies uit: Aadorp, Beestad, Ceeburg.',
    );
    expect(rows[1][2]).toBe('12.4OO,00 bevat letters. Vervang de letters O door nullen.');
    expect(rows[2][2]).toContain('Voor 2027 is geen budget afgesproken.');
    expect(JSON.stringify(await financien.get(`/imports/${batch.id}/rows`).then(({ body }) => body))).not.toContain(
      '111222333',
    );
    expect((await commit(batch, 'ALL')).state).toBe('CHECKED');
    expect((await booked()).count).toBe(before.count);
    const fresh = (await financien.get(`/imports/${batch.id}`)).body;
    expect(await commit(fresh, 'VALID')).toMatchObject({ state: 'COMMITTED' });
    expect((await booked()).count).toBe(before.count + 1);
  });

  it('is for the controller', async () => {
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const file = { name: 'opgave.csv', bytes: csv(HEADER, ...JANUARY) };
    expect((await inkoper.upload('/imports', file, { target: 'expenditure' })).status).toBe(403);
    const { items } = (await inkoper.get('/import-targets')).body;
    expect(items.map(({ code }: { code: string }) => code)).not.toContain('expenditure');
  });
});
