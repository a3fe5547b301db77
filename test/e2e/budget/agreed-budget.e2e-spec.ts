import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the agreed budget of a contract year @eis KV-400', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const base = (over: object = {}) => ({
    contractId: contract.id,
    year: 2026,
    amount: '60000000.00',
    decisionReference: 'Raadsbesluit 12',
    ...over,
  });

  it('goes from base through indexation to agreed, each step with its decision', async () => {
    const made = await financien.post('/agreed-budgets', base());
    expect(made.status).toBe(201);
    expect(made.headers.etag).toBe('"1"');
    expect(made.body).toMatchObject({ agreed: '60000000.00', contractCode: 'CON-001', split: null });
    const step = {
      kind: 'INDEXATION',
      amount: '2976000.00',
      decisionReference: 'OVA 2026',
      validFromDate: '2026-01-01',
    };
    const indexed = await financien.post(`/agreed-budgets/${made.body.id}/versions`, step, { ifMatch: 1 });
    expect(indexed.status).toBe(201);
    expect(indexed.body.agreed).toBe('62976000.00');
    expect(indexed.body.versions.map((v: any) => [v.n, v.kind, v.change, v.agreed, v.decisionReference])).toEqual([
      [2, 'INDEXATION', '2976000.00', '62976000.00', 'OVA 2026'],
      [1, 'BASE', '60000000.00', '60000000.00', 'Raadsbesluit 12'],
    ]);
    const stale = await financien.post(`/agreed-budgets/${made.body.id}/versions`, step, { ifMatch: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'platform.stale']);
  });

  it('has one budget per contract and year, and pages its list', async () => {
    const twice = await financien.post('/agreed-budgets', base());
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.agreed_budget_year_key']);
    await financien.post('/agreed-budgets', base({ year: 2027, amount: '1.00' }));
    const first = await financien.get('/agreed-budgets?limit=1');
    expect(first.body.items.map((b: any) => b.year)).toEqual([2027]);
    const second = await financien.get(`/agreed-budgets?limit=1&after=${first.body.next}`);
    expect(second.body).toMatchObject({
      items: [{ year: 2026, agreed: '62976000.00', versions: 2, isSplit: false }],
      next: null,
    });
    expect((await financien.get('/agreed-budgets?year=2027')).body.items).toHaveLength(1);
  });

  it.each([
    [{ year: 2025 }, 422, 'budget.year-outside-contract', '/year'],
    [{ year: 2028, validFromDate: '2027-12-31' }, 422, 'budget.date-outside-year', '/validFromDate'],
    [{ year: 2028, amount: '-1.00' }, 422, 'budget.below-zero', '/amount'],
    [{ year: 2028, amount: '1.234,56' }, 400, 'validation.isMoneyText', '/amount'],
    [{ year: 2028, validFromDate: '2028-02-30' }, 400, 'validation.isLocalDate', '/validFromDate'],
    [{ year: 2028, decisionReference: '' }, 400, 'validation.isNotEmpty', '/decisionReference'],
    [{ contractId: '01890000-0000-7000-8000-000000000000' }, 422, 'budget.contract-unknown', '/contractId'],
  ])('refuses %j and says where and what to do', async (over, status, code, pointer) => {
    const answer = await financien.post('/agreed-budgets', base(over));
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].pointer]).toEqual([status, code, pointer]);
    expect(answer.body.errors[0].detail).not.toContain('{');
  });

  it('is written in the history with what was before and after', async () => {
    const rows = await test.asSystem(() =>
      test.unitOfWork.query(
        `select action, before, after from audit_event where kind = 'agreed-budget' order by seq limit 2`,
      ),
    );
    expect(rows).toMatchObject([
      { action: 'agreed-budget.made', after: { agreed: '60000000.00', decision: 'Raadsbesluit 12' } },
      { action: 'agreed-budget.revised', before: { agreed: '60000000.00' }, after: { agreed: '62976000.00' } },
    ]);
  });

  it('shows nothing of another programme', async () => {
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('financien', { programmeId: other.id });
    const [own] = (await financien.get('/agreed-budgets')).body.items;
    expect((await stranger.get(`/agreed-budgets/${own.id}`)).status).toBe(404);
    expect((await stranger.get('/agreed-budgets')).body.items).toEqual([]);
    expect((await stranger.post('/agreed-budgets', base({ year: 2028 }))).body.code).toBe('budget.contract-unknown');
    const step = { kind: 'INDEXATION', amount: '1.00', decisionReference: 'x', validFromDate: '2027-01-01' };
    expect((await stranger.post(`/agreed-budgets/${own.id}/versions`, step, { ifMatch: 1 })).status).toBe(404);
  });
});
