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
});
