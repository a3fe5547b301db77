import ExcelJS from 'exceljs';
import { kernelTextsNl } from '@koersvast/kernel';
import { guessMapping, type SheetColumns } from './columns';
import { errorSheet, type Say } from './error-sheet';
import { readRows } from './read-rows';
import { readSheet } from './read-sheet';
import { dutchAmount, text } from './readers';
import type { Sheet } from './sheet';
import { sheetsTextsNl } from './texts.nl';

const say: Say = (code, params) =>
  ({ ...kernelTextsNl, ...sheetsTextsNl })[code]!.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));
const columns = {
  name: { title: 'Naam', required: true, reader: text() },
  amount: { title: 'Bedrag', required: true, reader: dutchAmount },
} satisfies SheetColumns;
const check = (sheet: Sheet): ReturnType<typeof readRows> =>
  readRows(sheet, columns, guessMapping(sheet.headers, columns));

describe('the sheet of errors @eis KV-096', () => {
  const source = 'Naam;Bedrag\ngoed;5\n=HYPERLINK("x");12.4OO,00\nKind 111222333;\ngoed;6';

  it('lists row, column, value and what to do; text is never a formula; a BSN is masked', async () => {
    const sheet = await readSheet(Buffer.from(source), 'b.csv');
    const book = new ExcelJS.Workbook();
    const bytes = await errorSheet(sheet, check(sheet).problems, say);
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const lines = book
      .getWorksheet('Fouten')!
      .getSheetValues()
      .slice(2)
      .map((row) => (row as unknown[]).slice(1));
    expect(lines).toEqual([
      [3, 'Bedrag', '12.4OO,00', '12.4OO,00 bevat letters. Vervang de letters O door nullen.'],
      [
        4,
        'Naam',
        'Kind 1•••••••3',
        'Lijkt een burgerservicenummer te bevatten. Haal het nummer weg. Wij bewaren het niet.',
      ],
      [4, 'Bedrag', '', 'Bedrag is leeg. Vul een waarde in.'],
    ]);
    book.eachSheet((each) =>
      each.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula))),
    );
    expect(book.getWorksheet('Te herstellen regels')!.getCell('A2').value).toBe('=HYPERLINK("x")');
  });

  it('can be mended and imported again: only the bad rows, in the columns of the file', async () => {
    const sheet = await readSheet(Buffer.from(source), 'b.csv');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await errorSheet(sheet, check(sheet).problems, say)) as unknown as ExcelJS.Buffer);
    const rows = book.getWorksheet('Te herstellen regels')!;
    rows.getCell('B2').value = 12400;
    rows.getCell('A3').value = 'Kind';
    rows.getCell('B3').value = '7,50';
    const again = await readSheet(new Uint8Array(await book.xlsx.writeBuffer()), 'hersteld.xlsx');
    const result = check(again);
    expect(result.problems).toEqual([]);
    expect(result.rows.map(({ values }) => Object.values(values).map(String))).toEqual([
      ['=HYPERLINK("x")', '12400.00'],
      ['Kind', '7.50'],
    ]);
  });
});
