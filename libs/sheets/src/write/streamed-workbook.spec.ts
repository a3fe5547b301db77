import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { Workbook } from 'exceljs';
import { csvRows, euros, ListColumn } from './list-rows';
import { writeStreamedWorkbook } from './streamed-workbook';

const columns: ListColumn[] = [
  { title: 'Omschrijving', width: 30, kind: 'text' },
  { title: 'Regel', width: 8, kind: 'whole' },
  { title: 'Bedrag', width: 14, kind: 'amount' },
  { title: 'Bekend sinds', width: 17, kind: 'moment' },
];

/** As COPY writes them: escapes, `\N` for nothing, and pieces that end anywhere, also within a sign. */
async function* copied(lines: readonly string[], size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

const LINES = [
  'Jeugdhulp één 😀\t1\t123456\t1767225600',
  '=1+1 & "teken" <b>\t2\t-5\t\\N',
  'twee\\nregels\\ten\\\\schuin\t3\t0\t1767261600',
  '\\N\t4\t99999999999999\t1767225600',
  'vijf\t5\t-100\t1767225600',
];

async function written(lines: readonly string[], most?: number): Promise<Buffer> {
  const sink = new PassThrough();
  const list = { name: 'Boekingen', columns, pieces: copied(lines), notes: ['Uitleg'] };
  const [bytes] = await Promise.all([buffer(sink), writeStreamedWorkbook(list, sink, most).then(() => sink.end())]);
  return bytes;
}

async function opened(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

describe('a long list as a workbook, written while its rows come in', () => {
  it('holds texts as they are, amounts to the cent and moments, and no formula @eis KV-1515', async () => {
    const workbook = await opened(await written(LINES));
    const sheet = workbook.getWorksheet('Boekingen')!;
    const column = (letter: string) => [2, 3, 4, 5, 6].map((row) => sheet.getCell(`${letter}${row}`).value);
    expect(column('A')).toEqual(['Jeugdhulp één 😀', '=1+1 & "teken" <b>', 'twee\nregels\ten\\schuin', null, 'vijf']);
    expect(column('B')).toEqual([1, 2, 3, 4, 5]);
    expect(column('C')).toEqual([1234.56, -0.05, 0, 999999999999.99, -1]);
    expect(column('D').slice(0, 3)).toEqual([new Date('2026-01-01T00:00:00Z'), null, new Date('2026-01-01T10:00:00Z')]);
    expect(sheet.getCell('C2').numFmt).toBe('#,##0.00');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Boekingen', 'Toelichting']);
  });

  it('goes on on the next sheet where one is full, and loses no row @eis KV-1515', async () => {
    const workbook = await opened(await written(LINES, 2));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Boekingen', 'Boekingen 2', 'Boekingen 3', 'Toelichting']); // prettier-ignore
    const lines = workbook.worksheets.slice(0, 3).map((sheet) => sheet.getColumn('B').values.slice(1));
    expect(lines).toEqual([
      ['Regel', 1, 2],
      ['Regel', 3, 4],
      ['Regel', 5],
    ]);
    const full = await opened(await written(LINES.slice(0, 4), 2));
    expect(full.worksheets).toHaveLength(3);
  });

  it('is a sheet with only its header when nothing was found', async () => {
    const [sheet] = (await opened(await written([]))).worksheets;
    expect([sheet!.rowCount, sheet!.getRow(1).values]).toEqual([1, [undefined, ...columns.map(({ title }) => title)]]);
  });

  it('is the same list as CSV in Dutch notation, harmless @eis KV-1515', async () => {
    const pieces: string[] = [];
    for await (const piece of csvRows(columns, copied(LINES))) pieces.push(piece);
    expect(pieces.join('').split('\r\n')).toEqual([
      '\ufeffOmschrijving;Regel;Bedrag;Bekend sinds',
      'Jeugdhulp één 😀;1;1234,56;01-01-2026 00:00',
      `"'=1+1 & ""teken"" <b>";2;-0,05;`,
      '"twee\nregels\ten\\schuin";3;0,00;01-01-2026 10:00',
      ';4;999999999999,99;01-01-2026 00:00',
      'vijf;5;-1,00;01-01-2026 00:00',
      '',
    ]);
  });

  it.each([
    ['0', '0.00'],
    ['-7', '-0.07'],
    ['70', '0.70'],
    ['-123', '-1.23'],
    ['900719925474099312', '9007199254740993.12'],
  ])('writes %s cents as %s euros', (cents, text) => expect(euros(cents, '.')).toBe(text));
});
