import ExcelJS from 'exceljs';
import { aForm } from '../testing/fill-form';
import { fillForm } from './fill-form';
import type { FormGrid } from './form-grid';
import { readForm } from './read-form';
import { writeForm } from './write-form';

const grid: FormGrid = {
  id: 'besteding',
  sheet: 'Besteding',
  intro: 'Bedragen in euro.',
  heading: 'Gemeente en bouwsteen',
  columns: [
    { id: 'm1', label: 'januari 2026', kind: 'NUMBER', format: '#,##0.00', width: 16 },
    { id: 'm2', label: 'februari 2026', kind: 'NUMBER', format: '#,##0.00', width: 16 },
    { id: 'note', label: 'Toelichting partner', kind: 'TEXT', maxLength: 20, width: 40 },
  ],
  rows: [
    { id: 'r1', number: '1', text: 'Toegang', help: '', asked: ['m1', 'm2', 'note'], group: 'Maassluis' },
    { id: 'r2', number: '2', text: 'Verblijf', help: '', asked: ['m1'], group: 'Maassluis' },
  ],
  totals: true,
};
const form = aForm({ grids: [grid] });
const cells = (more: Record<string, string | number>) => new Map(Object.entries(more));
const back = async (book: Buffer, definition = form) => readForm(book, 'terug.xlsx', definition);
const said = ({ findings }: Awaited<ReturnType<typeof back>>) =>
  findings.filter(({ sheet }) => sheet).map(({ weight, code, cell }) => `${weight} ${code} ${cell ?? ''}`.trim());
async function edited(book: Buffer, change: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book as unknown as ArrayBuffer);
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a form with a sheet of rows and columns @eis KV-1146', () => {
  let book: Buffer;
  beforeAll(async () => (book = await writeForm(form)));

  it('comes back with each number at its cell, the same bytes each time, and the totals unread', async () => {
    expect((await writeForm(form)).equals(book)).toBe(true);
    const sent = await fillForm(book, new Map(), cells({ 'r1:januari 2026': 1234.5, 'r1:februari 2026': 0 }));
    const { answers, findings } = await back(sent);
    const got = answers.filter(({ sheet }) => sheet).map(({ questionId, value, cell }) => [questionId, value, cell]);
    expect(got).toEqual([
      ['r1:m1', { kind: 'NUMBER', number: '1234.5' }, 'E5'],
      ['r1:m2', { kind: 'NUMBER', number: '0' }, 'F5'],
    ]);
    expect(findings.filter(({ weight }) => weight !== 'NOTES')).toEqual([]);
  });

  it('says per cell what is no number, too long, or where nothing was asked', async () => {
    const sent = await fillForm(
      book,
      new Map(),
      cells({ 'r1:januari 2026': 'veel', 'r1:Toelichting partner': 'x'.repeat(21), 'r2:februari 2026': 5 }),
    );
    expect(said(await back(sent))).toEqual([
      expect.stringMatching(/^LEAVES_OUT kernel\.number\..* E5$/),
      'LEAVES_OUT sheets.text.too-long G5',
      'NOTES sheets.form.stray-text F6',
    ]);
  });

  it('does not read a column whose heading was altered, nor a row with other words', async () => {
    const filled = await fillForm(book, new Map(), cells({ 'r1:januari 2026': 1, 'r2:januari 2026': 2 }));
    const sent = await edited(filled, (workbook) => {
      workbook.getWorksheet('Besteding')!.getCell('F3').value = 'maart 2026';
      workbook.getWorksheet('Besteding')!.getCell('C6').value = 'Iets anders';
    });
    const read = await back(sent);
    expect(said(read)).toEqual(['LEAVES_OUT sheets.form.altered-heading', 'LEAVES_OUT sheets.form.altered-row']);
    expect(read.answers.filter(({ sheet }) => sheet)).toHaveLength(1);
  });

  it('follows a column that was moved and a sheet that was renamed', async () => {
    const sent = await edited(book, (workbook) => {
      const sheet = workbook.getWorksheet('Besteding')!;
      sheet.name = 'Onze cijfers';
      sheet.getCell('E3').value = 'februari 2026';
      sheet.getCell('F3').value = 'januari 2026';
      sheet.getCell('F5').value = 7;
    });
    const { answers } = await back(sent);
    expect(answers.filter(({ sheet }) => sheet)).toMatchObject([{ questionId: 'r1:m1', sheet: 'Onze cijfers' }]);
  });

  it('refuses a sheet of another form and names one that is gone', async () => {
    const gone = await edited(book, (workbook) => workbook.removeWorksheet('Besteding'));
    expect(said(await back(gone))).toEqual(['LEAVES_OUT sheets.form.sheet-missing']);
    const mixed = await edited(book, (workbook) => {
      const cell = workbook.getWorksheet('Besteding')!.getCell('A1');
      cell.value = String(cell.value).replace('partij-a', 'partij-b');
    });
    expect(said(await back(mixed))).toEqual(['REFUSES sheets.form.other-sheet']);
    const more = { ...form, grids: [{ ...grid, rows: grid.rows.slice(1) }] };
    expect((await back(book, more)).findings.map(({ code }) => code)).toEqual(['sheets.form.other-version']);
  });
});
