import fc from 'fast-check';
import { safeText } from '@koersvast/kernel';
import { readSheet } from './read-sheet';
import type { Sheet } from './sheet';

const csv = (text: string | Uint8Array, limits = {}): Promise<Sheet> =>
  readSheet(typeof text === 'string' ? Buffer.from(text, 'utf8') : text, 'bestedingen.csv', {}, limits);

describe('reading CSV @eis KV-090', () => {
  it.each([
    ['Datum;Bedrag\n01-02-2026;1.234,56', ';'],
    ['Datum\tBedrag\n01-02-2026\t1.234,56', '\t'],
    ['Datum,Bedrag\n01-02-2026,"1.234,56"', ','],
    ['Bedrag, excl. btw;Datum\n1,5;01-02-2026\n2,5;01-03-2026', ';'],
    ['Alleen\nmaar', ';'],
    ['sep=,\r\nDatum,Bedrag\r\n01-02-2026,5', ','],
    ['a;b\n"open', null],
  ])('finds the delimiter of %j', async (text, expected) => {
    if (expected === null) await expect(csv(text)).rejects.toMatchObject({ code: 'sheets.csv.quote' });
    else expect((await csv(text)).delimiter).toBe(expected);
  });

  it('counts rows as a spreadsheet does: header, blank rows, rows of many lines, sep line', async () => {
    const sheet = await csv('sep=;\r\n\r\nCode;Tekst\r\n\r\nA;"een\r\ntwee; drie ""vier"""\r\nB;vijf\r\n;;\r\n');
    expect(sheet.headerRow).toBe(3);
    expect(sheet.rows).toEqual([
      { number: 5, cells: ['A', 'een\r\ntwee; drie "vier"'] },
      { number: 6, cells: ['B', 'vijf'] },
    ]);
  });

  it('pads short rows and names rows that are too wide', async () => {
    const sheet = await csv('a;b;c\n1\n1;2;3;4\n1;2;3;;\n');
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(sheet.problems).toEqual([{ row: 3, column: null, code: 'sheets.row.too-wide', params: { columns: 3 } }]);
  });

  it('reads UTF-8 with and without mark, and Windows-1252 with € and curly quotes', async () => {
    const text = 'Naam;Bedrag\nZoë – “ja”;€ 5';
    const cp1252 = Buffer.from('Naam;Bedrag\nZo\xeb \x96 \x93ja\x94;\x80 5', 'latin1');
    for (const [bytes, encoding] of [
      [Buffer.from(text), 'utf-8'],
      [Buffer.from(`\ufeff${text}`), 'utf-8'],
      [cp1252, 'windows-1252'],
    ] as const) {
      const sheet = await csv(bytes);
      expect(sheet.encoding).toBe(encoding);
      expect(sheet.headers).toEqual(['Naam', 'Bedrag']);
      expect(sheet.rows[0]!.cells).toEqual(['Zoë – “ja”', '€ 5']);
    }
  });

  it('leaves a quote inside a text alone and survives the end mark of DOS', async () => {
    expect((await csv('a;b\n5" buis;x\u001a')).rows[0]!.cells).toEqual(['5" buis', 'x']);
  });

  it.each([
    ['', 'sheets.file.empty'],
    ['\n \n;;\n', 'sheets.file.empty'],
    ['\ufeff', 'sheets.file.empty'],
    ['a;b\n', 'sheets.file.no-rows'],
    ['a;b\n"1;2\n3;4', 'sheets.csv.quote'],
    ['a;b\n1;\u00002', 'sheets.file.not-text'],
    ['Naam;BSN kind\nx;1', 'sheets.file.bsn-column'],
    ['Burgerservicenummer\n1', 'sheets.file.bsn-column'],
    ['Kind;111222333\nx;1', 'sheets.file.bsn-column'],
  ])('refuses %j with %s', (text, code) => expect(csv(text)).rejects.toMatchObject({ name: 'DomainError', code }));

  it('keeps to its limits', async () => {
    await expect(csv('a\n1\n2\n3', { rows: 2 })).rejects.toMatchObject({ code: 'sheets.file.too-many-rows' });
    await expect(csv('a\n1\n2', { rows: 2 })).resolves.toMatchObject({ rows: [{ number: 2 }, { number: 3 }] });
    await expect(csv(`a\n${';'.repeat(300)}1`)).rejects.toMatchObject({ code: 'sheets.file.too-many-columns' });
    await expect(csv('a\n12345', { bytes: 5 })).rejects.toMatchObject({ code: 'sheets.file.too-large', status: 413 });
    await expect(csv(`a\n"${'x'.repeat(5_000_000)}"`)).rejects.toMatchObject({ code: 'sheets.csv.record-too-long' });
    const long = await csv(`a;b\n${'x'.repeat(40_000)};1`);
    expect(long.problems).toMatchObject([{ row: 2, column: 0, code: 'sheets.cell.too-long' }]);
  });

  it('reads 100,000 rows in seconds', async () => {
    const line = '01-02-2026;4430100;6.752;Vlaardingen;Termijn 2 van 12;1.075.000,00\n';
    const sheet = await csv(`Datum;Grootboek;Taakveld;Gemeente;Omschrijving;Bedrag\n${line.repeat(100_000)}`);
    expect(sheet.rows).toHaveLength(100_000);
    expect(sheet.rows.at(-1)!.number).toBe(100_001);
  });
});

describe('formula guard @eis KV-091', () => {
  it.each(['=1+1', '+31 6', '-5', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'guards %j and takes the guard off once',
    async (text) => {
      expect(safeText(text)).toBe(`'${text}`);
      const sheet = await csv(`a;b\n"${safeText(text)}";x`);
      expect(sheet.rows[0]!.cells[0]).toBe(text);
    },
  );

  it('lets harmless text be, an apostrophe of its own included', async () => {
    expect(safeText("'s-Gravenhage")).toBe("'s-Gravenhage");
    expect((await csv("a\n's-Gravenhage")).rows[0]!.cells[0]).toBe("'s-Gravenhage");
    expect(safeText('a\u0000b\nc')).toBe('ab\nc');
  });

  it('never leaves a text that a spreadsheet takes for a formula', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/^[=+\-@\t\r\0]/.test(safeText(text)))));
});

describe('hostile CSV', () => {
  it('gives rows or a refusal for any bytes, never another error', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const outcome = await csv(bytes).catch((error: Error) => error.name);
        expect(typeof outcome === 'string' ? outcome : 'Sheet').toMatch(/^(DomainError|Sheet)$/);
      }),
      { numRuns: 400 },
    ));

  it('gives back any table it was written', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', ',', '1', '-', '€') }), {
            minLength: 3,
            maxLength: 3,
          }),
          { minLength: 1, maxLength: 8 },
        ),
        async (table) => {
          const quote = (cell: string): string => `"${safeText(cell).replaceAll('"', '""')}"`;
          const rows = table.map((row) => ['x', ...row]);
          const sheet = await csv(['k;a;b;c', ...rows.map((row) => row.map(quote).join(';'))].join('\r\n'));
          expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    ));
});
