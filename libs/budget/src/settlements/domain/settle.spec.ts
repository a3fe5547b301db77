import fc from 'fast-check';
import { Money, Percentage } from '@koersvast/kernel';
import { settle, SettlementInputs, shareSettlement } from './settle';
import { assertRules, SettlementRule } from './settlement-rule';

const euro = (text: string) => Money.parse(text);
const percent = (text: string) => Percentage.parse(text);
const band = (width: string, share: string): SettlementRule => ({
  ...{ kind: 'BAND', width: percent(width), municipalityShare: percent(share) },
});
const inputs = (over: Partial<SettlementInputs> = {}): SettlementInputs => ({
  ...{ original: euro('60000000'), agreed: euro('60000000'), spent: euro('61500000'), overhead: null },
  ...{ reserveBefore: Money.zero, numbers: new Map(), undelivered: new Map() },
  ...over,
});
const sides = (rules: SettlementRule[], over: Partial<SettlementInputs> = {}) => {
  const { partner, municipalities } = settle(rules, inputs(over));
  return [`${partner}`, `${municipalities}`];
};

describe('settlement of a contract year @eis KV-1388', () => {
  it('domain C3.5: 60.0 m agreed, 61.5 m spent, band 2 %, half beyond it', () => {
    const outcome = settle([band('2', '50')], inputs());
    expect([`${outcome.partner}`, `${outcome.municipalities}`]).toEqual(['1350000.00', '150000.00']);
    expect(outcome.steps).toHaveLength(1);
    expect(outcome.steps[0]).toMatchObject({ code: 'settlement.step.band.over', rule: 0 });
    expect([`${outcome.band!.from}`, `${outcome.band!.to}`]).toEqual(['58800000.00', '61200000.00']);
  });

  it.each([
    ['61200000', ['1200000.00', '0.00']],
    ['58800000', ['-1200000.00', '0.00']],
    ['58500000', ['-1350000.00', '-150000.00']],
    ['60000000', ['0.00', '0.00']],
  ])('with %s spent, the band is the same on both sides', (spent, expected) =>
    expect(sides([band('2', '50')], { spent: euro(spent) })).toEqual(expected),
  );

  it('leaves all to the partner when nothing was agreed', () => {
    const outcome = settle([], inputs());
    expect([`${outcome.partner}`, `${outcome.municipalities}`]).toEqual(['1500000.00', '0.00']);
    expect(outcome.steps.map(({ code }) => code)).toEqual(['settlement.step.rest']);
  });

  it('corrects the volume first: real numbers x price, beyond the free part', () => {
    const volume = (free: string): SettlementRule => ({
      ...{ kind: 'VOLUME_CORRECTION', name: 'Verblijf', agreedNumber: 100, price: euro('50000'), free: percent(free) },
    });
    const numbers = new Map([[0, 110]]);
    expect(sides([volume('0'), band('2', '50')], { numbers })).toEqual(['1000000.00', '500000.00']);
    expect(sides([volume('5'), band('2', '50')], { numbers })).toEqual(['1225000.00', '275000.00']);
    expect(sides([volume('10'), band('2', '50')], { numbers })).toEqual(['1350000.00', '150000.00']);
    expect(sides([volume('0')], { numbers: new Map([[0, 90]]) })).toEqual(['2000000.00', '-500000.00']);
    expect(() => settle([volume('0')], inputs())).toThrow('settlement.input-missing');
  });

  it.each([
    ['6300000', ['1350000.00', '150000.00']],
    ['5000000', ['1200000.00', '300000.00']],
    ['4000000', ['800000.00', '700000.00']],
  ])('counts overhead of %s between 8 and 10 %% of the budget', (overhead, expected) => {
    const range: SettlementRule = { kind: 'OVERHEAD_RANGE', minimum: percent('8'), maximum: percent('10') };
    expect(sides([range, band('1.5', '50')], { overhead: euro(overhead) })).toEqual(expected);
  });

  it('keeps a surplus in the reserve up to 2 % of the original budget; what is above goes back', () => {
    const rules: SettlementRule[] = [band('5', '50'), { kind: 'RESERVE_CAP', cap: percent('2') }];
    const under = (reserve: string, spent = '59000000') =>
      settle(rules, inputs({ spent: euro(spent), reserveBefore: euro(reserve) }));
    expect(`${under('0').reserveAfter} ${under('0').municipalities}`).toBe('1000000.00 0.00');
    expect(`${under('900000').reserveAfter} ${under('900000').municipalities}`).toBe('1200000.00 -700000.00');
    expect(`${under('900000').partner}`).toBe('-300000.00');
    expect(`${under('500000', '60800000').reserveAfter}`).toBe('0.00');
    expect(`${under('900000', '60800000').reserveAfter}`).toBe('100000.00');
  });

  it('never takes back more than this year added, also when the reserve was above its cap', () => {
    const rules: SettlementRule[] = [{ kind: 'RESERVE_CAP', cap: percent('1') }];
    const outcome = settle(rules, inputs({ spent: euro('59900000'), reserveBefore: euro('900000') }));
    expect([`${outcome.municipalities}`, `${outcome.reserveAfter}`]).toEqual(['-100000.00', '900000.00']);
  });

  it('claws back what was not delivered', () => {
    const rules: SettlementRule[] = [band('2', '50'), { kind: 'CLAWBACK', name: 'Dagopvang', share: percent('80') }];
    const undelivered = new Map([[1, euro('100000')]]);
    expect(sides(rules, { undelivered })).toEqual(['1430000.00', '70000.00']);
  });

  it('refuses an order that cannot be worked through', () => {
    const cap: SettlementRule = { kind: 'RESERVE_CAP', cap: percent('2') };
    expect(() => assertRules([band('2', '50'), cap])).not.toThrow();
    expect(() => assertRules([cap, band('2', '50')])).toThrow('settlement.rule-after-cap');
    expect(() => assertRules([band('2', '50'), band('3', '50')])).toThrow('settlement.rule-twice');
    expect(() => assertRules([band('2', '101')])).toThrow('settlement.percentage-range');
    const turned: SettlementRule = { kind: 'OVERHEAD_RANGE', minimum: percent('10'), maximum: percent('8') };
    expect(() => assertRules([turned])).toThrow('settlement.range-turned');
  });

  it('never loses or finds a cent: both sides are the difference, and the municipalities their part', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 11n }).map((value) => Money.fromCents(value));
    const part = fc.bigInt({ min: 0n, max: 100_000_000n }).map((micros) => Percentage.fromMicros(micros));
    fc.assert(
      fc.property(
        ...([cents, cents, cents, cents, part, part, part, part, fc.integer({ min: 0, max: 5000 })] as const),
        (agreed, spent, overhead, reserveBefore, width, share, cap, free, real) => {
          const rules: SettlementRule[] = [
            { kind: 'VOLUME_CORRECTION', name: 'x', agreedNumber: 1000, price: euro('123.45'), free },
            { kind: 'OVERHEAD_RANGE', minimum: Percentage.zero, maximum: cap },
            { kind: 'BAND', width, municipalityShare: share },
            { kind: 'RESERVE_CAP', cap },
            { kind: 'CLAWBACK', name: 'y', share },
          ];
          const outcome = settle(rules, {
            ...{ original: agreed, agreed, spent, overhead, reserveBefore },
            ...{ numbers: new Map([[0, real]]), undelivered: new Map([[4, overhead]]) },
          });
          expect(outcome.partner.plus(outcome.municipalities).equals(spent.minus(agreed))).toBe(true);
          expect(Money.sum(outcome.steps.map((step) => step.partner)).equals(outcome.partner)).toBe(true);
          expect(outcome.reserveAfter!.isNegative()).toBe(false);
          const key = ['20.5', '41.166667', '38.333333'].map((text, index) => ({
            municipalityId: `${index}`,
            percentage: percent(text),
          }));
          const shares = shareSettlement(outcome.municipalities, key);
          expect(Money.sum(shares.map((one) => one.amount)).equals(outcome.municipalities)).toBe(true);
        },
      ),
    );
  });
});
