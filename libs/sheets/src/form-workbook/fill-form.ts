import { COLUMNS, SHEETS } from './form-layout';

/**
 * Fills in a form as its addressee would in a spreadsheet, and gives the saved bytes.
 * @param answers by the number of the question; numbers that the form does not have are left alone
 */
export async function fillForm(book: Buffer, answers: ReadonlyMap<string, string>): Promise<Buffer> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  await workbook.xlsx.load(book as unknown as ArrayBuffer);
  workbook.getWorksheet(SHEETS.answers)!.eachRow((row) => {
    const answer = answers.get(String(row.getCell(COLUMNS.number).value));
    if (answer !== undefined && row.getCell(COLUMNS.key).value) row.getCell(COLUMNS.answer).value = answer;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
