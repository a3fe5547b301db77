import type { ReportColumn, ReportRow, ReportTable } from '../document/table';
import { addUp, computeColumn } from './formulas';
import { DocumentError, readCell } from './read-cell';
import { EMPTY, type Value, unitsOf } from './values';

export interface ResolvedRow {
  kind: NonNullable<ReportRow['kind']>;
  level: number;
  values: ReadonlyMap<string, Value>;
  /** Indices of the rows that this one adds up. */
  sumOf: readonly number[];
}

/** A checked table: every cell known, every sum equal to the cent. */
export interface ResolvedTable {
  table: ReportTable;
  columns: readonly ReportColumn[];
  rows: readonly ResolvedRow[];
}

/** Does a sum row add this column up, or does the column have its own formula or nothing to add? */
export const isSummed = (column: ReportColumn): boolean =>
  (column.kind === 'money' || column.kind === 'integer') && column.formula === undefined && column.total !== false;

function keep(given: Value, computed: Value | null, where: string): Value {
  if (given.kind === 'empty') return computed ?? EMPTY;
  if (computed === null) return given;
  const same = given.kind === computed.kind && unitsOf(given) === unitsOf(computed);
  if (given.kind === 'percent' && computed.kind === 'percent') return computed;
  if (!same)
    throw new DocumentError(
      `${where}: given ${unitsOf(given) ?? given.kind}, sums to ${unitsOf(computed) ?? computed.kind} (cents)`,
    );
  return given;
}

/** For each row the indices of the rows that it adds up. */
function rowIndices(table: ReportTable): number[][] {
  const byKey = new Map(table.rows.map((row, index) => [row.key, index]));
  return table.rows.map((row, index) =>
    (row.sumOf ?? []).map((key) => {
      const found = byKey.get(key);
      if (found === undefined || found === index)
        throw new DocumentError(`table ${table.key}: no row ${key} to add up`);
      return found;
    }),
  );
}

/** Rows that only add up rows that are done: parents may stand above or below their children. */
function inOrder(table: ReportTable, sums: readonly number[][]): number[] {
  const done = new Set<number>();
  const order: number[] = [];
  const visit = (index: number, path: readonly number[]): void => {
    if (done.has(index)) return;
    if (path.includes(index)) throw new DocumentError(`table ${table.key}: rows add each other up`);
    for (const child of sums[index] ?? []) visit(child, [...path, index]);
    done.add(index);
    order.push(index);
  };
  table.rows.forEach((_, index) => visit(index, []));
  return order;
}

function resolveRow(
  table: ReportTable,
  row: ReportRow,
  parts: readonly ReadonlyMap<string, Value>[],
): Map<string, Value> {
  const where = (column: ReportColumn): string => `table ${table.key}, row ${row.key ?? '?'}, column ${column.key}`;
  const values = new Map<string, Value>();
  for (const column of table.columns) {
    const given = readCell(row.cells[column.key], column);
    const summed =
      parts.length > 0 && isSummed(column)
        ? addUp(
            column,
            parts.map((part) => part.get(column.key)),
          )
        : null;
    values.set(column.key, keep(given, summed, where(column)));
  }
  if (row.kind === 'group') return values;
  for (const column of table.columns) {
    if (column.formula === undefined) continue;
    const computed = computeColumn(column, column.formula, values);
    values.set(column.key, keep(values.get(column.key) ?? EMPTY, computed, where(column)));
  }
  return values;
}

function unique(keys: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) throw new DocumentError(`${what} ${key} occurs twice`);
    seen.add(key);
  }
}

function checkShape(table: ReportTable): void {
  if (!/^[a-z][a-z0-9-]*$/.test(table.key))
    throw new DocumentError(`table key ${table.key} has other signs than a-z 0-9 -`);
  if (table.columns.length === 0) throw new DocumentError(`table ${table.key} has no columns`);
  const keys = table.columns.map((column) => column.key);
  unique(keys, `table ${table.key}: column`);
  unique(
    table.columns.map((column) => column.label),
    `table ${table.key}: column label`,
  );
  unique(
    table.rows.flatMap((row) => row.key ?? []),
    `table ${table.key}: row`,
  );
  for (const row of table.rows) {
    const stray = Object.keys(row.cells).find((key) => !keys.includes(key));
    if (stray !== undefined) throw new DocumentError(`table ${table.key}: no column ${stray}`);
  }
}

/**
 * Reads, computes and checks one table. Throws a {@link DocumentError} that names row and column when a cell does not
 * fit its column or a given total differs from the sum by as much as a cent.
 */
export function resolveTable(table: ReportTable): ResolvedTable {
  checkShape(table);
  const sums = rowIndices(table);
  const values: ReadonlyMap<string, Value>[] = [];
  for (const index of inOrder(table, sums)) {
    const row = table.rows[index];
    if (row === undefined) continue;
    values[index] = resolveRow(
      table,
      row,
      (sums[index] ?? []).flatMap((part) => values[part] ?? []),
    );
  }
  const rows = table.rows.map((row, index) => ({
    kind: row.kind ?? 'item',
    level: row.level ?? 0,
    values: values[index] ?? new Map<string, Value>(),
    sumOf: sums[index] ?? [],
  }));
  return { table, columns: table.columns, rows };
}
