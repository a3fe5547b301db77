import { anAgreedBudget, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const HEADER = 'Jaar;Gemeente;Nummer;Waarvoor;Leverancier;Besluit;Bedrag;Bouwsteen;Contract;Van;Tot en met';
const line = (number: string, amount: string, place = 'Aadorp') =>
  `2026;${place};${number};Extra plaatsen;Stichting Voorbeeld Noord;Collegebesluit 4;${amount};;CON-001;;`;

describe('importing commitments from the register of a municipality @eis KV-1545', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-02T10:00:00Z');
    programme = await aProgramme(test);
    const { id } = await aContract(test, programme.id);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    // 20 / 30 / 50: 200.00, 300.00 and 500.00
    await anAgreedBudget(financien, id, { amount: '1000.00', keys: await someKeys(financien, programme) });
    await beheerder.post('/budget-rules', {
      ...{ measured: 'MUNICIPALITY', action: 'STOP', thresholdPercentage: '100', validFromDate: '2026-01-01' },
      decisionReference: 'Financiële verordening',
    });
  });
  afterAll(() => test.close());

  const checked = async (lines: string[], name = 'register.csv') => {
    const upload = { name, bytes: csv(HEADER, ...lines) };
    let batch = (await financien.upload('/imports', upload, { target: 'commitments' })).body;
    const { mapping, rowVersion } = batch;
    batch = (await financien.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion })).body;
    await financien.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await financien.get(`/imports/${batch.id}`)).body;
  };
  const commit = async (batch: { id: string; rowVersion: number }) => {
    await financien.post(`/imports/${batch.id}/commit`, { mode: 'ALL' }, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    return (await financien.get(`/imports/${batch.id}`)).body;
  };
  const wrong = async ({ id }: { id: string }) =>
    (await financien.get(`/imports/${id}/rows?status=WRONG`)).body.items.map((row: any) => [
      row.number,
      row.problems[0].detail.replace(/\u00a0/g, ' '),
    ]);
  const entered = async () =>
    (await financien.get('/commitments?year=2026&kind=ENTERED&sort=code')).body.items.map((one: any) => [
      ...[one.externalNumber, one.municipality, one.amount, one.state],
    ]);

  it('takes a file in with its control total, and the same file twice adds nothing', async () => {
    const rows = [line('VP-1', '60,00'), line('VP-2', '40,50'), line('VP-1', '10,00', 'Beestad')];
    const batch = await checked(rows);
    expect(batch.totals.counted).toBe('110.50');
    expect((await commit(batch)).state).toBe('COMMITTED');
    expect(await entered()).toEqual([
      ['VP-1', 'Aadorp', '60.00', 'ACTIVE'],
      ['VP-2', 'Aadorp', '40.50', 'ACTIVE'],
      ['VP-1', 'Beestad', '10.00', 'ACTIVE'],
    ]);
    const again = await checked(rows, 'nogmaals.csv');
    expect(again.counts).toMatchObject({ read: 3, present: 3, valid: 0 });
  });

  it('refuses the same number with another amount, an unknown place and what the room does not hold, together', async () => {
    const batch = await checked([
      line('VP-1', '61,00'),
      line('VP-9', '5,00', 'Nergenshuizen'),
      line('VP-3', '60,00'),
      line('VP-4', '40,00'),
      line('VP-5', '-1,00'),
    ]);
    expect(await wrong(batch)).toEqual([
      [2, expect.stringContaining('Dit nummer staat er al, met € 60,00.')],
      [3, expect.stringContaining('Deze gemeente hoort niet bij dit programma.')],
      // Of 200.00 is 100.50 committed; the 60.00 above it fits, these 40.00 go 0.50 over.
      [5, expect.stringContaining('komt dit € 0,50 boven de grens uit')],
      [6, expect.stringContaining('Vul een bedrag boven nul in.')],
    ]);
    expect((await entered()).length).toBe(3);
  });
});
