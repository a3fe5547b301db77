import { MINUS } from '@koersvast/kernel';
import type { ReportColumn } from '../document/table';
import { inUnit, UNIT_NAME } from './format';
import { isSummed, type ResolvedRow, type ResolvedTable } from './resolve-table';
import { unitsOf } from './values';

type Unit = 'cents' | 'euro' | 'thousand';

/** One printed total that its printed parts do not add up to. */
export interface RoundingDifference {
  row: string;
  column: string;
  /** Printed total minus the sum of the printed parts, in the unit of the table. */
  units: bigint;
}

const shown = (row: ResolvedRow | undefined, key: string, unit: Unit): bigint =>
  inUnit(unitsOf(row?.values.get(key)) ?? 0n, unit);

/** Of a column that follows from others of its row: printed minus what the printed others give. */
function acrossRow(row: ResolvedRow, { key, formula }: ReportColumn, unit: Unit): bigint {
  if (formula?.kind !== 'sum' || unitsOf(row.values.get(key)) === null) return 0n;
  const added = formula.add.reduce((total, each) => total + shown(row, each, unit), 0n);
  return (
    shown(row, key, unit) - (formula.subtract ?? []).reduce((total, each) => total - shown(row, each, unit), added)
  );
}

/** Of a row that adds up others: printed minus the sum of what is printed above it. */
function downColumn({ rows }: ResolvedTable, row: ResolvedRow, column: ReportColumn, unit: Unit): bigint {
  if (row.sumOf.length === 0 || !isSummed(column) || unitsOf(row.values.get(column.key)) === null) return 0n;
  const parts = row.sumOf.reduce((total, index) => total + shown(rows[index], column.key, unit), 0n);
  return shown(row, column.key, unit) - parts;
}

/** Every place where a reader who adds up the printed figures finds another total than the printed one. */
export function roundingDifferences(resolved: ResolvedTable): RoundingDifference[] {
  const unit = resolved.table.unit ?? 'cents';
  if (unit === 'cents') return [];
  const money = resolved.columns.filter(({ kind }) => kind === 'money');
  return resolved.rows.flatMap((row) =>
    money.flatMap((column): RoundingDifference[] => {
      const units = downColumn(resolved, row, column, unit) || acrossRow(row, column, unit);
      return units === 0n ? [] : [{ row: nameOf(resolved, row), column: column.label, units }];
    }),
  );
}

/** What stands before the figures: its first words, and its code when it has one. */
function nameOf({ columns }: ResolvedTable, row: ResolvedRow): string {
  const words = columns.filter(({ kind }) => kind === 'text' || kind === 'code');
  const [first, code] = [words[0], words.find(({ kind }) => kind === 'code')];
  const texts = [first, code].map((column) => {
    const value = column && row.values.get(column.key);
    return value?.kind === 'text' ? value.text : '';
  });
  return [...new Set(texts)].filter((text) => text !== '' && text !== '–').join(' ');
}

/** Named in the note; the rest is counted. */
const MOST = 8;

/** Rounding gets a note that names what differs and by how much, never a plug; null when everything printed adds up. */
export function roundingNote(resolved: ResolvedTable): string | null {
  const found = roundingDifferences(resolved);
  if (found.length === 0) return null;
  const named = found.slice(0, MOST).map(({ row, column, units }) => `${row}, ${column} ${signed(units)}`);
  const more = found.length > MOST ? ` en nog ${found.length - MOST}` : '';
  const unit = UNIT_NAME[resolved.table.unit ?? 'cents'];
  return `Afrondingsverschil (${unit}): ${named.join('; ')}${more}. Elk bedrag is op zichzelf afgerond uit hele centen; er is niets bijgeteld om het sluitend te maken.`;
}

const signed = (units: bigint): string => (units < 0n ? `${MINUS}${-units}` : `+${units}`);
