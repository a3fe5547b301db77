import { readSheet } from '../read-sheet';
import { asCell } from './cell-xml';
import { writeWorkSheet } from './work-sheet';

const columns = [{ title: 'Code', width: 10 }, { title: 'Tekst', width: 40, choices: ['een', 'twee'] }, { title: 'Stempel', width: 8, hidden: true }]; // prettier-ignore

describe('a sheet to work in', () => {
  it('gives back every text that was put in, sign for sign @eis KV-890', async () => {
    const texts = [
      '=cmd|calc!A1',
      ' met spaties ',
      'regel 1\nregel 2',
      'مرحبا \u202bעברית\u202c',
      '👩‍👧 familie',
      '_x0041_ blijft zo',
      '& < > "',
      'x'.repeat(20_000),
      '007',
      '1-2',
      'WAAR',
    ];
    const bytes = await writeWorkSheet({ name: 'Eisen', columns, rows: texts.map((text, at) => [`E-${at}`, text, 's']), notes: ['Uitleg'] }); // prettier-ignore
    const sheet = await readSheet(bytes, 'eisen.xlsx');
    expect(sheet.headers).toEqual(['Code', 'Tekst', 'Stempel']);
    expect(sheet.rows.map(({ cells }) => cells[1])).toEqual(texts);
    expect(sheet.problems).toEqual([]);
    expect(sheet.sheetNames).toEqual(['Eisen', 'Toelichting']);
  });

  it('leaves out what no cell can hold, in the way that asCell foretells', async () => {
    const odd = 'a\u0001b\r\nc\ud800d\u007f';
    const bytes = await writeWorkSheet({ name: 'Eisen', columns, rows: [['E-1', odd, '']], notes: [] });
    expect((await readSheet(bytes, 'eisen.xlsx')).rows[0]!.cells[1]).toBe(asCell(odd));
  });

  it('is the same file every time', async () => {
    const sheet = { name: 'Eisen', columns, rows: [['E-1', 'tekst', '']], notes: ['Uitleg'] };
    expect(await writeWorkSheet(sheet)).toEqual(await writeWorkSheet(sheet));
  });

  it('is found below title rows, in whatever sheet stands first', async () => {
    const rows = [
      ['Mijn lijst', '', ''],
      ['Code', 'Tekst', 'Stempel'],
      ['E-1', 'tekst', ''],
    ];
    const bytes = await writeWorkSheet({ name: 'Blad', columns: [{ title: 'Programma', width: 9 }, ...columns.slice(1).map(() => ({ title: '', width: 9 }))], rows, notes: [] }); // prettier-ignore
    const sheet = await readSheet(bytes, 'x.xlsx', { header: { all: ['Code'], any: ['Code'] } });
    expect([sheet.headerRow, sheet.rows.length, sheet.headers[0]]).toEqual([3, 1, 'Code']);
  });
});
