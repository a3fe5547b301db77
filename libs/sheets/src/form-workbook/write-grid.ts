import type ExcelJS from 'exceljs';
import type { FormDefinition } from './form-definition';
import { FormGrid, FormGridColumn, FormGridRow, gridKey, letterOf } from './form-grid';
import { formKey, questionKey } from './form-layout';
import { formText, heightOf, protect, STYLE, writeCell } from './form-style';

/** The first column to fill in; before it stand the key, the number, the words and the help. */
const FIRST = 5;
const GREY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFECEFF0' } } as const;

/** A protected sheet with a row per subject and a column per figure. */
export async function writeGrid(book: ExcelJS.Workbook, definition: FormDefinition, grid: FormGrid): Promise<void> {
  const sheet = book.addWorksheet(grid.sheet, { pageSetup: { ...STYLE.landscape, printTitlesRow: '3:3' } });
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: 3, showGridLines: false, activeCell: 'E4' }];
  sheet.getColumn(1).hidden = true;
  sheet.getColumn(2).width = 8;
  sheet.getColumn(3).width = 46;
  sheet.getColumn(4).width = 40;
  grid.columns.forEach(({ width }, index) => (sheet.getColumn(FIRST + index).width = width));
  writeCell(sheet.getCell(1, 1), formKey(definition));
  const title = `${definition.title} · ${definition.addressee.label}`;
  writeCell(sheet.getCell(1, 2), title, { font: STYLE.boldFont, wrap: false });
  writeCell(sheet.getCell(2, 2), grid.intro, { font: STYLE.helpFont, wrap: false });
  writeHeads(sheet, grid);
  const last = writeRows(sheet, grid);
  if (grid.totals) writeTotals(sheet, grid, last + 1);
  sheet.headerFooter.oddFooter =
    '&L&8' + formText(definition.title).slice(0, 80).replaceAll('&', '&&') + '&R&8&P van &N';
  sheet.pageSetup.printArea = `B1:${letterOf(FIRST + grid.columns.length - 1)}${last + (grid.totals ? 1 : 0)}`;
  await protect(sheet);
}

function writeHeads(sheet: ExcelJS.Worksheet, grid: FormGrid): void {
  writeCell(sheet.getCell(3, 1), gridKey(grid.id));
  const heads = ['Nr', grid.heading, 'Toelichting', ...grid.columns.map(({ label }) => label)];
  heads.forEach((label, index) => {
    writeCell(sheet.getCell(3, 2 + index), label, { font: STYLE.headFont, fill: STYLE.headFill });
  });
}

/** Answers the number of the last row. */
function writeRows(sheet: ExcelJS.Worksheet, grid: FormGrid): number {
  let at = 3;
  let group: string | undefined;
  for (const row of grid.rows) {
    if (row.group && row.group !== group) {
      at += 1;
      writeCell(sheet.getCell(at, 2), row.group, { font: STYLE.boldFont, wrap: false });
      for (let column = 2; column < FIRST + grid.columns.length; column += 1) {
        sheet.getCell(at, column).fill = STYLE.sectionFill;
      }
    }
    group = row.group;
    at += 1;
    writeRow(sheet, at, row, grid.columns);
  }
  return at;
}

function writeRow(sheet: ExcelJS.Worksheet, at: number, row: FormGridRow, columns: readonly FormGridColumn[]): void {
  writeCell(sheet.getCell(at, 1), questionKey(row.id));
  writeCell(sheet.getCell(at, 2), row.number, { border: STYLE.hairline });
  writeCell(sheet.getCell(at, 3), row.text, { border: STYLE.hairline });
  writeCell(sheet.getCell(at, 4), row.help, { border: STYLE.hairline, font: STYLE.helpFont });
  columns.forEach((column, index) => {
    const cell = sheet.getCell(at, FIRST + index);
    if (!row.asked.includes(column.id)) {
      cell.fill = GREY;
      cell.border = STYLE.hairline;
      return;
    }
    cell.style = {
      font: STYLE.font,
      border: STYLE.box,
      fill: STYLE.answerFill,
      alignment: {
        vertical: 'top',
        horizontal: column.kind === 'NUMBER' ? 'right' : 'left',
        wrapText: column.kind === 'TEXT',
      },
      protection: { locked: false },
      numFmt: column.kind === 'NUMBER' ? (column.format ?? '#,##0.####') : '@',
    };
    const rule = validationOf(column);
    if (rule) cell.dataValidation = rule;
  });
  sheet.getRow(at).height = Math.min(120, Math.max(18, heightOf(row.text, 44), heightOf(row.help, 42)));
}

/** A spreadsheet warns while typing; what comes back is checked again. */
function validationOf({ kind, maxLength }: FormGridColumn): ExcelJS.DataValidation | null {
  const say = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Dit past hier niet',
  } as const;
  if (kind === 'NUMBER') {
    const error = 'Vul een getal van nul of hoger in. Laat leeg wat u niet weet.';
    return { type: 'decimal', operator: 'between', formulae: [0, 1e12], ...say, error };
  }
  if (maxLength === undefined) return null;
  const error = `Gebruik ten hoogste ${maxLength} tekens.`;
  return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [maxLength], ...say, error };
}

/** Only to look at while filling in: it has no key, so that nothing reads it back. */
function writeTotals(sheet: ExcelJS.Worksheet, grid: FormGrid, at: number): void {
  writeCell(sheet.getCell(at, 3), 'Totaal', { font: STYLE.boldFont });
  grid.columns.forEach(({ kind, format }, index) => {
    if (kind !== 'NUMBER') return;
    const letter = letterOf(FIRST + index);
    const cell = sheet.getCell(at, FIRST + index);
    cell.value = { formula: `SUM(${letter}4:${letter}${at - 1})`, result: 0 };
    cell.font = STYLE.boldFont;
    cell.numFmt = format ?? '#,##0.####';
  });
}
