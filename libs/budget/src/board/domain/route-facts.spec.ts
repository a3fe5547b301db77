import fc from 'fast-check';
import { Money } from '@koersvast/kernel';
import { combinedBooks, JOINT_BODY, routeFacts, RouteYear } from './route-facts';

const euro = (text: string) => Money.parse(text);
const year = (over: Partial<RouteYear> = {}): RouteYear => ({
  ...{ route: 'C', year: 2026, elapsed: 3, side: 'COST' },
  shares: [
    { municipalityId: 'a', agreed: euro('1200.00') },
    { municipalityId: 'b', agreed: euro('100.00') },
  ],
  ...over,
});
const sums = (of: RouteYear) => {
  const facts = routeFacts(of);
  const sum = (measure: string, owner?: string) =>
    Money.sum(
      facts
        .filter((fact) => fact.measure === measure && (!owner || fact.of.municipality === owner))
        .map((fact) => fact.amount!),
    );
  return { routed: sum('routed'), joint: sum('routed', JOINT_BODY), elimination: sum('elimination'), facts };
};

describe('the books seen together @eis KV-1542', () => {
  it('counts on route c what municipalities pay to the joint body and it pays to the partner once', () => {
    const { routed, joint, elimination } = sums(year());
    // 3 x 100.00 and 3 x 8.33, as bijdrage and again as the care that the joint body pays.
    expect([routed, joint, elimination, routed.minus(elimination)].map(String)).toEqual([
      ...['649.98', '324.99', '324.99', '324.99'],
    ]);
    const income = sums(year({ side: 'INCOME' }));
    expect([income.routed, income.elimination].map(String)).toEqual(['324.99', '324.99']);
  });

  it.each(['A', 'B'] as const)('takes nothing out on route %s: only the municipalities book the last', (route) => {
    const { routed, joint, elimination, facts } = sums(year({ route }));
    expect([routed, joint, elimination].map(String)).toEqual(['324.99', '0.00', '0.00']);
    expect(facts.some(({ of }) => of.municipality === JOINT_BODY)).toBe(false);
    expect(routeFacts(year({ route, side: 'INCOME' }))).toEqual([]);
  });

  it('shows a municipality alone its own book, of which nothing counts double', () => {
    const { routed, joint, elimination } = sums(year({ only: 'a' }));
    expect([routed, joint, elimination].map(String)).toEqual(['300.00', '0.00', '0.00']);
  });

  it('lists the books with what counts double in each, so that the saldo is the care alone', () => {
    const books = combinedBooks(year()).map(({ municipalityId, what, amount, double }) => [
      ...[municipalityId, what, `${amount}`, `${double}`],
    ]);
    expect(books).toEqual([
      ['a', 'CONTRIBUTION', '300.00', '300.00'],
      ['b', 'CONTRIBUTION', '24.99', '24.99'],
      [null, 'CARE', '324.99', '0.00'],
      [null, 'CONTRIBUTION_RECEIVED', '324.99', '324.99'],
    ]);
  });

  it('leaves together exactly what was agreed for the months, on every route, to the cent', () => {
    const agreed = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(agreed, fc.constantFrom('A' as const, 'B' as const, 'C' as const), (cents, route) => {
        const shares = cents.map((amount, index) => ({ municipalityId: `m${index}`, agreed: Money.fromCents(amount) }));
        const { routed, elimination } = sums(year({ route, elapsed: 12, shares }));
        expect(routed.minus(elimination).equals(Money.sum(shares.map((share) => share.agreed)))).toBe(true);
      }),
    );
  });
});
