import { gridCellId, readGridKey } from './form-grid';
import { COLUMNS, readQuestionKey, SHEETS } from './form-layout';

/**
 * Fills in a form as its addressee would in a spreadsheet, and gives the saved bytes.
 * @param answers by the number of the question; numbers that the form does not have are left alone
 * @param cells of the sheets with grids: by `row:heading`, as a number or a text
 */
export async function fillForm(
  book: Buffer,
  answers: ReadonlyMap<string, string>,
  cells: ReadonlyMap<string, string | number> = new Map(),
): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(book as unknown as ArrayBuffer);
  workbook.getWorksheet(SHEETS.answers)!.eachRow((row) => {
    const answer = answers.get(String(row.getCell(COLUMNS.number).value));
    if (answer !== undefined && row.getCell(COLUMNS.key).value) row.getCell(COLUMNS.answer).value = answer;
  });
  workbook.eachSheet((sheet) => {
    const heads = new Map<number, string>();
    sheet.eachRow((row) => {
      const key = String(row.getCell(1).value ?? '');
      if (readGridKey(key) !== null) row.eachCell((cell, column) => heads.set(column, String(cell.value)));
      const id = readQuestionKey(key);
      if (id === null) return;
      for (const [column, head] of heads) {
        const value = cells.get(gridCellId(id, head));
        if (value !== undefined) row.getCell(column).value = value;
      }
    });
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
