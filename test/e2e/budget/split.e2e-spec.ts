import { Money } from '@koersvast/kernel';
import { anAgreedBudget, BuiltKeys, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const THIRDS = ['33.333333', '33.333333', '33.333334'];
const sum = (lines: { amount: string }[]) => Money.sum(lines.map(({ amount }) => Money.parse(amount))).toString();

describe('splitting the agreed budget @eis KV-402 @eis KV-403', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let financien: ApiClient;
  let keys: BuiltKeys;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    keys = await someKeys(financien, programme, { municipalities: THIRDS, buildingBlocks: ['50', '50'] });
  });
  afterAll(() => test.close());

  it('previews to the cent, shows where the remainder cents went, and keeps nothing', async () => {
    const budget = await anAgreedBudget(financien, contractId, { year: 2026, amount: '100.00' });
    const preview = await financien.post(`/agreed-budgets/${budget.id}/split-preview`, keys);
    expect(preview.status).toBe(200);
    expect(preview.body.municipalities.map((m: any) => [m.municipality, m.amount, m.holdsRemainderCent])).toEqual([
      ['Aadorp', '33.33', false],
      ['Beestad', '33.33', false],
      ['Ceeburg', '33.34', true],
    ]);
    expect(preview.body.lines.map((line: any) => line.amount)).toEqual([
      '16.67',
      '16.66',
      '16.67',
      '16.66',
      '16.67',
      '16.67',
    ]);
    expect(sum(preview.body.lines)).toBe('100.00');
    expect((await financien.get(`/agreed-budgets/${budget.id}`)).body.split).toBeNull();
    expect((await financien.get('/budget-lines')).body.items).toEqual([]);
  });

  it('applies exactly what was previewed, with codes that never change', async () => {
    const [budget] = (await financien.get('/agreed-budgets?year=2026')).body.items;
    const preview = await financien.post(`/agreed-budgets/${budget.id}/split-preview`, keys);
    const applied = await financien.post(`/agreed-budgets/${budget.id}/split`, keys, { ifMatch: budget.rowVersion });
    expect(applied.status).toBe(201);
    const { lines } = applied.body.split;
    expect(lines.map((line: any) => line.amount)).toEqual(preview.body.lines.map((line: any) => line.amount));
    expect(lines.map((line: any) => line.code)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `BR-2026-00${number}`));
  });

  it('gives every line a new version when a later version of the budget is split', async () => {
    const [before] = (await financien.get('/agreed-budgets?year=2026')).body.items;
    const step = { kind: 'INDEXATION', amount: '4.96', decisionReference: 'OVA', validFromDate: '2026-01-01' };
    const indexed = await financien.post(`/agreed-budgets/${before.id}/versions`, step, { ifMatch: before.rowVersion });
    expect((await financien.get('/agreed-budgets?year=2026')).body.items[0]).toMatchObject({
      agreed: '104.96',
      isSplit: false,
    });
    const split = await financien.post(`/agreed-budgets/${before.id}/split`, keys, {
      ifMatch: indexed.body.rowVersion,
    });
    expect(sum(split.body.split.lines)).toBe('104.96');
    const line = await financien.get(`/budget-lines/${split.body.split.lines[0].id}`);
    expect(line.body).toMatchObject({ code: 'BR-2026-001', title: 'Aadorp · Netwerk', versionNumber: 2 });
    expect(line.body.versions.map((v: any) => [v.n, v.amount, v.budgetVersionNumber])).toEqual([
      [2, split.body.split.lines[0].amount, 2],
      [1, '16.67', 1],
    ]);
  });

  it('counts on in another year and finds the lines by word and code', async () => {
    await anAgreedBudget(financien, contractId, { year: 2027, amount: '0.01', keys });
    const lines = await financien.get('/budget-lines?year=2027');
    expect(lines.body.items.map((line: any) => line.code)[5]).toBe('BR-2027-006');
    expect(sum(lines.body.items)).toBe('0.01');
    expect((await financien.get('/budget-lines?q=beestad')).body.items).toHaveLength(4);
    expect((await financien.get('/budget-lines?q=2027-003')).body.items).toHaveLength(1);
  });

  it('gives a line that the new keys leave out nil, and keeps the sum', async () => {
    const [budget] = (await financien.get('/agreed-budgets?year=2027')).body.items;
    const two = await someKeys(financien, programme, {
      municipalities: ['50', '50'],
      buildingBlocks: ['100'],
      name: 'Twee',
    });
    const split = await financien.post(`/agreed-budgets/${budget.id}/split`, two, { ifMatch: budget.rowVersion });
    expect(split.body.split.lines).toHaveLength(6);
    expect(split.body.split.lines.map((line: any) => line.amount)).toEqual([
      '0.01',
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '0.00',
    ]);
  });

  it('refuses a key of the wrong side, of another year, or a stale budget', async () => {
    const [budget] = (await financien.get('/agreed-budgets?year=2027')).body.items;
    const turned = { municipalityKeyId: keys.buildingBlockKeyId, buildingBlockKeyId: keys.municipalityKeyId };
    const wrong = await financien.post(`/agreed-budgets/${budget.id}/split-preview`, turned);
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/municipalityKeyId']);
    const later = await someKeys(financien, programme, { validFromDate: '2028-01-01', name: 'Later' });
    const early = await financien.post(`/agreed-budgets/${budget.id}/split`, later, { ifMatch: budget.rowVersion });
    expect([early.status, early.body.code]).toEqual([422, 'budget.key-not-valid']);
    expect((await financien.post(`/agreed-budgets/${budget.id}/split`, keys, { ifMatch: 1 })).status).toBe(412);
    expect((await financien.post(`/agreed-budgets/${budget.id}/split`, keys)).status).toBe(428);
  });
});
