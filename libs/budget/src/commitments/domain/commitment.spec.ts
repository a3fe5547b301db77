import { Money } from '@koersvast/kernel';
import { assertUse, balanceOf, Movement, restOfContractYear } from './commitment';

const euro = (amount: string) => Money.parse(amount);
const move = (kind: Movement['kind'], amount: string): Movement => ({ kind, amount: euro(amount) });
const text = (balance: object) => JSON.parse(JSON.stringify(balance)) as object;

describe('a commitment @eis KV-1345', () => {
  it('falls by use and by what is cancelled; a reversal gives it back', () => {
    const entered = [move('ENTERED', '1000.00'), move('USED', '400.00')];
    expect(text(balanceOf(entered))).toEqual({ committed: '1000.00', used: '400.00', open: '600.00' });
    const rest = [...entered, move('CANCELLED', '600.00')];
    expect(text(balanceOf(rest))).toEqual({ committed: '400.00', used: '400.00', open: '0.00' });
    const back = [...entered, move('USED', '-400.00')];
    expect(text(balanceOf(back))).toEqual({ committed: '1000.00', used: '0.00', open: '1000.00' });
  });

  it.each([
    ['0.00', 'commitment.above-nil'],
    ['-1.00', 'commitment.above-nil'],
    ['600.01', 'commitment.more-than-open'],
  ])('is not used for %s when 600.00 is open', (amount, code) => {
    const balance = balanceOf([move('ENTERED', '600.00')]);
    expect(() => assertUse(euro(amount), balance)).toThrow(code);
  });

  it('is not counted twice: what is entered within a contract comes out of its year', () => {
    const year = balanceOf([move('ENTERED', '1000.00'), move('USED', '250.00')]);
    const inside = balanceOf([move('ENTERED', '100.00')]);
    expect(text(restOfContractYear({ year, inside }))).toEqual({ committed: '900.00', used: '250.00', open: '650.00' });
    const more = balanceOf([move('ENTERED', '1500.00')]);
    expect(restOfContractYear({ year, inside: more }).committed.toString()).toBe('0.00');
  });
});
