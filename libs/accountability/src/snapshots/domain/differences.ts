import type { RawSheet } from '@koersvast/sheets';

export interface CellDifference {
  sheet: string;
  /** "D12" */
  cell: string;
  /** What the signed sheet has before and above it: "Maassluis, Prognose"; empty when it has neither. */
  place: string;
  signed: string;
  found: string;
}

/** Shown at most; the count says how many there are. */
const SHOWN = 50;

function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

type Cells = ReadonlyMap<string, string>;

/** Cells that hold something, by "sheet\u0000row\u0000column", from left to right and down. */
function cellsOf(sheets: readonly RawSheet[]): Cells {
  const cells = new Map<string, string>();
  for (const { name, rows } of sheets)
    for (const row of rows)
      row.cells.forEach((text, column) => {
        if (text !== '') cells.set([name, row.number, column].join('\u0000'), text);
      });
  return cells;
}

/** Where a workbook shows something else than the signed one: values as stored, empty for nothing. */
export function cellDifferences(signed: readonly RawSheet[], found: readonly RawSheet[]) {
  const [was, is] = [cellsOf(signed), cellsOf(found)];
  const places = [...new Set([...was.keys(), ...is.keys()])].filter((place) => was.get(place) !== is.get(place));
  const items = places.slice(0, SHOWN).map((place): CellDifference => {
    const [sheet = '', row = '', column = ''] = place.split('\u0000');
    const cell = `${letters(Number(column))}${row}`;
    return {
      sheet,
      cell,
      place: placeIn(signed, sheet, Number(row), Number(column)),
      signed: was.get(place) ?? '',
      found: is.get(place) ?? '',
    };
  });
  return { count: places.length, items };
}

/** Words before and above a cell; the notes have no header. */
function placeIn(sheets: readonly RawSheet[], name: string, row: number, column: number): string {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const own = rows.find(({ number }) => number === row)?.cells ?? [];
  // The head above a table fills one cell a row; the first row with more is its header.
  const header = rows.find(({ cells }) => cells.filter((text) => text !== '').length > 1);
  const above = name === 'Toelichting' || header === undefined || header.number >= row ? '' : header.cells[column];
  const words = [column === 0 ? '' : own[0], above].filter((text) => text);
  return words.join(', ');
}

/** How the bytes of a file relate to the signed ones. */
export function byteDifference(signed: Buffer, found: Buffer): { appended: number | null; firstAt: number } {
  const least = Math.min(signed.length, found.length);
  let firstAt = 0;
  while (firstAt < least && signed[firstAt] === found[firstAt]) firstAt += 1;
  const appended = firstAt === signed.length && found.length > signed.length ? found.length - signed.length : null;
  return { appended, firstAt };
}
