import { containsBsn, maskBsn } from '@koersvast/kernel';
import { CellProblem, ColumnMapping, Sheet, SheetColumns, SheetHead, SheetRow } from '@koersvast/sheets';

/** What maskBsn leaves of a number. A cell that has it is refused, whatever column it is mapped to. */
const MASK = '•••••••';

const manyDigits = (cell: string): boolean => {
  let digits = 0;
  for (let index = 0; index < cell.length && digits < 9; index += 1) {
    const code = cell.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits === 9;
};

/** The head of a sheet as it may be kept: see rowMasker. */
export const maskHead = (head: SheetHead): SheetHead => ({
  ...head,
  fileName: maskBsn(head.fileName),
  headers: head.headers.map((header) => maskBsn(header)),
});

/**
 * Makes rows as they may be kept: what looks like a burgerservicenummer is made unreadable before anything is stored.
 * Columns that, by the first guess, hold dates, amounts or issued numbers are left alone: one in eleven of those passes
 * the 11-test by chance.
 */
export function rowMasker(columns: SheetColumns, guess: ColumnMapping): (row: SheetRow) => SheetRow {
  const noText = new Set(
    Object.entries(columns).flatMap(([key, { reader }]) => (reader.freeText ? [] : [guess[key] ?? -1])),
  );
  const mask = (cell: string, column: number) =>
    manyDigits(cell) && !noText.has(column) && containsBsn(cell) ? maskBsn(cell) : cell;
  return ({ number, cells }) => ({ number, cells: cells.map(mask) });
}

/** The cells that were made unreadable, as problems. */
export const maskedCells = (sheet: Pick<Sheet, 'rows'>): CellProblem[] =>
  sheet.rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) =>
      cell.includes(MASK) ? [{ row: number, column, code: 'sheets.cell.bsn', params: {} }] : [],
    ),
  );
