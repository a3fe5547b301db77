import { budgetPermissions, SettlementFacts } from '@koersvast/budget';
import { Actor, Clock } from '@koersvast/platform';
import { anAgreedBudget, BuiltKeys, someExpenditure, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const BAND = { kind: 'BAND', width: '2', municipalityShare: '50' };

describe('settlement of a contract year @eis KV-1388 @eis KV-1389 @eis KV-1390', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let keys: BuiltKeys;
  let financien: ApiClient;
  let second: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    second = await test.signedInAs('contractmanager', { programmeId: programme.id });
    keys = await someKeys(financien, programme);
    await anAgreedBudget(financien, contractId, { amount: '60000000.00', keys });
    test.app.get(Clock).now = () => new Date('2027-08-01T10:00:00Z');
  });
  afterAll(() => test.close());

  const scenario = (name: string, spent: string, over: object = {}) => ({
    ...{ contractId, year: 2026, name, spentSource: 'TYPED', spent },
    ...over,
  });
  const list = async () => (await financien.get(`/settlement-scenarios?contractId=${contractId}&sort=code`)).body.items;
  const decide = async (id: string, how: 'approve' | 'reject' = 'approve') => {
    const [request] = (await second.get('/approvals?state=REQUESTED')).body.items.filter(
      (one: any) => one.recordId === id,
    );
    return second.post(
      `/approvals/${request.id}/${how}`,
      { note: 'Bestuurlijk overleg' },
      { ifMatch: request.rowVersion },
    );
  };
  const propose = async (id: string) => {
    const { rowVersion } = (await financien.get(`/settlement-scenarios/${id}`)).body;
    return financien.post(`/settlement-scenarios/${id}/propose`, {}, { ifMatch: rowVersion });
  };
  const expected = () => {
    const grant = {
      role: 'lezer' as const,
      programmeId: programme.id,
      municipalityId: null,
      tenderId: null,
      workgroupId: null,
    };
    const reader = new Actor('user', null, 'lezer', [grant], budgetPermissions, 'test');
    const question = { programmeId: programme.id, contractId, year: 2026, asOf: '2026-12-31', knownBefore: 'infinity' };
    return test.unitOfWork.read(reader, () => test.app.get(SettlementFacts).expected(question));
  };
  const supposed = (spent: string, year = 2026) => ({ contractId, year, spentSource: 'TYPED', spent });

  it('says what is missing before there are rules', async () => {
    const none = await financien.post('/settlement-scenarios', scenario('Te vroeg', '61500000'));
    expect([none.status, none.body.code]).toEqual([422, 'settlement.no-rules']);
    const incomplete = await financien.post('/settlement-schemes', {
      ...{ contractId, fromYear: 2026, decisionReference: 'Overeenkomst', rules: [{ kind: 'BAND', width: '2' }] },
    });
    expect(incomplete.body.errors[0]).toMatchObject({ pointer: '/rules/0/municipalityShare' });
  });

  it('reckons the example of domain C3.5 step by step, and over the municipalities by the key', async () => {
    const made = await financien.post('/settlement-schemes', {
      ...{ contractId, fromYear: 2026, decisionReference: 'Overeenkomst artikel 12', rules: [BAND] },
    });
    expect([made.status, made.body.rules]).toEqual([201, [BAND]]);
    const preview = await financien.post('/settlement-previews', supposed('61500000.00'));
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({ partner: '1350000.00', municipalities: '150000.00', bandTo: '61200000.00' });
    expect(preview.body.shares.map((share: any) => share.amount)).toEqual(['30000.00', '45000.00', '75000.00']);
    expect(preview.body.steps[0].explanation.replace(/\u00a0/g, ' ')).toBe(
      'Eigen risico 2 % van € 60.000.000,00 = € 1.200.000,00. Van € 1.500.000,00 ligt € 300.000,00 daarbuiten; ' +
        'de gemeenten dragen 50 % = € 150.000,00, de partner € 1.350.000,00.',
    );
    expect(await list()).toEqual([]);
  });

  it('keeps scenarios side by side and refuses a forecast that is not known', async () => {
    await financien.post('/settlement-scenarios', scenario('Laag', '59000000'));
    const kept = await financien.post('/settlement-scenarios', scenario('Verwacht', '61500000.01'));
    await financien.post('/settlement-scenarios', scenario('Hoog', '63000000'));
    expect(kept.body).toMatchObject({
      code: 'AFR-002',
      partner: '1350000.00',
      municipalities: '150000.01',
      state: 'KEPT',
    });
    expect((await list()).map((one: any) => one.municipalities)).toEqual(['0.00', '150000.01', '900000.00']);
    const unknown = await financien.post('/settlement-scenarios', {
      ...scenario('Prognose', '1'),
      spentSource: 'EXPECTED',
    });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'settlement.forecast-unknown']);
    await expect(
      test.asSystem(() =>
        test.unitOfWork.query(
          `update settlement_scenario set partner_cents = 0, spent_cents = agreed_cents, municipalities_cents = 0`,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'settlement_scenario_stays_check' });
  });

  it('lets one be proposed, and a second person decide; those not chosen stay', async () => {
    const [low, middle, high] = await list();
    expect((await propose(high.id)).body.state).toBe('PROPOSED');
    expect((await propose(low.id)).body.code).toBe('constraint.settlement_scenario_proposed_key');
    expect((await decide(high.id, 'reject')).status).toBe(200);
    await propose(middle.id);
    const waits = (await second.get('/my-work')).body.groups.flatMap((group: any) => group.items);
    expect(waits.map((item: any) => item.title)).toContain('Afrekening 2026: AFR-002 Verwacht');
    expect((await decide(middle.id)).status).toBe(200);
    expect((await list()).map((one: any) => [one.name, one.state, one.stateNote])).toEqual([
      ['Laag', 'REJECTED', 'Niet gekozen: besloten is tot AFR-002.'],
      ['Verwacht', 'DECIDED', null],
      ['Hoog', 'REJECTED', 'Bestuurlijk overleg'],
    ]);
    expect(await expected()).toMatchObject({ basis: 'SCENARIO' });
  });

  it('is found with Ctrl+K, and hangs on the thread of the budget lines that it settles @eis KV-1547', async () => {
    const { items } = (await financien.get('/search?q=AFR-002')).body;
    expect(items).toMatchObject([{ kind: 'settlement-scenario', code: 'AFR-002' }]);
    const [, decided] = await list();
    const thread = (await financien.get(`/thread/settlement-scenario/${decided.id}`)).body;
    const lines = thread.stations.find((one: any) => one.station === 'BUDGET_LINE').cards;
    expect(lines).toHaveLength(6);
    const ofLine = (await financien.get(`/thread/budget-line/${lines[0].id}`)).body;
    expect(ofLine.beside.map((card: any) => [card.kind, card.code])).toEqual([['settlement-scenario', 'AFR-002']]);
    expect(ofLine.beside[0].detail).toContain('besloten');
  });

  it('posts a provisional one before the accounts close in the year, per municipality', async () => {
    const [, decided] = await list();
    const body = { scenarioId: decided.id, kind: 'PROVISIONAL', establishedOn: '2027-02-15', evidence: 'Opgave Q4' };
    const closings = await financien.get(`/accounts-closings?programmeId=${programme.id}&year=2026`);
    expect(closings.body.items.map((one: any) => one.closesOn)).toEqual([null, null, null]);
    const open = await financien.post('/settlements', body);
    expect([open.status, open.body.code]).toEqual([422, 'settlement.closing-unknown']);
    for (const [index, closesOn] of ['2027-03-31', '2027-03-31', '2027-02-01'].entries()) {
      const municipalityId = programme.municipalities[index]!.id;
      const set = await financien.post('/accounts-closings', {
        municipalityId,
        year: 2026,
        closesOn,
        source: 'Planning',
      });
      expect(set.status).toBe(201);
    }
    const made = await financien.post('/settlements', body);
    expect(made.status).toBe(201);
    expect(made.body.postings.map((one: any) => [one.bookingYear, one.nature, one.amount])).toEqual([
      [2026, 'ACCRUAL', '30000.00'],
      [2026, 'ACCRUAL', '45000.00'],
      [2027, 'PRIOR_YEAR', '75000.01'],
    ]);
    expect(await expected()).toMatchObject({ basis: 'PROVISIONAL' });
  });

  it('posts of the definitive one only the difference, incidental in the new year', async () => {
    const made = await financien.post('/settlement-scenarios', scenario('Gecontroleerd', '61400000'));
    await propose(made.body.id);
    await decide(made.body.id);
    const definitive = await financien.post('/settlements', {
      ...{ scenarioId: made.body.id, kind: 'DEFINITIVE', establishedOn: '2027-06-10', evidence: 'Controleverklaring' },
    });
    expect(
      definitive.body.postings.map((one: any) => [one.bookingYear, one.incidental, one.settled, one.amount]),
    ).toEqual([
      [2027, true, '20000.00', '-10000.00'],
      [2027, true, '30000.00', '-15000.00'],
      [2027, true, '50000.00', '-25000.01'],
    ]);
    expect(await expected()).toMatchObject({ basis: 'DEFINITIVE' });
    const back = await financien.post('/settlements', {
      ...{ scenarioId: made.body.id, kind: 'PROVISIONAL', establishedOn: '2027-06-11', evidence: 'Nog eens' },
    });
    expect([back.status, back.body.code]).toEqual([409, 'settlement.already-definitive']);
  });

  it('keeps a reserve from year to year, up to its cap', async () => {
    await anAgreedBudget(financien, contractId, { year: 2027, amount: '60000000.00', keys });
    const rules = [BAND, { kind: 'RESERVE_CAP', cap: '1' }];
    await financien.post('/settlement-schemes', {
      ...{ contractId, fromYear: 2027, decisionReference: 'Addendum 1', rules },
    });
    const preview = await financien.post('/settlement-previews', supposed('59000000', 2027));
    expect(preview.body).toMatchObject({
      reserveBefore: '0.00',
      reserveAfter: '600000.00',
      municipalities: '-400000.00',
    });
    const old = await financien.post('/settlement-previews', supposed('59000000'));
    expect(old.body.reserveAfter).toBeNull();
  });

  it('refuses to propose what the budget overtook, and follows the forecast of the statements', async () => {
    const kept = await financien.post('/settlement-scenarios', scenario('Voor indexatie', '60500000', { year: 2027 }));
    const [budget] = (await financien.get('/agreed-budgets?year=2027')).body.items;
    const step = { kind: 'INDEXATION', amount: '1.00', decisionReference: 'OVA', validFromDate: '2027-01-01' };
    await financien.post(`/agreed-budgets/${budget.id}/versions`, step, { ifMatch: budget.rowVersion });
    expect((await propose(kept.body.id)).body.code).toBe('settlement.moved');
    await someExpenditure(
      test,
      { programmeId: programme.id, contractId },
      programme.municipalities.flatMap(({ id: municipalityId }, m) =>
        programme.buildingBlocks.map(({ id: buildingBlockId }, b) => ({
          ...{ period: '2027-01', municipalityId, buildingBlockId, cents: 85_000_000, line: m * 10 + b + 1 },
        })),
      ),
    );
    const { forecast } = (
      await financien.get(`/settlement-frames?programmeId=${programme.id}&contractId=${contractId}&year=2027`)
    ).body;
    expect(forecast).toMatchObject({ asOf: '2027-01-31', expected: '61200000.00' });
  });

  it('takes a build-up of the agreed amount to the cent, and no cent less @eis KV-1383', async () => {
    const [budget] = (await financien.get('/agreed-budgets?year=2026')).body.items;
    const line = (component: string, amount: string) => ({ component, amount, description: 'Raming', source: 'CAO' });
    const record = (amount: string) =>
      financien.post(
        `/agreed-budgets/${budget.id}/buildup`,
        { lines: [line('PROFESSIONALS', '54000000.00'), line('OVERHEAD', amount)] },
        { ifMatch: budget.rowVersion },
      );
    const short = await record('5999999.99');
    expect([short.status, short.body.code]).toEqual([422, 'fair-price.not-whole']);
    const made = await record('6000000.00');
    expect(made.status).toBe(201);
    expect(made.body.lines.map((one: any) => [one.component, one.percentage])).toEqual([
      ['PROFESSIONALS', '90'],
      ['OVERHEAD', '10'],
    ]);
    for (const format of ['pdf', 'xlsx']) {
      const asked = await financien.post('/exports', {
        ...{ kind: 'budget-buildup', format, programmeId: programme.id, parameters: { agreedBudgetId: budget.id } },
      });
      await test.drainJobs();
      expect((await financien.get(`/exports/${asked.body.id}`)).body.state).toBe('READY');
    }
  });

  it('leads from begroting through contract to prognose, by cause, to the cent @eis KV-1391', async () => {
    const bridge = (
      await financien.get(`/budget-bridge?programmeId=${programme.id}&contractId=${contractId}&year=2026`)
    ).body;
    expect(bridge).toMatchObject({ basis: 'DEFINITIVE', undivided: false });
    const [together, first] = bridge.columns;
    const of = (column: any, cause: string) => column.steps.find((step: any) => step.cause === cause).amount;
    expect([
      of(together, 'BEGROTING'),
      of(together, 'CONTRACT'),
      of(together, 'SETTLEMENT'),
      of(together, 'FORECAST'),
    ]).toEqual([...[null, '60000000.00', '100000.00', '60100000.00']]);
    expect([of(first, 'BASE'), of(first, 'SETTLEMENT'), of(first, 'FORECAST')]).toEqual([
      ...['12000000.00', '20000.00', '12020000.00'],
    ]);
    const later = (await financien.get(`/budget-bridge?contractId=${contractId}&year=2027`)).body;
    expect(later).toMatchObject({ basis: 'FORECAST', undivided: true });
    for (const [kind, parameters] of [
      ['budget-bridge', { contractId, year: '2026' }],
      ['settlement-scenarios', { contractId, year: '2026' }],
    ] as const) {
      const asked = await financien.post('/exports', { kind, format: 'pdf', programmeId: programme.id, parameters });
      await test.drainJobs();
      expect((await financien.get(`/exports/${asked.body.id}`)).body.state).toBe('READY');
    }
  });
});
