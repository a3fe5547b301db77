import { anAgreedBudget, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('allocation keys @eis KV-401', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
  });
  afterAll(() => test.close());

  const key = (percentages: string[], over: object = {}) => ({
    name: 'Inwoners 2026',
    dimension: 'MUNICIPALITY',
    validFromDate: '2026-01-01',
    decisionReference: 'Collegebesluit 3',
    shares: percentages.map((percentage, n) => ({ municipalityId: programme.municipalities[n]!.id, percentage })),
    ...over,
  });

  it('keeps six decimals exactly', async () => {
    const made = await financien.post('/allocation-keys', key(['33.333333', '33.333333', '33.333334']));
    expect(made.status).toBe(201);
    expect(made.body.shares.map((share: any) => [share.name, share.percentage])).toEqual([
      ['Aadorp', '33.333333'],
      ['Beestad', '33.333333'],
      ['Ceeburg', '33.333334'],
    ]);
    expect((await financien.get(`/allocation-keys/${made.body.id}`)).body).toEqual(made.body);
    expect((await financien.get('/allocation-keys?dimension=BUILDING_BLOCK')).body.items).toEqual([]);
    expect((await financien.get('/allocation-keys?q=inwoners')).body.items).toHaveLength(1);
  });

  it('refuses 99,999999 % and says what is missing', async () => {
    const answer = await financien.post(
      '/allocation-keys',
      key(['33.333333', '33.333333', '33.333333'], { name: 'Mis' }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'budget.not-hundred-percent']);
    expect(answer.body.detail.replace(/\u00a0/g, ' ')).toBe(
      'De sleutel telt op tot 99,999999 %. Verschil: 0,000001 %. Maak er precies 100 % van.',
    );
  });

  it.each([
    ['a share of something else', () => key(['100'], { dimension: 'BUILDING_BLOCK' }), '/shares/0/buildingBlockId'],
    [
      'the same municipality twice',
      () => key([], { shares: Array(2).fill({ municipalityId: programme.municipalities[0]!.id, percentage: '50' }) }),
      '/shares/1/municipalityId',
    ],
    [
      'a municipality of elsewhere',
      () => key([], { shares: [{ municipalityId: programme.buildingBlocks[0]!.id, percentage: '100' }] }),
      '/shares/0/municipalityId',
    ],
  ])('refuses %s', async (_, body, pointer) => {
    const answer = await financien.post('/allocation-keys', body());
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it.each([
    [['100.0000001'], 'validation.isPercentageText'],
    [['honderd'], 'validation.isPercentageText'],
  ])('refuses the percentage %j', async (percentages, code) => {
    const answer = await financien.post('/allocation-keys', key(percentages));
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, code]);
  });

  it('refuses a negative share also when the sum is 100', async () => {
    const answer = await financien.post('/allocation-keys', key(['110', '-10'], { name: 'Negatief' }));
    expect([answer.status, answer.body.code]).toEqual([422, 'budget.negative-share']);
  });

  it('refuses an end before the start and a name that is taken on that day', async () => {
    const ends = await financien.post('/allocation-keys', key(['100'], { validToDate: '2026-01-01' }));
    expect(ends.body.errors[0]).toMatchObject({ pointer: '/validToDate', code: 'budget.key-ends-before-start' });
    const twice = await financien.post('/allocation-keys', key(['100']));
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.allocation_key_name_key']);
  });

  const use = (years: Record<number, number[]>, over: object = {}) => ({
    ...{ method: 'USE_BASED', weight: '100', unit: 'COUNT', source: 'Gebruik per gemeente' },
    quantities: Object.entries(years).flatMap(([year, numbers]) =>
      numbers.map((quantity, n) => ({
        ...{ municipalityId: programme.municipalities[n]!.id, year: Number(year), quantity: String(quantity) },
      })),
    ),
    ...over,
  });
  const byNumbers = (method: string, components: object[], over: object = {}) => ({
    ...{ name: `Sleutel ${method}`, dimension: 'MUNICIPALITY', method, validFromDate: '2026-01-01' },
    ...{ decisionReference: 'Collegebesluit 9', components, ...over },
  });

  it('reckons by use, keeps what it was reckoned from, and is exactly 100 @eis KV-1380', async () => {
    const three = use({ 2023: [90, 110, 100], 2024: [100, 90, 150], 2025: [110, 100, 150] });
    const made = await financien.post('/allocation-keys', byNumbers('USE_BASED', [three]));
    expect(made.status).toBe(201);
    expect(made.body.shares.map((share: any) => share.percentage)).toEqual(['30', '30', '40']);
    const [component] = (await financien.get(`/allocation-keys/${made.body.id}`)).body.components;
    expect(component.quantities).toHaveLength(9);
    expect(component.quantities[0]).toMatchObject({ municipality: 'Aadorp', year: 2023, quantity: '90' });
  });

  it('mixes use and population by weight @eis KV-1380', async () => {
    const population = use(
      { 2025: [40000, 40000, 20000] },
      { method: 'POPULATION', weight: '40', measuredOn: '2025-01-01' },
    );
    const mix = byNumbers('SOLIDARITY_MIX', [use({ 2025: [200, 300, 500] }, { weight: '60' }), population]);
    const made = await financien.post('/allocation-keys', mix);
    expect(made.body.shares.map((share: any) => share.percentage)).toEqual(['28', '34', '38']);
    const undated = await financien.post(
      '/allocation-keys',
      byNumbers('POPULATION', [{ ...population, measuredOn: undefined, weight: '100' }]),
    );
    expect(undated.body.errors[0]).toMatchObject({ pointer: '/components/0/measuredOn', code: 'budget.key-measured' });
  });

  it.each([
    ['a number that is too small', [9, 300, 500], 'budget.key-small'],
    ['a municipality without a number', [200, 300], 'budget.key-incomplete'],
  ])('refuses use with %s', async (_, numbers, code) => {
    const answer = await financien.post(
      '/allocation-keys',
      byNumbers('USE_BASED', [use({ 2025: numbers })], { name: 'Mis' }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('previews what a key does to a budget against the key of now, in instalments after the key @eis KV-1381', async () => {
    const contractId = (await aContract(test, programme.id)).id;
    const keys = await someKeys(financien, programme, { name: 'Nu' });
    const budget = await anAgreedBudget(financien, contractId, { amount: '1000.00', keys });
    const { name: _, decisionReference: __, ...proposed } = byNumbers('USE_BASED', [use({ 2025: [100, 100, 100] })]);
    const preview = await financien.post('/allocation-key-previews', { ...proposed, agreedBudgetId: budget.id });
    expect(preview.status).toBe(200);
    expect(preview.body.shares.map((share: any) => share.holdsRemainder)).toEqual([true, false, false]);
    const { municipalities, currentKeyName } = preview.body.effect;
    expect(currentKeyName).toBe('Nu');
    expect(municipalities.map((one: any) => [one.current, one.proposed, one.change, one.holdsRemainderCent])).toEqual([
      ['200.00', '333.34', '133.34', true],
      ['300.00', '333.33', '33.33', false],
      ['500.00', '333.33', '-166.67', false],
    ]);
    expect([municipalities[0].instalment, municipalities[0].lastInstalment]).toEqual(['27.77', '27.87']);
    expect((await financien.get(`/agreed-budgets/${budget.id}`)).body.split.lines[0].amount).toBe('120.00');
  });
});
