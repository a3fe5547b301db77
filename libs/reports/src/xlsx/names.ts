import { oneLine } from './safe-text';

const SHEET_LIMIT = 31;

/** Excel reserves this name; it also refuses []:*?/\ and an apostrophe at either end. */
const RESERVED = 'history';

/** Name of a sheet: the caption as far as a sheet's name may go, made unique among those taken. */
export function sheetName(caption: string, taken: readonly string[]): string {
  const allowed = oneLine(caption)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ');
  const cut = allowed.length <= SHEET_LIMIT ? allowed : allowed.slice(0, SHEET_LIMIT).replace(/(?<=^.{16,})\s\S*$/, '');
  const trimmed = cut.replace(/^[' ]+|[' ]+$/g, '');
  const base = trimmed === '' || trimmed.toLowerCase() === RESERVED ? 'Tabel' : trimmed;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = base.slice(0, SHEET_LIMIT - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Name of the table on a sheet, such that it can never be read as the address of a cell. */
export const tableName = (key: string): string => `tabel_${key.replaceAll('-', '_')}`;

/** Letters of a column, 0 is A. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (index % 26));
}
