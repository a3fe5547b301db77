import { Money } from '@koersvast/kernel';
import { assertWhole } from './buildup';

const lines = (...amounts: string[]) => amounts.map((amount) => ({ amount: Money.parse(amount) }));

describe('the build-up of an agreed budget @eis KV-1383', () => {
  it('is exactly the agreed amount; an indexation may take away', () =>
    expect(() => assertWhole(lines('60.00', '45.00', '-5.00'), Money.parse('100'))).not.toThrow());

  it.each([['99.99'], ['100.01']])('refuses %s of 100.00', (amount) =>
    expect(() => assertWhole(lines(amount), Money.parse('100'))).toThrow('fair-price.not-whole'),
  );
});
