import { Money } from '@koersvast/kernel';
import { combinedView, routePostings } from './payment-route';

const euro = (amount: string) => Money.parse(amount);
const shares = [
  { municipalityId: 'a', due: euro('300.00'), paid: euro('400.00') },
  { municipalityId: 'b', due: euro('700.00'), paid: euro('700.00') },
];
const seen = (route: 'A' | 'B' | 'C') =>
  routePostings(route, shares).map(
    ({ owner, side, category, amount, eliminated }) =>
      `${owner.kind === 'JOINT_BODY' ? 'GR' : owner.municipalityId} ${side} ${category ?? '-'} ${amount.toString()}${eliminated ? ' x' : ''}`,
  );

describe('what each book shows per payment route @eis KV-1343', () => {
  it('A: the municipality books the care and what it paid before its period', () =>
    expect(seen('A')).toEqual([
      'a COST 3.4.1 300.00',
      'a BALANCE - 100.00',
      'b COST 3.4.1 700.00',
      'b BALANCE - 0.00',
    ]));

  it('B: the joint body only passes the cash on, over its balance sheet', () =>
    expect(seen('B').slice(-1)).toEqual(['GR BALANCE - 1100.00']));

  it('C: the joint body books last and bate, the municipality a bijdrage', () =>
    expect(seen('C')).toEqual([
      'a COST 4.3.3 300.00 x',
      'b COST 4.3.3 700.00 x',
      'GR COST 3.4.1 1000.00',
      'GR INCOME 4.3.3 1000.00 x',
      'GR BALANCE - 100.00',
    ]));

  it.each(['A', 'B', 'C'] as const)('%s: together every euro of care counts once', (route) => {
    const { cost, income } = combinedView(routePostings(route, shares));
    expect([cost.toString(), income.toString()]).toEqual(['1000.00', '0.00']);
  });

  it('C: what counts double is taken out of lasten and baten alike, and shown', () => {
    const { grossCost, grossIncome, elimination } = combinedView(routePostings('C', shares));
    expect([grossCost, grossIncome, elimination].map(String)).toEqual(['2000.00', '1000.00', '1000.00']);
  });
});
