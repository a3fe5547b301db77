import type { ReportRow, ReportTable } from '../document/table';
import { displayText } from './format';
import { resolveTable } from './resolve-table';
import { roundingNote } from './rounding';
import { unitsOf } from './values';

const COLUMNS: ReportTable['columns'] = [
  { key: 'name', label: 'Naam', kind: 'text' },
  { key: 'a', label: 'A', kind: 'money' },
  { key: 'b', label: 'B', kind: 'money', signed: true },
  { key: 'c', label: 'A + B', kind: 'money', formula: { kind: 'sum', add: ['a', 'b'] } },
  { key: 'p', label: 'B van C', kind: 'percent', formula: { kind: 'share', part: 'b', whole: 'c' } },
  { key: 'f', label: 'V/N', kind: 'favour', formula: { kind: 'favour', amount: 'b' } },
];

const table = (rows: ReportRow[], more: Partial<ReportTable> = {}): ReportTable => ({
  type: 'table',
  key: 'proef',
  caption: 'Proef',
  columns: COLUMNS,
  rows,
  ...more,
});

const item = (key: string, a: string | null, b: string | null): ReportRow => ({ key, cells: { name: key, a, b } });
const total = (sumOf: string[], cells: ReportRow['cells'] = {}): ReportRow => ({
  kind: 'total',
  cells: { name: 'Totaal', ...cells },
  sumOf,
});

function shown(rows: ReportRow[], more: Partial<ReportTable> = {}): string[][] {
  const resolved = resolveTable(table(rows, more));
  return resolved.rows.map(({ values }) =>
    COLUMNS.map((column) =>
      displayText(values.get(column.key) ?? { kind: 'empty' }, column, resolved.table.unit ?? 'cents'),
    ),
  );
}

describe('table of a report @eis KV-540', () => {
  it('adds rows and columns up to the cent, beyond what a float can hold', () => {
    const [, , sum] = shown([item('x', '90071992547409.93', '0.01'), item('y', '0.02', '-0.02'), total(['x', 'y'])]);
    expect(sum).toEqual(['Totaal', '90.071.992.547.409,95', '−0,01', '90.071.992.547.409,94', '0,0', 'N']);
  });

  it('refuses a given total that is one cent off, and names table, row and column', () => {
    const rows = [
      item('x', '10.00', '0'),
      item('y', '5.00', '0'),
      { ...total(['x', 'y'], { a: '15.01' }), key: 'som' },
    ];
    expect(() => resolveTable(table(rows))).toThrow('table proef, row som, column a: given 1501, sums to 1500 (cents)');
    expect(() => resolveTable(table([{ cells: { a: '1', b: '1', c: '2.01' } }]))).toThrow('column c');
  });

  it('accepts a given total that is right', () => {
    expect(shown([item('x', '10.00', '0'), total(['x'], { a: '10.00', c: '10' })])[1]?.[1]).toBe('10,00');
  });

  it('shows missing as leeg and never as zero, counts it as nothing in a sum, and keeps a row formula open', () => {
    const rows = shown([item('x', null, '1.00'), item('y', '2.00', '0'), total(['x', 'y'])]);
    expect(rows[0]).toEqual(['x', 'leeg', '+1,00', 'leeg', 'leeg', 'V']);
    expect(rows[1]).toEqual(['y', '2,00', '–', '2,00', '0,0', '']);
    expect(rows[2]).toEqual(['Totaal', '2,00', '+1,00', '3,00', '33,3', 'V']);
    expect(shown([item('x', null, null), total(['x'])])[1]?.[1]).toBe('leeg');
  });

  it('adds up subtotals that stand above their rows', () => {
    const rows = shown([
      { key: 'deel', kind: 'subtotal', cells: { name: 'Deel' }, sumOf: ['x', 'y'] },
      item('x', '1.00', '0'),
      item('y', '2.00', '0'),
      total(['deel']),
    ]);
    expect([rows[0]?.[1], rows[3]?.[1]]).toEqual(['3,00', '3,00']);
  });

  it.each([
    [[{ cells: { a: '1,5' } }], 'column a is money'],
    [[{ cells: { a: '1.005' } }], 'column a is money'],
    [[{ cells: { a: 1.5 } }], 'column a is money'],
    [[{ cells: { zzz: '1' } }], 'no column zzz'],
    [[{ cells: { f: 'V' } }], 'column f is favour'],
    [[{ key: 'x', cells: {}, sumOf: ['nergens'] }], 'no row nergens'],
    [
      [
        { key: 'x', cells: {}, sumOf: ['y'] },
        { key: 'y', cells: {}, sumOf: ['x'] },
      ],
      'add each other up',
    ],
    [[item('x', '1', '0'), item('x', '1', '0')], 'row x occurs twice'],
  ] as [ReportRow[], string][])('refuses %j', (rows, problem) => {
    expect(() => resolveTable(table(rows))).toThrow(problem);
  });

  it('rounds halves away from zero and says so only when the printed figures do not add up', () => {
    const off = [item('x', '1500.00', '0'), item('y', '1500.00', '0'), total(['x', 'y'])];
    expect(shown(off, { unit: 'thousand' }).map((row) => row[1])).toEqual(['2', '2', '3']);
    expect(shown([item('x', '-1500.00', '0')], { unit: 'thousand' })[0]?.[1]).toBe('−2');
    expect(roundingNote(resolveTable(table(off, { unit: 'thousand' })))).toContain('Totaal, A −1');
    expect(roundingNote(resolveTable(table(off, { unit: 'euro' })))).toBeNull();
  });

  it('keeps money in whole cents', () => {
    const [row] = resolveTable(table([item('x', '-0.05', '0')])).rows;
    expect(unitsOf(row?.values.get('a'))).toBe(-5n);
  });
});
