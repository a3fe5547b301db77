import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { readSheet } from './read-sheet';
import { lieAboutSize, xlsxFixture } from './testing/xlsx-fixture';

const ROWS = '<row r="1"><c r="A1" t="str"><v>kop</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
const good = (extra: Record<string, Uint8Array> = {}): Uint8Array =>
  xlsxFixture({ sheets: [{ name: 'B', rows: ROWS }], extra });
const sheetXml = (xml: string): Uint8Array => good({ 'xl/worksheets/sheet0.xml': strToU8(xml) });
const codeOf = async (bytes: Uint8Array, name = 'x.xlsx', limits = {}): Promise<string> => {
  try {
    await readSheet(bytes, name, {}, limits);
    return 'accepted';
  } catch (error) {
    expect((error as Error).name).toBe('DomainError');
    return (error as { code: string }).code;
  }
};
const MB = 1024 * 1024;
const bomb = good({ 'xl/worksheets/sheet0.xml': new Uint8Array(120 * MB).fill(32) });
const wrap = (inner: string): string => `<worksheet><sheetData>${inner}</sheetData></worksheet>`;

describe('hostile workbooks @eis KV-093', () => {
  it('accepts the honest one that the others are made from', async () => expect(await codeOf(good())).toBe('accepted'));

  it('refuses a bomb by its directory, without inflating it', async () => {
    expect(bomb.length).toBeLessThan(MB);
    expect(await codeOf(bomb)).toBe('sheets.zip.bomb');
  });

  it('refuses a bomb whose directory lies about its size', async () => {
    expect(await codeOf(lieAboutSize(bomb, 'xl/worksheets/sheet0.xml', 16_000))).toBe('sheets.zip.lying-header');
  });

  it('refuses a directory that promises more than there is', async () => {
    const bytes = lieAboutSize(good(), 'xl/worksheets/sheet0.xml', 900_000);
    expect(await codeOf(bytes)).toBe('sheets.zip.lying-header');
  });

  it('refuses a modest ratio when the whole is too large, and counts over all parts', async () => {
    const noise = (seed: number): Uint8Array =>
      Uint8Array.from({ length: 3 * MB }, (_, i) => (i * seed * 2654435761) >>> 24);
    const bytes = good({ 'xl/media/a.bin': noise(3), 'xl/media/b.bin': noise(5) });
    expect(await codeOf(bytes, 'x.xlsx', { zipBytes: 5 * MB })).toBe('sheets.zip.bomb');
  });

  it('refuses 300 entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`xl/media/${i}.png`, strToU8('x')]));
    expect(await codeOf(good(many))).toBe('sheets.zip.too-many-entries');
  });

  it.each(['../../etc/cron.d/x', '/etc/passwd', 'xl/../../x', 'C:/x', 'xl\\..\\x'])(
    'refuses an entry named %s',
    async (name) => expect(await codeOf(good({ [name]: strToU8('x') }))).toBe('sheets.zip.unsafe-name'),
  );

  it('refuses every truncation, and any flipped byte gives a sheet or a refusal', async () => {
    const bytes = good();
    for (let length = 0; length < bytes.length; length += 101) {
      expect(await codeOf(bytes.slice(0, length))).not.toBe('accepted');
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at]! ^= flip;
        await codeOf(damaged);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['doctype', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'],
    ['external entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'],
    ['unknown entity', '<worksheet>&laughs;</worksheet>'],
    ['depth', '<a>'.repeat(200_000)],
    ['no end', '<worksheet><sheetData><row r="1"><c r="A1"><v>1'],
    ['no XML', 'hallo'],
    ['nothing', ''],
    ['rows backwards', wrap('<row r="2"/><row r="1"/>')],
    ['row in row', wrap('<row r="1"><row r="2"/></row>')],
    ['row 1e9', wrap('<row r="1000000000"/>')],
    ['row -1', wrap('<row r="-1"/>')],
    ['cells backwards', wrap('<row r="1"><c r="B1"/><c r="A1"/></row>')],
    ['cell of nowhere', wrap('<row r="1"><c r="1A"><v>1</v></c></row>')],
    ['no number', wrap('<row r="1"><c r="A1"><v>1x</v></c></row>')],
    ['string that is not there', wrap('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>')],
    ['string __proto__', wrap('<row r="1"><c r="A1" t="s"><v>__proto__</v></c></row>')],
  ])('refuses a worksheet with %s', async (_, xml) => expect(await codeOf(sheetXml(xml))).toBe('sheets.xlsx.damaged'));

  it('refuses a worksheet that is not UTF-8', async () =>
    expect(
      await codeOf(good({ 'xl/worksheets/sheet0.xml': Buffer.from('<worksheet>\xff</worksheet>', 'latin1') })),
    ).toBe('sheets.xlsx.damaged'));

  it('refuses a cell far to the right instead of making room for it', async () =>
    expect(await codeOf(sheetXml(wrap('<row r="1"><c r="XFD1"><v>1</v></c></row>')))).toBe(
      'sheets.file.too-many-columns',
    ));

  it('stops at the row and cell limits', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `<row r="${i + 1}"><c r="J${i + 1}"><v>1</v></c></row>`).join('');
    expect(await codeOf(sheetXml(wrap(rows)), 'x.xlsx', { rows: 20 })).toBe('sheets.file.too-many-rows');
    expect(await codeOf(sheetXml(wrap(rows)), 'x.xlsx', { cells: 100 })).toBe('sheets.file.too-many-rows');
    expect(await codeOf(sheetXml(wrap(rows)))).toBe('accepted');
  });

  it('refuses macros, other packages, a workbook without sheets or without its parts', async () => {
    expect(await codeOf(good({ 'xl/vbaProject.bin': strToU8('x') }))).toBe('sheets.xlsx.macros');
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('sheets.xlsx.not-a-workbook');
    expect(await codeOf(xlsxFixture({ sheets: [{ name: 'H', rows: ROWS, state: 'hidden' }] }))).toBe(
      'sheets.xlsx.no-sheet',
    );
    const { 'xl/worksheets/sheet0.xml': _, ...rest } = unzipSync(good());
    expect(await codeOf(zipSync(rest))).toBe('sheets.xlsx.damaged');
  });
});

describe('files of another kind', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from([...values, ...Array<number>(40).fill(1)]);

  it.each<[string, Uint8Array, string, string]>([
    ['a pdf called csv', Buffer.from('%PDF-1.7 ...'), 'x.csv', 'sheets.file.unknown-type'],
    ['a picture called xlsx', bytes(0x89, 0x50, 0x4e, 0x47), 'x.xlsx', 'sheets.file.unknown-type'],
    ['gzip', bytes(0x1f, 0x8b), 'x.csv', 'sheets.file.unknown-type'],
    ['an old or locked workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'x.xlsx', 'sheets.file.old-or-locked'],
    ['UTF-16', Buffer.from('\ufeffa;b', 'utf16le'), 'x.csv', 'sheets.file.utf-16'],
    ['a workbook called csv', good(), 'x.csv', 'sheets.file.other-content'],
    ['csv called xlsx', Buffer.from('a;b\n1;2'), 'x.xlsx', 'sheets.file.other-content'],
    ['macros by name', good(), 'x.xlsm', 'sheets.xlsx.macros'],
    ['html', Buffer.from('<table>'), 'x.html', 'sheets.file.unknown-type'],
    ['no extension', Buffer.from('a;b\n1;2'), 'x', 'sheets.file.unknown-type'],
    ['nothing', new Uint8Array(), 'x.csv', 'sheets.file.empty'],
    ['machine code', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 0x81), 'x.csv', 'sheets.file.not-text'],
  ])('refuses %s', async (_, content, name, code) => expect(await codeOf(content, name)).toBe(code));
});
