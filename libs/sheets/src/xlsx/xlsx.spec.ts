import ExcelJS from 'exceljs';
import { readSheet } from '../read-sheet';
import type { Sheet } from '../sheet';
import { xlsxFixture, type Fixture } from '../testing/xlsx-fixture';
import { meaningOf, numberText } from './cell-text';

const read = (bytes: Uint8Array, sheetName?: string): Promise<Sheet> =>
  readSheet(bytes, 'Kwartaal 1.xlsx', { sheetName });
const fixture = (rows: string, more: Partial<Fixture> = {}): Promise<Sheet> =>
  read(xlsxFixture({ sheets: [{ name: 'Blad1', rows }], ...more }));
const header = '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>';
const cellsOf = async (cells: string, more: Partial<Fixture> = {}): Promise<string[]> =>
  (await fixture(`${header}<row r="2">${cells}</row>`, more)).rows[0]!.cells;

describe('reading xlsx @eis KV-092', () => {
  it('reads what exceljs writes: texts, numbers, dates, percentages, truth, rich text, links', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Bestedingen');
    sheet.addRow(['Datum', 'Bedrag', 'Index', 'Telt', 'Tekst', 'Link', 'Som']);
    const row = sheet.addRow([new Date('2026-02-28T00:00:00Z'), 1234567.89, 0.0496, true]);
    row.getCell(1).numFmt = 'dd-mm-yyyy';
    row.getCell(2).numFmt = '[$€-413] #,##0.00;[RED]-#,##0.00';
    row.getCell(3).numFmt = '0.00%';
    row.getCell(5).value = { richText: [{ text: 'Vet ', font: { bold: true } }, { text: 'en é' }] };
    row.getCell(6).value = { text: 'site', hyperlink: 'https://voorbeeld.nl' };
    row.getCell(7).value = { formula: 'B2*2', result: 2469135.78 };
    const result = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(result.headers).toEqual(['Datum', 'Bedrag', 'Index', 'Telt', 'Tekst', 'Link', 'Som']);
    expect(result.rows).toEqual([
      { number: 2, cells: ['28-02-2026', '1234567,89', '4,96%', 'WAAR', 'Vet en é', 'site', '2469135,78'] },
    ]);
    expect(result).toMatchObject({
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheetName: 'Bestedingen',
      problems: [],
    });
  });

  it('keeps row numbers and places over gaps, and rows and cells without a reference', async () => {
    const sheet = await fixture(
      '<row r="3"><c r="B3" t="str"><v>kop</v></c><c r="C3" t="str"><v>twee</v></c></row>' +
        '<row r="7"><c r="C7"><v>5</v></c></row><row><c><v>1</v></c><c/><c><v>2</v></c></row>',
    );
    expect(sheet.headerRow).toBe(3);
    expect(sheet.rows).toEqual([
      { number: 7, cells: ['', '', '5'] },
      { number: 8, cells: ['1', '', '2'] },
    ]);
  });

  it('reads shared, rich, phonetic, escaped, inline and CDATA texts', async () => {
    const strings =
      '<si><t xml:space="preserve"> één </t></si><si><r><t>twee</t></r><rPh><t>X</t></rPh><r><t>drie</t></r></si><si><t/></si>';
    expect(await cellsOf('<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>', { strings })).toEqual([
      ' één ',
      'tweedrie',
    ]);
    expect(
      await cellsOf(
        '<c r="A2" t="str"><v>a_x000D__x000a_b</v></c><c r="B2" t="inlineStr"><is><r><t>i</t></r><r><t>n</t></r></is></c>',
      ),
    ).toEqual(['a\nb', 'in']);
    expect(
      await cellsOf('<c r="A2" t="str"><v><![CDATA[<x>]]></v></c><c r="B2" t="str"><v>&lt;y&gt;&#233;</v></c>'),
    ).toEqual(['<x>', '<y>é']);
  });

  it('reads files whose elements carry a prefix', async () => {
    const rows =
      '<x:row r="1"><x:c r="A1" t="str"><x:v>kop</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row>';
    expect((await fixture(rows)).rows[0]!.cells).toEqual(['7']);
  });

  it('takes the stored outcome of a formula, and names a formula without one and an error', async () => {
    const sheet = await fixture(
      `${header}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>T(A1)</f><v>=x</v></c></row>` +
        '<row r="3"><c r="A3"><f>SUM(A1:A2)</f></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );
    expect(sheet.rows).toEqual([{ number: 2, cells: ['2', '=x'] }]);
    expect(sheet.problems).toEqual([
      { row: 3, column: 0, code: 'sheets.cell.formula', params: {} },
      { row: 3, column: 1, code: 'sheets.cell.error', params: { value: '#DIV/0!' } },
    ]);
  });

  it('chooses the first visible sheet with content, or the one asked for', async () => {
    const data = (text: string): string => `${header}<row r="2"><c r="A2" t="str"><v>${text}</v></c></row>`;
    const bytes = xlsxFixture({
      sheets: [
        { name: 'Geheim', rows: data('hidden'), state: 'hidden' },
        { name: 'Leeg', rows: '' },
        { name: 'Een', rows: data('een') },
        { name: 'Twee', rows: data('twee') },
      ],
    });
    expect(await read(bytes)).toMatchObject({ sheetName: 'Een', sheetNames: ['Leeg', 'Een', 'Twee'] });
    expect((await read(bytes, 'Twee')).rows[0]!.cells).toEqual(['twee', '']);
    await expect(read(bytes, 'Geheim')).rejects.toMatchObject({ code: 'sheets.xlsx.sheet-not-found' });
  });

  it('reads dates of the 1904 system and custom formats by style', async () => {
    const formats = { custom: '<numFmt numFmtId="164" formatCode="mmm\\-yy"/>', styles: [0, 164] };
    expect(await cellsOf('<c r="A2" s="1"><v>46054</v></c><c r="B2"><v>46054</v></c>', { formats })).toEqual([
      '01-02-2026',
      '46054',
    ]);
    expect(
      await cellsOf('<c r="A2" s="1"><v>44592</v></c><c r="B2" t="d"><v>2026-02-01</v></c>', {
        formats,
        date1904: true,
      }),
    ).toEqual(['01-02-2026', '2026-02-01']);
  });
});

describe('text of a number', () => {
  it.each([
    ['1234.56', '1234,56'],
    ['-0.01', '-0,01'],
    ['0.30000000000000004', '0,3'],
    ['84120.5', '84120,5'],
    ['1.5E-7', '0,00000015'],
    ['1E3', '1000'],
    ['1.2345678901234567E+20', '123456789012346000000'],
    ['-0', '0'],
    ['100', '100'],
    ['4430100', '4430100'],
    ['12.149999999999999', '12,15'],
  ])('%s is %s', (raw, text) => expect(numberText(raw, 'number', false)).toBe(text));

  it.each([
    ['1', '01-01-1900'],
    ['59', '28-02-1900'],
    ['61', '01-03-1900'],
    ['46022', '31-12-2025'],
    ['46022.75', '31-12-2025 18:00'],
    ['46022.999999', '01-01-2026'],
    ['0.5', '12:00'],
    ['2958465', '31-12-9999'],
    ['-5', '-5'],
    ['99999999', '99999999'],
  ])('serial %s is %s', (raw, text) => expect(numberText(raw, 'date', false)).toBe(text));

  it.each(['', 'x', 'NaN', 'Infinity', '1e999'])('%j is none', (raw) =>
    expect(numberText(raw, 'number', false)).toBeNull(),
  );

  it.each([
    [0, undefined, 'number'],
    [14, undefined, 'date'],
    [22, undefined, 'date'],
    [9, undefined, 'percentage'],
    [4, undefined, 'number'],
    [164, 'dd-mm-jjjj', 'date'],
    [164, '[$-413]d mmmm yyyy;@', 'date'],
    [164, '[h]:mm:ss', 'date'],
    [164, '"€" #,##0.00', 'number'],
    [164, '_ [$€-413] * #,##0.00_ ;_ [$€-413] * -#,##0.00_ ;_ @_ ', 'number'],
    [164, '#,##0" dagen"', 'number'],
    [164, '0.00E+00', 'number'],
    [164, '0.0%', 'percentage'],
    [164, 'General', 'number'],
    [164, '#,##0.00\\ "stuks";[Red]-0', 'number'],
  ])('format %d %j means %s', (id, code, meaning) => expect(meaningOf(id, code)).toBe(meaning));
});
