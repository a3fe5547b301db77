import fc from 'fast-check';
import { Money } from '@koersvast/kernel';
import { Pivot, pivot, pivotCell, PivotDimension, PivotFact, PivotQuestion } from './pivot';

type Measure = 'agreed' | 'spent' | 'paid';

const dimensionsOf: Record<Measure, PivotDimension[]> = {
  agreed: ['municipality', 'building-block'],
  spent: ['municipality', 'building-block', 'month'],
  paid: ['municipality'],
};
const question = (rows: PivotDimension[], columns: PivotDimension | null = null): PivotQuestion<Measure> => ({
  ...{ rows, columns, dimensionsOf },
  compare: (_, a, b) => a.localeCompare(b),
});
const fact = (measure: Measure, cents: number | null, of: PivotFact['of']): PivotFact<Measure> => ({
  ...{ measure, of },
  amount: cents === null ? null : Money.fromCents(cents),
});
const cents = (
  divided: Pivot<Measure>,
  asked: PivotQuestion<Measure>,
  measure: Measure,
  column: string | null = null,
) =>
  Object.fromEntries(
    divided.lines.map((line) => {
      const cell = pivotCell(line, measure, column, asked);
      return [line.path.join('/') || 'total', cell.kind === 'sum' ? (cell.amount?.cents ?? null) : cell.kind];
    }),
  );

describe('a pivot of the books @eis KV-1401', () => {
  const facts = [
    fact('agreed', 100, { municipality: 'A', 'building-block': 'x' }),
    fact('agreed', 50, { municipality: 'B', 'building-block': 'x' }),
    fact('spent', 7, { municipality: 'A', 'building-block': 'x', month: '01' }),
    fact('spent', 5, { municipality: 'A', 'building-block': 'x', month: '02' }),
    fact('paid', 30, { municipality: 'A' }),
    fact('spent', 2, { municipality: 'B', month: '01' }),
  ];

  it('gives each line and the total the sum of what lies under it', () => {
    const asked = question(['municipality', 'building-block']);
    expect(cents(pivot(facts, asked), asked, 'agreed')).toEqual({
      ...{ total: 150n, A: 100n, 'A/x': 100n, B: 50n, 'B/x': 50n, 'B/': 'nothing' },
    });
  });

  it('has no amount below the division by which a measure is kept, and says which division that is', () => {
    const asked = question(['municipality', 'building-block']);
    const divided = pivot(facts, asked);
    expect(cents(divided, asked, 'paid')).toMatchObject({ total: 30n, A: 30n, 'A/x': 'not-by' });
    expect(pivotCell(divided.lines[2]!, 'paid', null, asked)).toEqual({ kind: 'not-by', dimension: 'building-block' });
  });

  it('keeps what is not named on a line of its own, after the others', () => {
    const asked = question(['municipality', 'building-block']);
    expect(pivot(facts, asked).lines.map(({ path }) => path.join('/'))).toEqual(['', 'A', 'A/x', 'B', 'B/x', 'B/']);
  });

  it('divides the columns of the measures that know them', () => {
    const asked = question(['municipality'], 'month');
    const divided = pivot(facts, asked);
    expect(divided.columns).toEqual(['01', '02']);
    expect(cents(divided, asked, 'spent', '01')).toEqual({ total: 9n, A: 7n, B: 2n });
    expect(cents(divided, asked, 'spent', '02')).toEqual({ total: 5n, A: 5n, B: 'nothing' });
    expect(cents(divided, asked, 'agreed', '01')).toEqual({ total: 'not-by', A: 'not-by', B: 'not-by' });
  });

  it('does not know a sum of which one amount is not known', () => {
    const asked = question(['municipality']);
    const divided = pivot([...facts, fact('agreed', null, { municipality: 'B', 'building-block': 'y' })], asked);
    expect(cents(divided, asked, 'agreed')).toEqual({ total: null, A: 100n, B: null });
  });

  it('adds up to the same total at every division', () => {
    const member = fc.constantFrom('p', 'q', 'r', undefined);
    const anyFact = fc.record({ municipality: member, block: member, month: member, cents: fc.integer() });
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), (list) => {
        const spent = list.map(({ municipality, block, month, cents: amount }) =>
          fact('spent', amount, {
            ...(municipality && { municipality }),
            ...(block && { 'building-block': block }),
            ...(month && { month }),
          }),
        );
        const sum = BigInt(list.reduce((total, one) => total + one.cents, 0));
        for (const rows of [
          ['municipality', 'month'],
          ['month', 'building-block', 'municipality'],
          [],
        ] as PivotDimension[][]) {
          const asked = question(rows, rows.includes('building-block') ? null : 'building-block');
          const divided = pivot(spent, asked);
          for (const depth of rows.map((_, index) => index + 1)) {
            const level = divided.lines.filter(({ path }) => path.length === depth);
            const cells = level.map((line) => pivotCell(line, 'spent', null, asked));
            expect(cells.reduce((total, cell) => total + (cell.kind === 'sum' ? cell.amount!.cents : 0n), 0n)).toBe(
              sum,
            );
          }
          if (asked.columns === null) continue;
          const parts = divided.columns.map((column) => pivotCell(divided.lines[0]!, 'spent', column, asked));
          expect(parts.reduce((total, cell) => total + (cell.kind === 'sum' ? cell.amount!.cents : 0n), 0n)).toBe(sum);
        }
      }),
    );
  });
});
