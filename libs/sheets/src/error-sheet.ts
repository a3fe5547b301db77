import { maskBsn, type TextParams } from '@koersvast/kernel';
import type ExcelJS from 'exceljs';
import type { CellProblem, Sheet, SheetRow } from './sheet';

/** The sentence of a code in the reader's language. */
export type Say = (code: string, params: TextParams) => string;

const HEADER_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EEF0' } };
const WRONG_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF9E1DA' } };
const MAX_CELL = 32_767;
const FONT = { name: 'Calibri', size: 11 };

/** User text as a text cell, never a formula: the text format keeps it text when somebody edits the cell as well. */
export const writeTextCell = (cell: ExcelJS.Cell, text: string): void => {
  cell.value = text.slice(0, MAX_CELL);
  cell.numFmt = '@';
  cell.font = FONT;
  cell.alignment = { vertical: 'top', wrapText: true };
};

const writeHeader = (sheet: ExcelJS.Worksheet, titles: string[], widths: number[]): void => {
  titles.forEach((title, index) => {
    const cell = sheet.getCell(1, index + 1);
    writeTextCell(cell, title);
    cell.font = { ...FONT, bold: true };
    cell.fill = HEADER_FILL;
    sheet.getColumn(index + 1).width = widths[index] ?? 18;
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = '1:1';
};

const valueAt = (rows: Map<number, SheetRow>, { row, column }: CellProblem): string =>
  column === null ? '' : maskBsn(rows.get(row)?.cells[column] ?? '');

/** Wide enough for what a column holds, within reason. */
const widthOf = (source: Sheet, rows: SheetRow[], column: number): number =>
  rows.reduce(
    (width, { cells }) => Math.max(width, Math.min((cells[column]?.length ?? 0) + 2, 50)),
    Math.max(10, Math.min(source.headers[column]!.length + 4, 30)),
  );

/** The bad rows as they came, wrong cells tinted and the advice behind them: mend here and import this sheet again. */
const writeRows = (
  book: ExcelJS.Workbook,
  source: Sheet,
  rows: Map<number, SheetRow>,
  problems: CellProblem[],
  say: Say,
): void => {
  const sheet = book.addWorksheet('Te herstellen regels');
  const advice = source.headers.length + 1;
  const byRow = new Map<number, CellProblem[]>();
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  const bad = [...byRow.keys()].flatMap((number) => rows.get(number) ?? []);
  writeHeader(
    sheet,
    [...source.headers, 'Wat te doen'],
    [...source.headers.map((_, index) => widthOf(source, bad, index)), 60],
  );
  let line = 1;
  for (const [number, found] of byRow) {
    line += 1;
    source.headers.forEach((_, index) => {
      writeTextCell(sheet.getCell(line, index + 1), maskBsn(rows.get(number)?.cells[index] ?? ''));
    });
    for (const { column } of found) if (column !== null) sheet.getCell(line, column + 1).fill = WRONG_FILL;
    writeTextCell(sheet.getCell(line, advice), found.map(({ code, params }) => say(code, params)).join(' '));
  }
};

/** One line per problem: row in the file, column, value, what to do. */
const writeProblems = (
  book: ExcelJS.Workbook,
  source: Sheet,
  rows: Map<number, SheetRow>,
  problems: CellProblem[],
  say: Say,
): void => {
  const sheet = book.addWorksheet('Fouten');
  writeHeader(sheet, ['Regel', 'Kolom', 'Waarde', 'Wat te doen'], [8, 24, 30, 80]);
  problems.forEach((problem, index) => {
    const line = index + 2;
    Object.assign(sheet.getCell(line, 1), { value: problem.row, font: FONT, alignment: { vertical: 'top' } });
    writeTextCell(sheet.getCell(line, 2), problem.column === null ? '' : (source.headers[problem.column] ?? ''));
    writeTextCell(sheet.getCell(line, 3), valueAt(rows, problem));
    writeTextCell(sheet.getCell(line, 4), say(problem.code, problem.params));
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: problems.length + 1, column: 4 } };
};

/**
 * An xlsx of just the bad rows, for the person who has to mend them. First sheet: the rows themselves, ready to mend
 * and import again; second sheet: each problem with row, column, value and what to do. A BSN is masked in both.
 * @param say gives the sentence of a code: problems carry codes of any library
 */
export const errorSheet = async (source: Sheet, problems: readonly CellProblem[], say: Say): Promise<Buffer> => {
  const rows = new Map(source.rows.map((row) => [row.number, row]));
  const ordered = [...problems].sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
  // Loaded when something is written: it is a third of a second that most of our processes never need.
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  book.creator = 'Koersvast';
  writeRows(book, source, rows, ordered, say);
  writeProblems(book, source, rows, ordered, say);
  return Buffer.from(await book.xlsx.writeBuffer());
};
