import { MunicipalBudgetFacts } from '@koersvast/budget';
import { anAgreedBudget, someKeys } from '../../builders/budget';
import { aContract, BuiltContract } from '../../builders/contract';
import { aMunicipalBudget, budgetLine, BuiltMunicipalBudget } from '../../builders/municipal-budget';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the begroting of a municipality', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let financien: ApiClient;
  let draft: BuiltMunicipalBudget;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-05-01T10:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    draft = await aMunicipalBudget(financien, programme, { adopted: false });
  });
  afterAll(() => test.close());

  const add = async (over: object) => {
    const { rowVersion } = (await financien.get(`/municipal-budgets/${draft.id}`)).body;
    const path = `/municipal-budgets/${draft.id}/lines`;
    return financien.post(path, budgetLine(draft.programmes, over), { ifMatch: rowVersion });
  };

  it('knows the taakvelden of each period, and takes more with their source @eis KV-1360', async () => {
    const codes = (await financien.get('/iv3-codes?kind=TASK_FIELD')).body.items;
    const of = (code: string) => codes.filter((one: any) => one.code === code);
    expect(of('6.752')).toMatchObject([{ validFrom: '2025-01-01', validTo: null, trendCode: '6.72', shipped: true }]);
    expect(of('6.72a')).toMatchObject([{ validFrom: '2023-01-01', validTo: '2025-01-01', trendCode: '6.72' }]);
    expect(of('6.72')).toMatchObject([{ validTo: '2023-01-01' }]);
    const own = { kind: 'TASK_FIELD', code: '6.791', name: 'PGB Wmo', validFrom: '2025-01-01', source: 'Iv3 2025' };
    expect((await financien.post('/iv3-codes', own)).status).toBe(201);
    expect((await financien.post('/iv3-codes', own)).body.code).toBe('constraint.iv3_code_key');
    const wrong = await financien.post('/iv3-codes', { ...own, code: '6,791' });
    expect(wrong.body.errors[0]).toMatchObject({ code: 'municipal-budget.code-form.TASK_FIELD', pointer: '/code' });
    expect((await financien.get(`/municipal-budgets/${draft.id}/code-book`)).body).toMatchObject({
      codes: expect.arrayContaining([{ kind: 'TASK_FIELD', code: '6.791', name: 'PGB Wmo' }]),
      programmes: [{ code: '6' }, { code: '7' }],
    });
  });

  it('counts VAT that nobody gives back as a last, and other VAT as a receivable @eis KV-1361', async () => {
    const cost = await add({ vatTreatment: 'COST_INCREASING', net: '1000.00', vat: '210.00', description: 'Advies' });
    expect(cost.body.lines.find((line: any) => line.description === 'Advies')).toMatchObject({
      ...{ original: '1210.00', receivable: '0.00', current: '1210.00' },
    });
    const back = await add({ vatTreatment: 'COMPENSABLE', net: '1000.00', vat: '210.00', description: 'Inhuur' });
    const line = back.body.lines.find((one: any) => one.description === 'Inhuur');
    expect(line).toMatchObject({ original: '1000.00', receivable: '210.00' });
    const gone = await financien.delete(`/municipal-budget-lines/${line.id}`, { ifMatch: line.rowVersion });
    expect(gone.body.lines.some((one: any) => one.id === line.id)).toBe(false);
  });

  it.each([
    [{ taskField: '6.72a' }, 'municipal-budget.task-field-unknown', '/taskField'],
    [{ category: 'L9.9' }, 'municipal-budget.category-unknown', '/category'],
    [{ legalBasis: 'CONTRACT' }, 'municipal-budget.contract-missing', '/contractId'],
    [{ side: 'INCOME' }, 'municipal-budget.category-side', '/category'],
    [{ net: '-1.00' }, 'municipal-budget.below-zero', '/net'],
  ])('refuses a line with %j and says where @eis KV-1361', async (over, code, pointer) => {
    const answer = await add(over);
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].pointer]).toEqual([422, code, pointer]);
    expect(answer.body.errors[0].detail).not.toContain('{');
  });

  it('divides the share in a contract over taakvelden by a dated profile of exactly 100 % @eis KV-1362', async () => {
    const keys = await someKeys(financien, programme);
    await anAgreedBudget(financien, contract.id, { keys, amount: '1000000.01' });
    const { municipalityId, programmes } = draft;
    const share = (taskField: string, percentage: string) => ({
      ...{ budgetProgrammeId: programmes.jeugd, taskField, category: 'L3.4.1', percentage },
    });
    const profile = (...shares: object[]) => ({
      ...{
        municipalityId,
        contractId: contract.id,
        validFrom: '2026-01-01',
        decisionReference: 'Collegebesluit 4',
        shares,
      },
    });
    const short = await financien.post('/task-field-profiles', profile(share('6.752', '70'), share('6.762', '29.9')));
    expect([short.status, short.body.errors[0].code]).toEqual([422, 'municipal-budget.not-hundred']);
    const made = await financien.post(
      '/task-field-profiles',
      profile(share('6.752', '66.666667'), share('6.762', '33.333333')),
    );
    expect(made.status).toBe(201);
    const asked = { contractId: contract.id };
    const preview = await financien.post(`/municipal-budgets/${draft.id}/contract-lines-preview`, asked);
    expect(preview.body).toMatchObject({ agreed: '200000.00', replaces: 0 });
    expect(preview.body.parts.map((part: any) => [part.taskField, part.amount])).toEqual([
      ['6.752', '133333.33'],
      ['6.762', '66666.67'],
    ]);
    const { rowVersion } = (await financien.get(`/municipal-budgets/${draft.id}`)).body;
    const applied = await financien.post(`/municipal-budgets/${draft.id}/contract-lines`, asked, {
      ifMatch: rowVersion,
    });
    const lines = applied.body.lines.filter((line: any) => line.contractId === contract.id);
    expect(lines.map((line: any) => [line.legalBasis, line.boundary, line.original])).toEqual([
      ['CONTRACT', 'IN_CONTRACT', '133333.33'],
      ['CONTRACT', 'IN_CONTRACT', '66666.67'],
    ]);
  });

  it('stays as the raad adopted it @eis KV-1363', async () => {
    const { rowVersion, lines } = (await financien.get(`/municipal-budgets/${draft.id}`)).body;
    const path = `/municipal-budgets/${draft.id}/adopt`;
    const decision = { decisionReference: 'Raadsbesluit 2025-91', decidedOn: '2025-11-04' };
    const later = await financien.post(path, { ...decision, decidedOn: '2026-05-02' }, { ifMatch: rowVersion });
    expect(later.body.errors[0].code).toBe('municipal-budget.decided-later');
    const adopted = await financien.post(path, decision, { ifMatch: rowVersion });
    expect(adopted.body).toMatchObject({ state: 'ADOPTED', ...decision });
    const line = lines[0];
    const changed = await financien.patch(`/municipal-budget-lines/${line.id}`, budgetLine(draft.programmes), {
      ifMatch: line.rowVersion,
    });
    expect([changed.status, changed.body.code]).toEqual([409, 'municipal-budget.adopted']);
    const behind = test.asSystem(() =>
      test.unitOfWork.query('update municipal_budget_line set net_cents = 0, original_cents = 0'),
    );
    await expect(behind).rejects.toThrow(/adopted/);
    const moved = test.asSystem(() =>
      test.unitOfWork.query(`update municipal_budget_adoption set decided_on = '2025-01-01'`),
    );
    await expect(moved).rejects.toThrow(/permission denied/);
  });

  it('shows what differs from the contract, and levels nothing @eis KV-1367', async () => {
    await aMunicipalBudget(financien, programme, {
      nth: 1,
      lines: [{ contractId: contract.id, taskField: '6.752', category: 'L3.4.1', net: '290000.00' }],
    });
    const { items } = (await financien.get('/contract-differences?year=2026')).body;
    expect(items.map((row: any) => [row.municipality, row.agreed, row.budgeted, row.difference])).toEqual([
      ['Aadorp', '200000.00', '200000.00', '0.00'],
      ['Beestad', '300000.00', '290000.00', '10000.00'],
      ['Ceeburg', '500000.01', null, null],
    ]);
  });

  it('is known from the day of its decision, at any stand @eis KV-1363', async () => {
    const facts = async (asOf: string, knownBefore = 'infinity') => {
      const question = {
        programmeId: programme.id,
        year: 2026,
        asOf,
        knownBefore,
        municipalityId: draft.municipalityId,
      };
      return (await test.asSystem(() => test.app.get(MunicipalBudgetFacts).lines(question))).length;
    };
    expect(await facts('2025-11-03')).toBe(0);
    expect(await facts('2025-11-04')).toBeGreaterThan(3);
    expect(await facts('2026-12-31', '2025-12-01T00:00:00Z')).toBe(0);
    const before = await financien.get(`/municipal-budgets/${draft.id}?asOf=2025-11-03`);
    expect(before.body).toMatchObject({ atStand: false, lines: [] });
  });

  it('is one per municipality and year, and of one programme only @eis KV-1360', async () => {
    const twice = await financien.post('/municipal-budgets', { municipalityId: draft.municipalityId, year: 2026 });
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.municipal_budget_year_key']);
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('financien', { programmeId: other.id });
    expect((await stranger.get(`/municipal-budgets/${draft.id}`)).status).toBe(404);
    expect((await stranger.get('/municipal-budgets')).body.items).toEqual([]);
    const foreign = await stranger.post('/municipal-budgets', { municipalityId: draft.municipalityId, year: 2027 });
    expect(foreign.body.errors[0].code).toBe('municipal-budget.municipality-unknown');
    const local = await test.signedInAs('financien', {
      programmeId: programme.id,
      municipalityId: programme.municipalities[2]!.id,
    });
    const { rowVersion } = (await local.get(`/municipal-budgets/${draft.id}`)).body;
    const line = await local.post(`/municipal-budgets/${draft.id}/lines`, budgetLine(draft.programmes), {
      ifMatch: rowVersion,
    });
    expect(line.status).toBe(403);
  });
});
