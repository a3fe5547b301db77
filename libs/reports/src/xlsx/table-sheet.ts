import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { ReportDocument } from '../document/report-document';
import type { ReportColumn } from '../document/table';
import { standText } from '../resolve/source-words';
import { displayText } from '../resolve/format';
import type { ResolvedRow, ResolvedTable } from '../resolve/resolve-table';
import { cellValue, formatOf } from './cells';
import { formulaOf, HEADER_ROW, sheetRow } from './formulas';
import { tableName } from './names';
import { furnitureText, oneLine, cellText } from './safe-text';

const INK = 'FF14222B';
const GREY = 'FF5A6872';
const RULE = { style: 'thin', color: { argb: INK } } as const;
const HAIR = { style: 'hair', color: { argb: 'FFB7C0C6' } } as const;

function alignOf({ kind }: ReportColumn): 'left' | 'center' | 'right' {
  if (kind === 'favour') return 'center';
  return kind === 'money' || kind === 'integer' || kind === 'percent' ? 'right' : 'left';
}

/** Characters that fit the widest content, within bounds; text wraps beyond them. */
function widthOf({ rows }: ResolvedTable, column: ReportColumn): number {
  const lengths = rows.map(({ values, level, kind }) => {
    const value = values.get(column.key);
    if (value === undefined || kind === 'group') return 0;
    return displayText(value, column, 'cents').length + (column.kind === 'text' ? level : 0);
  });
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const header = Math.max(...column.label.split(/\s+/).map((word) => word.length)) + 4;
  return Math.min(column.kind === 'text' ? 60 : 30, Math.max(8, longest * 1.08 + 2, header));
}

function styleCell(cell: Cell, column: ReportColumn, row: ResolvedRow, first: boolean): void {
  const sum = row.kind === 'total' || row.kind === 'subtotal';
  cell.numFmt = formatOf(column);
  cell.font = {
    name: 'Calibri',
    size: 11,
    bold: sum || column.kind === 'favour',
    color: { argb: row.kind === 'group' ? GREY : INK },
  };
  cell.alignment = {
    vertical: 'top',
    horizontal: alignOf(column),
    wrapText: column.kind === 'text',
    // Words beside a column of figures keep their distance from it.
    indent: first ? row.level : alignOf(column) === 'left' ? 1 : 0,
  };
  cell.border = row.kind === 'total' ? { top: RULE, bottom: RULE } : { bottom: HAIR };
}

function styleHeader(cell: Cell, column: ReportColumn, first: boolean): void {
  cell.font = { name: 'Calibri', size: 11, bold: true, color: { argb: INK } };
  cell.alignment = {
    vertical: 'bottom',
    horizontal: alignOf(column),
    wrapText: true,
    indent: !first && alignOf(column) === 'left' ? 1 : 0,
  };
  cell.border = { bottom: { style: 'medium', color: { argb: INK } } };
}

/** Rows that belong to the filtered table: all but the totals that close it. */
function filteredRows(rows: readonly ResolvedRow[]): number {
  const last = rows.findLastIndex((row) => row.kind !== 'total');
  return last + 1;
}

const LINE_HEIGHT = 15;
/** What a spreadsheet allows. */
const MOST_HEIGHT = 409;

/** Lines that the longest text of a row takes in its column: not every program makes a row higher by itself. */
function linesIn(row: ResolvedRow, columns: readonly ReportColumn[], widths: readonly number[]): number {
  const lines = columns.map((column, index) => {
    const value = row.values.get(column.key);
    if (column.kind !== 'text' || value === undefined) return 1;
    const paragraphs = displayText(value, column, 'cents').split('\n');
    return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * 1.08) / widths[index]!)), 0);
  });
  return Math.max(1, ...lines);
}

function writeRows(sheet: Worksheet, resolved: ResolvedTable): void {
  const { rows, columns } = resolved;
  const widths = columns.map((column) => widthOf(resolved, column));
  rows.forEach((row, index) => {
    columns.forEach((column, position) => {
      const value = row.values.get(column.key) ?? { kind: 'empty' };
      const cell = sheet.getCell(sheetRow(index), position + 1);
      cell.value = cellValue(value, formulaOf(resolved, row, index, column));
      styleCell(cell, column, row, position === 0);
    });
    const lines = linesIn(row, columns, widths);
    if (lines > 1) sheet.getRow(sheetRow(index)).height = Math.min(MOST_HEIGHT, lines * LINE_HEIGHT);
  });
}

/** The table object with its filter; its header cells are written by it, all other cells once more with their format. */
function addTable(sheet: Worksheet, resolved: ResolvedTable): void {
  const { columns, rows, table } = resolved;
  const count = filteredRows(rows);
  columns.forEach((column, index) => styleHeader(sheet.getCell(HEADER_ROW, index + 1), column, index === 0));
  if (count === 0)
    return columns.forEach(
      (column, index) => void (sheet.getCell(HEADER_ROW, index + 1).value = oneLine(column.label)),
    );
  sheet.addTable({
    name: tableName(table.key),
    ref: `A${HEADER_ROW}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map((column) => ({ name: oneLine(column.label), filterButton: true })),
    rows: Array.from({ length: count }, () => columns.map(() => null)),
  });
}

function writeHead(sheet: Worksheet, document: ReportDocument, caption: string): void {
  const title = sheet.getCell(1, 1);
  title.value = oneLine(caption);
  title.font = { name: 'Calibri', size: 14, bold: true, color: { argb: INK } };
  const notice = document.fictitious === null ? [] : ['Bedragen fictief'];
  const draft = document.draft === true ? ['Concept'] : [];
  const parts = [document.title, document.organisation, standText(document), ...draft, ...notice];
  const sub = sheet.getCell(2, 1);
  sub.value = oneLine(parts.filter((part) => part !== '').join(' · '));
  sub.font = { name: 'Calibri', size: 10, color: { argb: GREY } };
}

/** Said where the PDF shows the same table in another unit. */
const WHOLE_AMOUNTS = 'De PDF rondt de bedragen van deze tabel af. Hier staan zij tot op de cent.';

function writeNotes(sheet: Worksheet, { table, rows }: ResolvedTable): void {
  const rounded = (table.unit ?? 'cents') !== 'cents' && table.columns.some(({ kind }) => kind === 'money');
  [...(table.footnotes ?? []), ...(rounded ? [WHOLE_AMOUNTS] : [])].forEach((note, index) => {
    const cell = sheet.getCell(sheetRow(rows.length) + 1 + index, 1);
    cell.value = cellText(note);
    cell.font = { name: 'Calibri', size: 9, color: { argb: GREY } };
  });
}

/** Page of a sheet on paper: A4 landscape, one page wide, source and page number below. */
export function setPage(sheet: Worksheet, document: ReportDocument): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  };
  // The blank after &8 keeps a title that begins with a figure from being read as a size.
  sheet.headerFooter.oddFooter = `&L&8 ${furnitureText(document.title)}&R&8 Pagina &P van &N`;
}

/** One table on one sheet: caption, source, header, rows; totals are formulas over the rows above them. */
export function addTableSheet(
  workbook: Workbook,
  document: ReportDocument,
  resolved: ResolvedTable,
  name: string,
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [
      { state: 'frozen', xSplit: 1, ySplit: HEADER_ROW, topLeftCell: `B${HEADER_ROW + 1}`, showGridLines: false },
    ],
  });
  writeHead(sheet, document, resolved.table.caption);
  addTable(sheet, resolved);
  writeRows(sheet, resolved);
  writeNotes(sheet, resolved);
  resolved.columns.forEach((column, index) => void (sheet.getColumn(index + 1).width = widthOf(resolved, column)));
  setPage(sheet, document);
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
}
