import type { ReportColumn } from '../document/table';
import { inUnit } from './format';
import { isSummed, type ResolvedRow, type ResolvedTable } from './resolve-table';
import { unitsOf } from './values';

/** Printed when rounded parts do not add up to the rounded total: rounding gets a note, never a plug. */
export const ROUNDING_NOTE = 'Door afronding kan een totaal iets afwijken van de som van de afgeronde bedragen.';

type Unit = 'cents' | 'euro' | 'thousand';

const shown = (row: ResolvedRow | undefined, key: string, unit: Unit): bigint =>
  inUnit(unitsOf(row?.values.get(key)) ?? 0n, unit);

function rowDiffers(row: ResolvedRow, column: ReportColumn, unit: Unit): boolean {
  const formula = column.formula;
  if (formula?.kind !== 'sum') return false;
  const added = formula.add.reduce((total, key) => total + shown(row, key, unit), 0n);
  const parts = (formula.subtract ?? []).reduce((total, key) => total - shown(row, key, unit), added);
  return unitsOf(row.values.get(column.key)) !== null && parts !== shown(row, column.key, unit);
}

function sumDiffers({ rows }: ResolvedTable, row: ResolvedRow, column: ReportColumn, unit: Unit): boolean {
  if (row.sumOf.length === 0 || !isSummed(column)) return false;
  const parts = row.sumOf.reduce((total, index) => total + shown(rows[index], column.key, unit), 0n);
  return parts !== shown(row, column.key, unit);
}

/** True when a reader who adds up the printed figures finds another total than the printed one. */
export function roundingShows(resolved: ResolvedTable): boolean {
  const unit = resolved.table.unit ?? 'cents';
  if (unit === 'cents') return false;
  const columns = resolved.columns.filter((column) => column.kind === 'money');
  return resolved.rows.some((row) =>
    columns.some((column) => rowDiffers(row, column, unit) || sumDiffers(resolved, row, column, unit)),
  );
}
