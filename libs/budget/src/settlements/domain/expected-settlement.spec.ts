import fc from 'fast-check';
import { Money, Percentage } from '@koersvast/kernel';
import { ExpectedFrom, expectedSettlement } from './expected-settlement';
import type { SettlementRule } from './settlement-rule';

const euro = (text: string) => Money.parse(text);
const BAND: SettlementRule = { kind: 'BAND', width: Percentage.parse('2'), municipalityShare: Percentage.parse('50') };
const key = ['20', '30', '50'].map((percentage, index) => ({
  ...{ municipalityId: `m${index}`, weight: Percentage.parse(percentage) },
}));
const from = (over: Partial<ExpectedFrom> = {}): ExpectedFrom => ({
  ...{ rules: [BAND], original: euro('60000000.00'), agreed: euro('60000000.00'), reserveBefore: Money.zero },
  given: { overhead: null, numbers: new Map(), undelivered: new Map() },
  spent: { low: euro('59000000.00'), expected: euro('61500000.00'), high: euro('63000000.00') },
  weights: key,
  ...over,
});
const shares = (outcome: ReturnType<typeof expectedSettlement>, of: 'low' | 'amount' | 'high') =>
  outcome!.municipalities.map((share) => share[of]?.toString() ?? null);

describe('the settlement that is expected of the forecast @eis KV-1540', () => {
  it('gives the example of domain C3.5 on the expected besteding, with its range', () => {
    const outcome = expectedSettlement(from());
    expect(outcome!.partner.toString()).toBe('1350000.00');
    expect(shares(outcome, 'amount')).toEqual(['30000.00', '45000.00', '75000.00']);
    expect(shares(outcome, 'low')).toEqual(['0.00', '0.00', '0.00']);
    expect(shares(outcome, 'high')).toEqual(['180000.00', '270000.00', '450000.00']);
    expect(outcome!.assumed).toEqual([]);
  });

  it('is not known without a forecast, and has no range where the forecast has none', () => {
    expect(expectedSettlement(from({ spent: { low: null, expected: null, high: null } }))).toBeNull();
    const one = expectedSettlement(from({ spent: { low: null, expected: euro('61500000.00'), high: null } }));
    expect(one!.municipalities[0]).toMatchObject({ low: null, high: null });
  });

  it('says which figures it took as agreed, and uses those that were given', () => {
    const rules: SettlementRule[] = [
      {
        ...{ kind: 'VOLUME_CORRECTION', name: 'Jeugdigen', agreedNumber: 100 },
        ...{ price: euro('1000.00'), free: Percentage.zero },
      },
      { kind: 'OVERHEAD_RANGE', minimum: Percentage.parse('8'), maximum: Percentage.parse('10') },
      BAND,
      { kind: 'CLAWBACK', name: 'Niet geleverd', share: Percentage.hundred },
    ];
    const assumed = expectedSettlement(from({ rules }));
    expect(assumed!.assumed).toEqual(['NUMBER_AS_AGREED', 'OVERHEAD_WITHIN', 'ALL_DELIVERED']);
    expect(shares(assumed, 'amount')).toEqual(['30000.00', '45000.00', '75000.00']);
    const given = {
      overhead: euro('5000000.00'),
      numbers: new Map([[0, 110]]),
      undelivered: new Map([[3, euro('10.00')]]),
    };
    expect(expectedSettlement(from({ rules, given }))!.assumed).toEqual([]);
  });

  it('never loses a cent: partner and municipalities are the forecast minus what was agreed', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 12n }).map((value) => Money.fromCents(value));
    fc.assert(
      fc.property(cents, cents, fc.array(cents, { minLength: 1, maxLength: 6 }), (agreed, expected, agreedShares) => {
        const weights = agreedShares.map((weight, index) => ({ municipalityId: `m${index}`, weight }));
        const outcome = expectedSettlement(from({ agreed, weights, spent: { low: null, expected, high: null } }))!;
        const together = Money.sum(outcome.municipalities.map(({ amount }) => amount)).plus(outcome.partner);
        expect(together.equals(expected.minus(agreed))).toBe(true);
      }),
    );
  });
});
