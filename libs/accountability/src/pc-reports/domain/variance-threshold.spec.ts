import { Money, Percentage } from '@koersvast/kernel';
import { mustBeExplained, openFields } from './variance-threshold';

const threshold = { amount: Money.parse('250000'), percent: Percentage.parse('2') };
const asked = (variance: string | null, agreed: string) =>
  mustBeExplained(variance === null ? null : Money.parse(variance), Money.parse(agreed), threshold);

describe('a variance that must be explained @eis KV-503', () => {
  it.each([
    ['above the amount', '250000.01', '100000000.00', true],
    ['on the amount', '250000.00', '100000000.00', false],
    ['adverse above the amount', '-250000.01', '100000000.00', true],
    ['above the percentage of a small line', '-2.01', '100.00', true],
    ['on the percentage', '2.00', '100.00', false],
    ['below both', '1999.99', '100000.00', false],
    ['a line of nil, of which a percentage says nothing (n.v.t.)', '250000.00', '0.00', false],
    ['a line of nil above the amount', '-250000.01', '0.00', true],
    ['no difference', '0.00', '0.00', false],
    ['not known', null, '100.00', false],
  ])('%s: %s of %s', (_, variance, agreed, expected) => expect(asked(variance, agreed)).toBe(expected));

  it('compares a third of a percent exactly', () => {
    const third = { amount: Money.parse('1000000'), percent: Percentage.parse('33.333333') };
    expect(mustBeExplained(Money.parse('1.00'), Money.parse('3.00'), third)).toBe(true);
    expect(mustBeExplained(Money.parse('333333.33'), Money.parse('1000000.00'), third)).toBe(false);
  });

  it('names what is not filled in yet', () => {
    const given = { cause: 'VOLUME', nature: 'INCIDENTAL', owner: 'S. Bakker', text: ' ', measure: '' } as const;
    expect(openFields(given)).toEqual(['text', 'measure']);
    expect(openFields({ ...given, text: 'a', measure: 'b' })).toEqual([]);
  });
});
