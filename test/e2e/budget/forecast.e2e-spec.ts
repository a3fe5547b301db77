import { anAgreedBudget, someExpenditure, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** January and December 20 %, the ten months between them 6 %. */
const SEASON = ['20', ...Array.from({ length: 10 }, () => '6'), '20'];

describe('the forecast of besteding', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let financien: ApiClient;

  const line = (n: number, block: number) => ({
    municipalityId: programme.municipalities[n]!.id,
    buildingBlockId: programme.buildingBlocks[block]!.id,
  });
  const forecast = async (query = '') => (await financien.get(`/forecasts?year=2026${query}`)).body;
  const rowOf = async (n: number, block: number, query = '') =>
    (await forecast(query)).rows.find(
      (row: any) =>
        row.municipalityId === line(n, block).municipalityId && row.buildingBlockId === line(n, block).buildingBlockId,
    );
  const choose = (over: object) =>
    financien.post('/forecasts/choices', {
      ...{ contractId, year: 2026, method: 'SEASONAL', reason: 'De zomer is stil' },
      ...{ validFromDate: '2026-03-31', follows: 0, ...over },
    });

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-20T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id, { startsOn: '2025-01-01' })).id;
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    // Aadorp 144,000 + 96,000, Beestad 216,000 + 144,000, Ceeburg 360,000 + 240,000
    await anAgreedBudget(financien, contractId, { amount: '1200000.00', keys: await someKeys(financien, programme) });
    const months = (year: number, count: number, cents: (month: number) => number) =>
      Array.from({ length: count }, (_, index) => ({
        period: `${year}-${String(index + 1).padStart(2, '0')}`,
        cents: cents(index + 1),
        recordedAt: `${index === 11 ? year + 1 : year}-${String(((index + 1) % 12) + 1).padStart(2, '0')}-15T10:00:00Z`,
      }));
    const seasonal = (year: number, count: number, yearCents: number) =>
      months(year, count, (month) => (yearCents * Number(SEASON[month - 1])) / 100);
    await someExpenditure(test, { programmeId: programme.id, contractId }, [
      ...seasonal(2025, 12, 120_000_00).map((month) => ({ ...month, ...line(0, 0) })),
      ...seasonal(2026, 3, 150_000_00).map((month) => ({ ...month, ...line(0, 0) })),
      ...seasonal(2026, 3, 90_000_00).map((month) => ({ ...month, ...line(0, 1) })),
      ...[1, 2].flatMap((n) =>
        [0, 1].flatMap((b) => months(2026, 3, () => 10_000_00).map((m) => ({ ...m, ...line(n, b) }))),
      ),
    ]);
  });
  afterAll(() => test.close());

  it('shows the run rate of every line until a method is chosen, and leaves what is not known empty @eis KV-1421', async () => {
    const body = await forecast();
    expect(body).toMatchObject({ asOfDate: '2026-03-31', monthsElapsed: 3, settlementBasis: 'NONE', mayWrite: true });
    // 150,000 at 20 + 6 + 6 %: 48,000 in three months
    expect(await rowOf(0, 0)).toMatchObject({
      ...{ runRate: '192000.00', seasonal: null, partner: null, method: 'RUN_RATE', fellBack: false, choice: null },
      ...{ expected: '192000.00', variance: '-48000.00', favour: 'N' },
    });
    expect(body.total).toMatchObject({ agreed: '1200000.00', seasonal: null, partner: null });
    expect(body.expectedCosts[0]).toMatchObject({
      municipality: 'Aadorp',
      agreed: '240000.00',
      settlement: null,
      cost: null,
    });
    expect((await forecast('&asOf=2026-01-15')).total.expected).toBeNull();
  });

  it('takes the season from earlier years, exactly 100 %, dated, and refuses one that is a hair off @eis KV-1420', async () => {
    const proposal = (await financien.get(`/seasonal-profiles/proposal?contractId=${contractId}&years=2025`)).body;
    expect(proposal).toEqual({ years: [2025], percentages: SEASON, wholeYears: [2025] });
    const none = await financien.get(`/seasonal-profiles/proposal?contractId=${contractId}&years=2025,2026`);
    expect(none.body.percentages).toBeNull();
    const profile = { contractId, validFromDate: '2026-01-01', percentages: SEASON, reason: 'Bestedingen 2025' };
    const off = await financien.post('/seasonal-profiles', {
      ...profile,
      percentages: [...SEASON.slice(0, 11), '19.999999'],
    });
    expect([off.status, off.body.code]).toEqual([422, 'forecast.profile-sum']);
    expect(off.body.detail).toContain('99,999999');
    const below = [...SEASON.slice(0, 10), '-1', '27'];
    expect((await financien.post('/seasonal-profiles', { ...profile, percentages: below })).body.code).toBe(
      'forecast.profile-negative',
    );
    const kept = await financien.post('/seasonal-profiles', { ...profile, fromYears: [2025] });
    expect(kept.body).toMatchObject({ basis: 'EARLIER_YEARS', fromYears: [2025], percentages: SEASON });
    expect(await rowOf(0, 0)).toMatchObject({
      runRate: '192000.00',
      seasonal: '150000.00',
      // After March 2025 the run rate was 28 % off: 192,000 plus and minus 53,760
      low: '138240.00',
      high: '245760.00',
    });
    const later = (await financien.get(`/seasonal-profiles?contractId=${contractId}`)).body.items;
    expect(later).toHaveLength(1);
  });

  it('follows the choice for the year, the municipality, the line, the narrowest first, and keeps each one @eis KV-1423', async () => {
    expect((await choose({})).status).toBe(201);
    expect(await rowOf(0, 0)).toMatchObject({
      method: 'SEASONAL',
      expected: '150000.00',
      choice: { level: 'CONTRACT' },
    });
    const { municipalityId, buildingBlockId } = line(0, 0);
    await choose({ municipalityId, method: 'RUN_RATE', reason: 'Nieuwe aanbieder' });
    expect(await rowOf(0, 0)).toMatchObject({ method: 'RUN_RATE', choice: { level: 'MUNICIPALITY' } });
    expect(await rowOf(1, 0)).toMatchObject({ method: 'SEASONAL' });
    await choose({ municipalityId, buildingBlockId, method: 'MANUAL', amount: '160000.00', reason: 'Instroom' });
    const manual = await rowOf(0, 0);
    expect(manual).toMatchObject({ method: 'MANUAL', expected: '160000.00', lastChoice: 1 });
    expect(manual.choice).toMatchObject({
      level: 'LINE',
      amount: '160000.00',
      reason: 'Instroom',
      validFromDate: '2026-03-31',
    });
    const late = await choose({ municipalityId, buildingBlockId, method: 'MANUAL', amount: '1.00' });
    expect([late.status, late.body.code]).toEqual([409, 'forecast.moved']);
    await choose({ municipalityId, buildingBlockId, method: null, reason: 'Toch niet', follows: 1 });
    expect(await rowOf(0, 0)).toMatchObject({ method: 'RUN_RATE', lastChoice: 2 });
    const { choices } = (
      await financien.get(
        `/forecasts/course?year=2026&municipalityId=${municipalityId}&buildingBlockId=${buildingBlockId}`,
      )
    ).body;
    expect(choices.map((one: any) => one.reason)).toEqual([
      'Toch niet',
      'Instroom',
      'Nieuwe aanbieder',
      'De zomer is stil',
    ]);
    await expect(
      test.asSystem(() => test.unitOfWork.query(`update forecast_choice set reason = 'anders'`)),
    ).rejects.toThrow('permission denied');
  });

  it.each([
    [{ method: 'MANUAL' }, 422, 'forecast.manual-line', () => ({})],
    [{ method: 'MANUAL' }, 422, 'forecast.amount-missing', () => line(2, 1)],
    [{ amount: '5.00' }, 422, 'forecast.amount-only-manual', () => ({})],
    [{ reason: '  ' }, 400, 'validation.isNotEmpty', () => ({})],
    [{ year: 2030 }, 422, 'forecast.no-budget', () => ({})],
    [{ method: 'SEASONAL' }, 422, 'forecast.whole-line', () => ({ buildingBlockId: line(0, 0).buildingBlockId })],
    [{ method: 'SEASONAL' }, 422, 'forecast.unknown-place', () => ({ municipalityId: contractId })],
    [{ amount: '1,5', method: 'MANUAL' }, 400, 'validation.isMoneyText', () => line(2, 1)],
  ])('refuses %j with %i %s', async (over, status, code, place) => {
    const refused = await choose({ ...over, ...place() });
    expect([refused.status, refused.body.errors?.[0]?.code ?? refused.body.code]).toEqual([status, code]);
  });

  it("takes the partner's own forecast, per line or divided by agreed amount to the cent, the last that holds @eis KV-1424", async () => {
    const statement = { contractId, year: 2026, asOfDate: '2026-02-28', source: 'Brief 12 maart' };
    const lines = [{ ...line(2, 0), amount: '400000.01' }];
    expect(
      (await financien.post('/partner-forecasts', { ...statement, total: '1.00', lines })).body.errors[0].code,
    ).toBe('forecast.total-or-lines');
    expect(
      (await financien.post('/partner-forecasts', { ...statement, lines: [...lines, ...lines] })).body.errors[0].code,
    ).toBe('forecast.line-twice');
    expect((await financien.post('/partner-forecasts', { ...statement, total: '1199999.99' })).status).toBe(201);
    expect((await forecast()).total.partner).toBe('1199999.99');
    await financien.post('/partner-forecasts', {
      ...statement,
      asOfDate: '2026-03-31',
      source: 'Overleg april',
      lines,
    });
    expect(await rowOf(2, 0)).toMatchObject({ partner: '400000.01', partnerSource: 'Overleg april' });
    expect((await rowOf(2, 0, '&asOf=2026-02-28')).partner).not.toBe('400000.01');
    expect((await rowOf(2, 0, '&asOf=2026-01-31')).partner).toBeNull();
    await choose({ ...line(2, 0), method: 'PARTNER', reason: 'Kent de instroom' });
    expect(await rowOf(2, 0)).toMatchObject({
      method: 'PARTNER',
      expected: '400000.01',
      low: '93750.00',
      high: '400000.01',
    });
    const list = (await financien.get(`/partner-forecasts?contractId=${contractId}&year=2026`)).body.items;
    expect(list.map((one: any) => [one.source, one.total, one.lines.length])).toEqual([
      ['Overleg april', null, 1],
      ['Brief 12 maart', '1199999.99', 0],
    ]);
  });

  it('says how far each method was off, and the season beats the run rate on a year of seasons @eis KV-1422', async () => {
    const accuracy = Object.fromEntries((await rowOf(0, 0)).accuracy.map((one: any) => [one.method, one]));
    expect(accuracy.RUN_RATE.stands).toBe(13);
    expect(Number(accuracy.RUN_RATE.meanError)).toBeGreaterThan(20);
    // The profile came from 2025 itself and holds from 2026: only the stands of 2026 count for it.
    expect(accuracy.SEASONAL).toEqual({ method: 'SEASONAL', stands: 2, meanError: '0', bias: '0' });
  });

  it('puts a risk that was taken over on top, and takes it off when it is released @eis KV-1425', async () => {
    const manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const before = (await forecast()).total;
    const risk = await manager.post('/risks', {
      ...{
        contractId,
        title: 'Instroom',
        cause: 'Groei',
        event: 'Meer jeugdigen',
        effect: 'Duurder',
        strategy: 'ACCEPT',
      },
      ...{ chance: 3, impact: 4, low: '1000.00', high: '3000.01', effectYear: 2026, ownerId: manager.userId },
    });
    const taken = await financien.post(`/risks/${risk.body.id}/take`, { reason: 'Reëel' }, { ifMatch: 1 });
    const { total, risks } = await forecast();
    const plus = (amount: string, cents: bigint) => (BigInt(amount.replace('.', '')) + cents).toString();
    const bare = (amount: string) => amount.replace('.', '');
    expect(bare(total.low)).toBe(plus(before.low, 1_000_00n));
    expect(bare(total.high)).toBe(plus(before.high, 3_000_01n));
    expect(BigInt(bare(total.expected)) - BigInt(bare(before.expected))).toBeGreaterThanOrEqual(2_000_00n);
    expect(risks).toMatchObject([{ code: 'RIS-001', low: '1000.00', high: '3000.01', lineCode: null }]);
    await financien.post(`/risks/${risk.body.id}/release`, { reason: 'Weg' }, { ifMatch: taken.body.rowVersion });
    expect((await forecast()).total).toEqual(before);
  });

  it('goes back to what was known and chosen on another day, and says what changed since @eis KV-1426', async () => {
    const compared = await forecast('&comparedAsOf=2026-02-28&comparedKnownAt=2026-03-20');
    expect(compared.comparedAsOfDate).toBe('2026-02-28');
    const row = await rowOf(0, 0, '&comparedAsOf=2026-02-28&comparedKnownAt=2026-03-20');
    // Two months of 30,000 and 9,000 known then, no choice recorded yet
    expect([row.earlier, row.expected, row.change]).toEqual(['234000.00', '192000.00', '-42000.00']);
    const course = (await financien.get('/forecasts/course?year=2026')).body;
    expect(course.months.slice(2, 5).map((month: any) => month.forecast === null)).toEqual([true, false, false]);
    expect(course.months[11].forecast).toBe(course.expected);
  });

  it('comes in by a file of the partner, once, and goes along as a workbook and a PDF @eis KV-1424', async () => {
    const header = 'Stand (maand);Gemeente;Bouwsteen;Prognose heel jaar;Bron';
    const rows = ['2026-03;Beestad;Netwerk;210.000,00;Brief april', '2026-03;Ceeburg;Netwerk;350.000,50;Brief april'];
    const upload = async (...lines: string[]) => {
      const file = { name: 'prognose.csv', bytes: csv(header, ...lines) };
      let batch = (await financien.upload('/imports', file, { target: 'partner-forecast' })).body;
      const { mapping, rowVersion } = batch;
      batch = (await financien.put(`/imports/${batch.id}/mapping`, { mapping }, { ifMatch: rowVersion })).body;
      await financien.post(`/imports/${batch.id}/validate`, {}, { ifMatch: batch.rowVersion });
      await test.drainJobs();
      return (await financien.get(`/imports/${batch.id}`)).body;
    };
    expect((await upload(...rows, '2026-03;Nergens;Netwerk;1,00;')).counts).toMatchObject({ valid: 2, wrong: 1 });
    const batch = await upload(...rows);
    await financien.post(`/imports/${batch.id}/commit`, { mode: 'ALL' }, { ifMatch: batch.rowVersion });
    await test.drainJobs();
    expect(await rowOf(1, 0)).toMatchObject({ partner: '210000.00', partnerSource: 'Brief april' });
    expect(await rowOf(2, 0)).toMatchObject({ method: 'PARTNER', expected: '350000.50' });
    expect((await upload(...rows)).counts).toMatchObject({ valid: 0, present: 2 });

    const parameters = { programmeId: programme.id, contractId, year: '2026', asOf: '2026-03-31' };
    for (const format of ['xlsx', 'pdf']) {
      const asked = await financien.post('/exports', {
        kind: 'forecast',
        format,
        programmeId: programme.id,
        parameters,
      });
      await test.drainJobs();
      expect((await financien.get(`/jobs/${asked.body.jobId}`)).body).toMatchObject({ state: 'DONE' });
    }
  });
});
