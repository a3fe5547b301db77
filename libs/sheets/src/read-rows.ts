import { containsBsn, DomainError, maskBsn, type FieldProblem, type TextParams } from '@koersvast/kernel';
import type { ColumnMapping, SheetColumn, SheetColumns } from './columns';
import type { CellProblem, RawTable, Sheet } from './sheet';

/** The value of each column: as read, or null when the cell is blank and may be. */
export type RowValues<C extends SheetColumns> = {
  [K in keyof C]: C[K] extends { reader: { read(text: string): infer R } }
    ? (Extract<R, { ok: true }> extends { value: infer T } ? T : never) | (C[K]['required'] extends true ? never : null)
    : never;
};

export interface TypedRow<C extends SheetColumns> {
  /** Row in the file, from 1. */
  number: number;
  values: RowValues<C>;
}

export interface TypedRows<C extends SheetColumns> {
  /** Rows without any problem. */
  rows: TypedRow<C>[];
  /** In the order of the file; a row with a problem is not among `rows`. */
  problems: CellProblem[];
}

const checkMapping = (sheet: Pick<Sheet, 'headers'>, columns: SheetColumns, mapping: ColumnMapping): void => {
  const used = new Set<number>();
  const fields: FieldProblem[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const index = mapping[key] ?? null;
    const pointer = `/mapping/${key}`;
    if (index === null) {
      if (column.required) fields.push({ pointer, code: 'sheets.mapping.required', params: { column: column.title } });
    } else if (!Number.isInteger(index) || index < 0 || index >= sheet.headers.length) {
      fields.push({ pointer, code: 'sheets.mapping.unknown', params: { column: column.title } });
    } else if (used.has(index)) {
      fields.push({
        pointer,
        code: 'sheets.mapping.twice',
        params: { column: column.title, header: sheet.headers[index]! },
      });
    } else used.add(index);
  }
  if (fields.length > 0) throw new DomainError('sheets.mapping.incomplete', { fields });
};

/** A message may quote the cell; a BSN in it must not travel on into screens, logs and the error sheet. */
const masked = (params: TextParams): TextParams =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? maskBsn(value) : value]),
  );

type CellOutcome = { value: unknown } | { code: string; params: TextParams };

/** Different texts of one column that are remembered: a ledger says the same ten thousand codes a million times. */
const MOST_REMEMBERED = 10_000;

const readCell = (cell: string, column: SheetColumn): CellOutcome => {
  if (cell.trim() === '') {
    return column.required ? { code: 'sheets.cell.required', params: { column: column.title } } : { value: null };
  }
  if (column.reader.freeText && containsBsn(cell)) return { code: 'sheets.cell.bsn', params: {} };
  const reading = column.reader.read(cell);
  return reading.ok ? { value: reading.value } : { code: reading.code, params: masked(reading.params) };
};

const byPlace = (a: CellProblem, b: CellProblem): number => a.row - b.row || (a.column ?? -1) - (b.column ?? -1);

/** Reads the cells of one column, each text once as long as there are not too many different ones. */
const remembering = (column: SheetColumn): ((cell: string) => CellOutcome) => {
  const seen = new Map<string, CellOutcome>();
  let asked = 0;
  return (cell) => {
    // A column in which hardly anything comes twice, such as a document number, is better read than looked up.
    if (asked === MOST_REMEMBERED && seen.size > MOST_REMEMBERED / 2) return readCell(cell, column);
    if (asked < MOST_REMEMBERED) asked += 1;
    const known = seen.get(cell);
    if (known) return known;
    if (seen.size >= MOST_REMEMBERED) return readCell(cell, column);
    // A copy of its own: a part of a text holds on to the piece of the file that it was cut from.
    const own = JSON.parse(JSON.stringify(cell)) as string;
    const outcome = readCell(own, column);
    seen.set(own, outcome);
    return outcome;
  };
};

/**
 * Types the cells of a sheet by the mapping that a person confirmed. Every wrong cell is named; nothing is guessed,
 * rounded or dropped. Cells of columns that are not mapped are not read and go no further. The reader may be used for one
 * batch of rows after the other.
 * @throws DomainError 422 `sheets.mapping.incomplete` with a field per column when the mapping cannot work
 */
export const rowReader = <C extends SheetColumns>(
  head: Pick<Sheet, 'headers'>,
  columns: C,
  mapping: ColumnMapping<C>,
): ((table: RawTable) => TypedRows<C>) => {
  checkMapping(head, columns, mapping);
  const readers = Object.entries(columns).map(([key, column]) => ({
    key,
    index: mapping[key] ?? null,
    read: remembering(column),
  }));
  const mapped = new Set(Object.values(mapping));
  return (table) => {
    const known = table.problems.filter(({ column }) => column === null || mapped.has(column));
    const spoiled = new Set(known.map(({ row, column }) => `${row}/${column}`));
    const bad = new Set(known.map(({ row }) => row));
    const rows: TypedRow<C>[] = [];
    const problems = [...known];
    for (const row of table.rows) {
      const values: Record<string, unknown> = {};
      for (const { key, index, read } of readers) {
        const outcome = index === null ? NOTHING : read(row.cells[index] ?? '');
        if ('value' in outcome) values[key] = outcome.value;
        else if (!spoiled.has(`${row.number}/${index}`)) {
          problems.push({ row: row.number, column: index, ...outcome });
          bad.add(row.number);
        }
      }
      if (!bad.has(row.number)) rows.push({ number: row.number, values: values as RowValues<C> });
    }
    return { rows, problems: problems.sort(byPlace) };
  };
};

const NOTHING: CellOutcome = { value: null };

/** All rows of a sheet at once; see rowReader. */
export const readRows = <C extends SheetColumns>(sheet: Sheet, columns: C, mapping: ColumnMapping<C>): TypedRows<C> =>
  rowReader(sheet, columns, mapping)(sheet);
