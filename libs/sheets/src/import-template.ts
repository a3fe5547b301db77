import type ExcelJS from 'exceljs';
import { writeTextCell } from './error-sheet';

/** A column of an import as a person sees it. */
export interface TemplateColumn {
  title: string;
  required: boolean;
  /** a value as one would type it */
  example: string | null;
}

/**
 * A workbook to fill in: sheet *Gegevens* with the header row, sheet *Toelichting* that explains the columns.
 * @param rows what is known already, in the order of the columns; none: an empty sheet
 */
export async function importTemplate(columns: TemplateColumn[], rows: string[][] = []): Promise<Buffer> {
  // Loaded when something is written: it is a third of a second that most of our processes never need.
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  book.creator = 'Koersvast';
  const explained = columns.map(({ title, required, example }) => [title, required ? 'ja' : 'nee', example ?? '']);
  writeTable(book, 'Gegevens', [columns.map(({ title }) => title), ...rows], 20);
  writeTable(book, 'Toelichting', [['Kolom', 'Verplicht', 'Voorbeeld'], ...explained], 32);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeTable(book: ExcelJS.Workbook, name: string, rows: string[][], width: number): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  rows.forEach((cells, row) =>
    cells.forEach((text, column) => writeTextCell(sheet.getCell(row + 1, column + 1), text)),
  );
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column) => Object.assign(column, { width, alignment: { wrapText: true, vertical: 'top' } }));
}
