import { Money, Period } from '@koersvast/kernel';
import { identityOf, placeRow, StatementContext, StatementRow } from './statement-row';

const context: StatementContext = {
  municipalities: [
    { id: 'm1', code: 'aadorp', name: 'Aadorp' },
    { id: 'm2', code: 'beestad', name: 'Beestad aan Zee' },
  ],
  buildingBlocks: [
    { id: 'b1', code: 'netwerk', name: 'Netwerk rondom het kind', number: 1 },
    { id: 'b2', code: 'wijkteam', name: 'Wijkteam 2023', number: 2 },
  ],
  years: [{ contractId: 'c1', year: 2026, startsOn: '2026-03-01', endsOn: '2028-12-31' }],
};
const row = (over: Partial<StatementRow> = {}): StatementRow => ({
  period: Period.of(2026, 4),
  municipality: 'Aadorp',
  buildingBlock: 'Wijkteam 2023',
  amount: Money.parse('1234.56'),
  description: null,
  document: 'OPG-4',
  line: 1,
  ...over,
});
const problemsOf = (over: Partial<StatementRow>, known = context) => {
  const found = placeRow(row(over), known);
  return 'problems' in found ? found.problems.map(({ column, code }) => `${column}: ${code}`) : [];
};

describe('a row of a statement of the partner @eis KV-412', () => {
  it('is booked under contract, month, municipality and building block', () => {
    expect(placeRow(row(), context)).toEqual({
      place: { contractId: 'c1', period: '2026-04', municipalityId: 'm1', buildingBlockId: 'b2' },
    });
  });

  it.each([
    ['BEESTAD  aan-zee', 'wijkteam'],
    ['beestad', '2'],
    ['Beéstad', 'WIJKTEAM-2023'],
  ])('takes %s and %s for what they mean', (municipality, buildingBlock) =>
    expect(placeRow(row({ municipality, buildingBlock }), context)).toMatchObject({
      place: { municipalityId: 'm2', buildingBlockId: 'b2' },
    }),
  );

  it('names every wrong cell at once, with what is allowed', () => {
    const found = placeRow(row({ municipality: 'Rotterdam', buildingBlock: '9', period: Period.of(2027, 1) }), context);
    expect(found).toMatchObject({
      problems: [
        { column: 'period', code: 'budget.import.year', params: { period: 'januari 2027', year: 2027, known: '2026' } },
        {
          column: 'municipality',
          code: 'budget.import.municipality',
          params: { value: 'Rotterdam', allowed: 'Aadorp, Beestad aan Zee' },
        },
        {
          column: 'buildingBlock',
          code: 'budget.import.building-block',
          params: { value: '9', allowed: 'Netwerk rondom het kind, Wijkteam 2023' },
        },
      ],
    });
  });

  it.each([
    [2026, 2, 'period: budget.import.outside-contract'],
    [2025, 12, 'period: budget.import.year'],
  ])('refuses month %i-%i', (year, month, problem) =>
    expect(problemsOf({ period: Period.of(year, month) })).toEqual([problem]),
  );

  it('takes the first and last month of the contract', () => {
    expect(problemsOf({ period: Period.of(2026, 3) })).toEqual([]);
    expect(problemsOf({ period: Period.of(2026, 12) })).toEqual([]);
  });

  it('does not choose between two contracts of one year', () => {
    const two = { ...context, years: [...context.years, { ...context.years[0]!, contractId: 'c2' }] };
    expect(problemsOf({}, two)).toEqual(['period: budget.import.two-contracts']);
  });

  it('is the same line by period, municipality, building block, document and line, whatever its amount', () => {
    const place = { contractId: 'c1', period: Period.of(2026, 4), municipalityId: 'm1', buildingBlockId: 'b2' };
    expect(identityOf(place, row())).toBe('c1|2026-04|m1|b2|OPG-4|1');
    expect(identityOf(place, row({ amount: Money.zero }))).toBe(identityOf(place, row()));
    expect(identityOf(place, row({ line: 2 }))).not.toBe(identityOf(place, row()));
  });
});
