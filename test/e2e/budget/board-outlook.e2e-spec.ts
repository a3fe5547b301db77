import { anAgreedBudget, LedgerBooking, someActuals, someExpenditure, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aMunicipalBudget } from '../../builders/municipal-budget';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** Every line besteedt 18.330,00 a month: 1.319.760,00 in a year that was agreed at 1.200.000,00. */
const MONTHLY = 1_833_000;

describe('the board looks ahead and sees the books together', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-20T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id, { paymentRoute: 'C' })).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    await anAgreedBudget(financien, contractId, { amount: '1200000.00', keys: await someKeys(financien, programme) });
    const joint = { contractId, legalBasis: 'JOINT_CONTRIBUTION', category: 'L4.3.3' };
    const { programmes } = await aMunicipalBudget(financien, programme, {
      lines: [
        { ...joint, taskField: '6.752', net: '200000.00', description: 'Bijdrage ambulant' },
        { ...joint, taskField: '6.762', net: '40000.00', description: 'Bijdrage verblijf' },
        { taskField: '6.92', net: '100000.00', description: 'Beleid jeugd' },
      ],
    });
    const share = (taskField: string, percentage: string) => ({
      ...{ budgetProgrammeId: programmes.jeugd, taskField, category: 'L4.3.3', percentage },
    });
    const profile = await financien.post('/task-field-profiles', {
      ...{ municipalityId: programme.municipalities[0]!.id, contractId, validFrom: '2026-01-01' },
      ...{ decisionReference: 'Profiel 2026', shares: [share('6.752', '75'), share('6.762', '25')] },
    });
    expect(profile.status).toBe(201);
    await someExpenditure(test, { programmeId: programme.id, contractId }, statements(['01', '02', '03']));
    await someActuals(test, programme.id, [
      booked('6.92', 3_000_000),
      booked('6.752', 5_000_000, 'JOINT_CONTRIBUTION'),
    ]);
  });
  afterAll(() => test.close());

  const statements = (months: string[], recordedAt = '2026-04-05T10:00:00Z') =>
    months.flatMap((month, m) =>
      programme.municipalities.flatMap(({ id: municipalityId }, i) =>
        programme.buildingBlocks.map(({ id: buildingBlockId }, b) => ({
          ...{ period: `2026-${month}`, municipalityId, buildingBlockId, cents: MONTHLY, recordedAt },
          ...{ document: `OPG-${month}`, line: m * 100 + i * 10 + b + 1 },
        })),
      ),
    );
  const booked = (
    taskField: string,
    cents: number,
    legalBasis: LedgerBooking['legalBasis'] = 'OWN',
  ): LedgerBooking => ({
    ...{ municipalityId: programme.municipalities[0]!.id, period: '2026-02', taskField, legalBasis, cents },
    ...{ budgetProgramme: '6', recordedAt: '2026-03-05T10:00:00Z', document: `M-${taskField}` },
  });
  const get = async (path: string) => {
    const answer = await financien.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  };
  const STAND = 'year=2026&asOf=2026-03-31';
  const valueOf = (body: any, line: any, field: string) =>
    line.cells[body.heads.findIndex((head: any) => head.field === field && head.member === null)].value;
  const parts = (field: string, more = '') => get(`/budget-board/parts?${STAND}&field=${field}${more}`);

  it('has no prognose last without rules, and says why', async () => {
    const board = await get(`/budget-board?${STAND}`);
    expect(board).toMatchObject({ forecastLast: null, settlementBasis: 'NONE' });
    const pivot = await get(`/budget-board/pivot?${STAND}`);
    const at = pivot.heads.findIndex((head: any) => head.field === 'forecastLast');
    expect(pivot.total.cells[at].reason).toContain('geen afgesproken regels');
  });

  it('fills prognose last with the agreed rules on the forecast, and says that it does @eis KV-1540', async () => {
    const rules = [{ kind: 'BAND', width: '2', municipalityShare: '50' }];
    const scheme = { contractId, fromYear: 2026, decisionReference: 'Overeenkomst artikel 12', rules };
    expect((await financien.post('/settlement-schemes', scheme)).status).toBe(201);
    const board = await get(`/budget-board?${STAND}`);
    // 119.760 too much, 24.000 at the partner's own risk, half of the rest for the municipalities.
    expect(board).toMatchObject({ forecastLast: '1247880.00', settlementBasis: 'FORECAST' });
    const { items, total } = await parts('forecastLast', `&place=municipality:${programme.municipalities[0]!.id}`);
    expect([total, items[1].amount, items[1].text]).toEqual([
      ...['249576.00', '9576.00', 'Verwachte afrekening: de regels op de prognose'],
    ]);
    const forecast = await get(`/budget-forecast?${STAND}`).catch(() => null);
    if (forecast) expect(forecast.settlementBasis).toBe('FORECAST');
    const before = await get('/budget-board?year=2026&asOf=2026-03-31&knownAt=2026-04-10');
    expect(before.settlementBasis).toBe('NONE');
    const bridge = await get(`/budget-bridge?contractId=${contractId}&${STAND}`);
    expect(bridge.basis).toBe('FORECAST');
  });

  it('looks the begroting ahead: the contract by its profile, other lines by their bookings, never nil @eis KV-1541', async () => {
    const pivot = await get(`/budget-board/pivot?${STAND}&book=MUNICIPAL&rows=task-field`);
    const of = (taskField: string, field: string) =>
      valueOf(
        pivot,
        pivot.lines.find((line: any) => line.path[0].id === taskField),
        field,
      );
    expect(['6.752', '6.762', '6.92'].map((field) => of(field, 'budgetForecast'))).toEqual([
      ...['187182.00', '62394.00', '120000.00'],
    ]);
    expect([of('6.762', 'budgetVariance'), of('6.762', 'budgetFavour')]).toEqual(['-22394.00', 'N']);
    expect(valueOf(pivot, pivot.total, 'budgetForecast')).toBe('369576.00');
    const { items, total } = await parts('budgetForecast');
    expect(total).toBe('369576.00');
    expect(items.map((part: any) => part.reference).join(' ')).toContain('volgens het profiel');
    const early = await get('/budget-board/pivot?year=2026&asOf=2026-01-31&book=MUNICIPAL&rows=task-field');
    const own = early.lines.find((line: any) => line.path[0].id === '6.92');
    expect(valueOf(early, own, 'budgetForecast')).toBeNull();
    expect((await parts('budgetVariance')).total).toBe('-29576.00');
  });

  it('warns of lasten above the begroting with the same expected settlement, its range and what it rests on', async () => {
    await financien.post('/signals/evaluate', {});
    const { items } = await get('/signals?limit=100&kind=FORECAST_OVER_BUDGET');
    const [signal] = items.filter((one: any) => one.title.startsWith('Aadorp: programma 6'));
    // Contract 249.576 and policy 100.000 against 340.000.
    expect(signal.title.replace(/\u00a0/g, ' ')).toContain('€ 9.576,00 boven de begroting');
    expect(signal.explanation).toContain('gerekend is met de afgesproken regels op de prognose');
  });

  it('counts what goes through the joint body once in the combined view, and shows what was taken out @eis KV-1542', async () => {
    const body = await get(`/budget-board/pivot?${STAND}&book=ALL`);
    const of = (name: string, field: string) =>
      valueOf(
        body,
        body.lines.find((line: any) => line.path[0].name === name),
        field,
      );
    const joint = 'Gezamenlijk orgaan';
    expect(body.lines.at(-1).path[0].name).toBe(joint);
    expect([of(joint, 'routed'), of(joint, 'elimination'), of(joint, 'combined')]).toEqual([
      ...['300000.00', '0.00', '300000.00'],
    ]);
    expect(['routed', 'elimination', 'combined'].map((field) => valueOf(body, body.total, field))).toEqual([
      ...['600000.00', '300000.00', '300000.00'],
    ]);
    expect(valueOf(body, body.total, 'actualContract')).toBe('50000.00');
    expect((await parts('actualContract')).total).toBe('50000.00');
    const double = await parts('elimination');
    expect([double.total, double.count, double.items[0].text]).toEqual([
      ...['300000.00', 9, 'Bijdrage aan het gezamenlijke orgaan (4.3.3), januari'],
    ]);
    const income = await get(`/budget-board/pivot?${STAND}&book=ALL&side=INCOME`);
    expect(valueOf(income, income.total, 'combined')).toBe('0.00');
    const months = await get(`/budget-board/pivot?${STAND}&book=ALL&rows=month&field=combined`);
    expect(months.lines.map((line: any) => valueOf(months, line, 'combined'))).toEqual([
      ...['100000.00', '100000.00', '100000.00'],
    ]);
    const alone = await get(`/budget-board/pivot?${STAND}&book=ALL&municipalityId=${programme.municipalities[0]!.id}`);
    expect(['routed', 'elimination'].map((field) => valueOf(alone, alone.total, field))).toEqual(['60000.00', '0.00']);
  });

  it('opens what became known late to exactly the bookings of the difference, page by page @eis KV-1543', async () => {
    const late = statements(['01'], '2026-04-18T10:00:00Z').map((line) => ({ ...line, document: 'NAGEKOMEN' }));
    await someExpenditure(test, { programmeId: programme.id, contractId }, late);
    const compared = await get(`/budget-board/comparison?${STAND}&thenAsOf=2026-03-31&thenKnownAt=2026-04-15`);
    const cause = compared.causes.find((one: any) => one.text.startsWith('Later bekend'));
    expect(cause.amount).toBe('109980.00');
    const { place, knownSince } = cause.bookings;
    const opened = `&place=${place}&knownSince=${encodeURIComponent(knownSince)}&limit=4`;
    const first = await parts('spent', opened);
    expect([first.total, first.count]).toEqual([cause.amount, 6]);
    const second = await parts('spent', `${opened}&after=${encodeURIComponent(first.next)}`);
    const all = [...first.items, ...second.items];
    expect([all.length, second.next, new Set(all.map((one: any) => one.id)).size]).toEqual([6, null, 6]);
    expect(all.every((one: any) => one.reference.startsWith('NAGEKOMEN'))).toBe(true);
  });
});
