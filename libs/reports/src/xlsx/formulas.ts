import type { ReportColumn } from '../document/table';
import { isSummed, type ResolvedRow, type ResolvedTable } from '../resolve/resolve-table';
import type { Value } from '../resolve/values';
import { columnLetter } from './names';

/** Row of the header on every sheet with a table; the rows of the table follow it. */
export const HEADER_ROW = 4;

/** Sheet row (from 1) of a row of the table (from 0). */
export const sheetRow = (row: number): number => HEADER_ROW + 1 + row;

/** Excel refuses longer formulas; then the value stands alone. */
const FORMULA_LIMIT = 8_000;
const ARGUMENT_LIMIT = 200;

/** D5:D10,D13 for rows that partly follow each other. */
function ranges(letter: string, rows: readonly number[]): string[] {
  const sorted = [...rows].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const row of sorted) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([from, to]) => {
    const start = `${letter}${sheetRow(from)}`;
    return from === to ? start : `${start}:${letter}${sheetRow(to)}`;
  });
}

function sumOf(letter: string, rows: readonly number[]): string {
  const all = ranges(letter, rows);
  const chunks = Array.from({ length: Math.ceil(all.length / ARGUMENT_LIMIT) }, (_, index) =>
    all.slice(index * ARGUMENT_LIMIT, (index + 1) * ARGUMENT_LIMIT).join(','),
  );
  return chunks.map((chunk) => `SUM(${chunk})`).join('+');
}

/** Binary fractions do not hold cents: without rounding a variance of nothing could come out as a trace of one. */
const rounded = (column: ReportColumn, expression: string): string =>
  column.kind === 'money' ? `ROUND(${expression},2)` : expression;

function ofColumn(columns: readonly ReportColumn[], column: ReportColumn, row: number): string | null {
  const { formula } = column;
  if (formula === undefined) return null;
  const at = (key: string): string =>
    `${columnLetter(columns.findIndex((other) => other.key === key))}${sheetRow(row)}`;
  if (formula.kind === 'share') return `IF(${at(formula.whole)}=0,"",${at(formula.part)}/${at(formula.whole)})`;
  if (formula.kind === 'favour') return `IF(${at(formula.amount)}>0,"V",IF(${at(formula.amount)}<0,"N",""))`;
  const added = formula.add.map(at).join('+');
  const subtracted = (formula.subtract ?? []).map((key) => `-${at(key)}`).join('');
  return rounded(column, `${added}${subtracted}`);
}

/** The formula behind a cell, or null for a cell that holds what was entered or whose amount is not known. */
export function formulaOf(
  { columns }: ResolvedTable,
  row: ResolvedRow,
  index: number,
  column: ReportColumn,
): string | null {
  const value: Value | undefined = row.values.get(column.key);
  if (value === undefined || value.kind === 'missing' || value.kind === 'empty' || row.kind === 'group') return null;
  const summed = row.sumOf.length > 0 && isSummed(column);
  const letter = columnLetter(columns.indexOf(column));
  const formula = summed ? rounded(column, sumOf(letter, row.sumOf)) : ofColumn(columns, column, index);
  return formula !== null && formula.length <= FORMULA_LIMIT ? formula : null;
}
