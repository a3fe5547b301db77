import { Money } from '@koersvast/kernel';
import { lineLike, sameLine, withChange } from './structural-carry';

const money = Money.parse;
const line = (over: object = {}) => ({
  ...{ side: 'COST' as const, vatTreatment: 'EXEMPT' as const, original: money('1000.00'), vat: Money.zero },
  ...over,
});
const words = ({ net, vat, original, receivable }: ReturnType<typeof withChange>) =>
  [net, vat, original, receivable].map(String);

describe('a structural change in a later year @eis KV-1524', () => {
  it('moves the last, and the receivable as far as the amendment moved it', () => {
    expect(words(withChange(line(), money('50.00'), Money.zero))).toEqual(['1050.00', '0.00', '1050.00', '0.00']);
    const back = line({ vatTreatment: 'COMPENSABLE', vat: money('210.00') });
    expect(words(withChange(back, money('-100.00'), money('-21.00')))).toEqual([
      ...['900.00', '189.00', '900.00', '189.00'],
    ]);
  });

  it('keeps the part of VAT that raises the cost, to the cent', () => {
    const cost = line({ vatTreatment: 'COST_INCREASING', original: money('1210.00'), vat: money('210.00') });
    expect(words(withChange(cost, money('0.05'), Money.zero))).toEqual(['1000.04', '210.01', '1210.05', '0.00']);
    expect(words(withChange(cost, money('-1210.00'), Money.zero))).toEqual(['0.00', '0.00', '0.00', '0.00']);
  });

  it('never goes below nil', () => {
    expect(() => withChange(line(), money('-1000.01'), Money.zero)).toThrow('municipal-budget.below-zero');
  });

  it('finds the same line by its place and words, not by its code', () => {
    const here = {
      ...{ programmeCode: '6', taskField: '6.92', category: 'L1.1', side: 'COST' as const, contractId: null },
      description: 'Beleid jeugd',
    };
    expect(sameLine(here, { ...here, description: ' beleid Jeugd' })).toBe(true);
    expect(sameLine(here, { ...here, taskField: '6.1' })).toBe(false);
    const renamed = { ...here, taskField: '6.2' };
    expect(lineLike(here, [renamed, { ...here, description: 'Inhuur' }])).toBe(renamed);
    expect(lineLike(here, [renamed, { ...renamed }])).toBeNull();
  });
});
