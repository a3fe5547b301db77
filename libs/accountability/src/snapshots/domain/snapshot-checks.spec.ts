import { deflateSync } from 'node:zlib';
import { claimsOfPdf, claimsOfWorkbook, kindOfFile } from './claims';
import { byteDifference, cellDifferences } from './differences';
import { byteFindings, pdfFindings, sheetFindings } from './findings';
import { pageDifference } from './pdf-parts';
import { judged } from './verdict';

const sheet = (name: string, rows: string[][]) => ({
  name,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});
const HASH = 'a1'.repeat(32);

describe('what a file says of itself @eis KV-1477', () => {
  it('is read from the metadata of a PDF', () => {
    const pdf = Buffer.from(
      `%PDF-1.7\n<pdf:Producer>Koersvast</pdf:Producer><pdf:Keywords>momentopname MO-2027-001; sha256:${HASH}</pdf:Keywords>`,
    );
    expect(claimsOfPdf(pdf)).toMatchObject({ snapshot: 'MO-2027-001', contentHash: HASH, ours: true });
    expect(claimsOfPdf(Buffer.from('%PDF-1.4 MO-2027-001'))).toEqual({
      snapshot: null,
      contentHash: null,
      ours: false,
      producer: null,
    });
  });

  it('is still found when another program saved the PDF: packed, in hex, in UTF-16 @eis KV-1562', () => {
    const packed = deflateSync(Buffer.from('<pdf:Keywords>momentopname MO-2027-003</pdf:Keywords>')).toString('latin1');
    const stream = `%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n${packed}\nendstream\nendobj\n`;
    expect(claimsOfPdf(Buffer.from(stream, 'latin1')).snapshot).toBe('MO-2027-003');
    const wide = Buffer.from('\ufeffMO-2027-004', 'utf16le').swap16().toString('hex');
    expect(claimsOfPdf(Buffer.from(`%PDF-1.7\n/Keywords <${wide}>`)).snapshot).toBe('MO-2027-004');
    expect(claimsOfPdf(Buffer.from(`%PDF-1.7\n/Keywords (bron \\(MO-2027-005\\))`)).snapshot).toBe('MO-2027-005');
    // A stream that unpacks to more than memory should hold is left alone.
    const bomb = deflateSync(Buffer.alloc(9 * 1_048_576)).toString('latin1');
    const bombed = `%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n${bomb}\nendstream\nendobj\n`;
    expect(claimsOfPdf(Buffer.from(bombed, 'latin1')).snapshot).toBeNull();
  });

  it('is read from the notes of a workbook', () => {
    const notes = sheet('Toelichting', [
      ['Titel'],
      ['Bron', 'momentopname MO-2027-002'],
      ['Samenstelling', 'P&C-rapport 2.0'],
      ['SHA-256 van de vastgelegde inhoud', HASH],
    ]);
    expect(claimsOfWorkbook([notes])).toMatchObject({ snapshot: 'MO-2027-002', contentHash: HASH, ours: true });
    expect(claimsOfWorkbook([sheet('Blad1', [['x']])])).toMatchObject({ snapshot: null, ours: false });
  });

  it('does not go by its name', () => {
    expect(kindOfFile(Buffer.from('%PDF-1.7'))).toBe('PDF');
    expect(kindOfFile(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0]))).toBe('XLSX');
    expect(kindOfFile(Buffer.from('PK maar niet heus'))).toBe('OTHER');
    expect(kindOfFile(Buffer.alloc(0))).toBe('OTHER');
  });
});

describe('what differs from the signed file @eis KV-1477', () => {
  it('is named by sheet and cell, also what came or went', () => {
    const signed = [
      sheet('A', [
        ['x', '1,00'],
        ['y', '2,00'],
      ]),
    ];
    const found = [
      sheet('A', [
        ['x', '1,01'],
        ['', '2,00', 'z'],
      ]),
      sheet('B', [['nieuw']]),
    ];
    expect(cellDifferences(signed, found)).toEqual({
      count: 4,
      items: [
        { sheet: 'A', cell: 'B1', place: 'x', signed: '1,00', found: '1,01' },
        { sheet: 'A', cell: 'A2', place: 'x', signed: 'y', found: '' },
        { sheet: 'A', cell: 'C2', place: 'y', signed: '', found: 'z' },
        { sheet: 'B', cell: 'A1', place: '', signed: '', found: 'nieuw' },
      ],
    });
    expect(cellDifferences(signed, signed).count).toBe(0);
  });

  it('is counted to the end and shown up to fifty', () => {
    const many = (text: string) => [
      sheet(
        'A',
        Array.from({ length: 30 }, () => [text, text, text]),
      ),
    ];
    const { count, items } = cellDifferences(many('a'), many('b'));
    expect([count, items.length, items[49]?.cell]).toEqual([90, 50, 'B17']);
  });

  it('tells what was put behind the signed bytes from what was changed in them', () => {
    const signed = Buffer.from('abcdef');
    expect(byteDifference(signed, Buffer.from('abcdefgh'))).toEqual({ appended: 2, firstAt: 6 });
    expect(byteDifference(signed, Buffer.from('abXdefgh'))).toEqual({ appended: null, firstAt: 2 });
    expect(byteDifference(signed, Buffer.from('abc'))).toEqual({ appended: null, firstAt: 3 });
  });
});

describe('what is told of a PDF that was changed @eis KV-1562', () => {
  /** Two pages with a text each, built as ours are. */
  const pdf = (...texts: string[]) => {
    const pages = texts.map((text, index) => {
      const content = deflateSync(Buffer.from(text)).toString('latin1');
      const [page, stream] = [10 + index * 2, 11 + index * 2];
      return `${page} 0 obj\n<</Type /Page /Parent 1 0 R /Contents ${stream} 0 R>>\nendobj\n${stream} 0 obj\n<</Filter /FlateDecode>>\nstream\n${content}\nendstream\nendobj\n`;
    });
    const kids = texts.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
    return Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type /Pages /Kids [${kids}]>>\nendobj\n${pages.join('')}`, 'latin1');
  };
  const codes = (found: Buffer, producer = 'Koersvast') =>
    pdfFindings(pageDifference(pdf('een', 'twee', 'drie'), found), producer).map(({ code, params }) => [
      code.replace('snapshot.found.', ''),
      params.pages ?? params.count ?? params.producer ?? '',
    ]);

  it('is which pages are other, or how many there are, and who saved it', () => {
    expect(codes(pdf('een', 'TWEE', 'DRIE'))).toEqual([['pages-changed', '2, 3']]);
    expect(codes(pdf('een', 'twee'), 'Druk 3')).toEqual([
      ['resaved', 'Druk 3'],
      ['page-count', 2],
    ]);
    expect(codes(Buffer.concat([pdf('een', 'twee', 'drie'), Buffer.from(' ')]))).toEqual([['pages-same', '']]);
    expect(codes(Buffer.from('%PDF-1.7 anders'))).toEqual([['pages-unreadable', '']]);
  });

  it('is its size and where it begins to differ', () => {
    expect(
      byteFindings(1000, 1200, 41).map(({ code, params }) => [code.slice(15), params.difference ?? params.at]),
    ).toEqual([
      ['larger', '200'],
      ['first-byte', '42'],
    ]);
    expect(sheetFindings(['A', 'B'], ['B', 'C']).map(({ params }) => params.names)).toEqual(['A', 'C']);
  });
});

describe('the verdict on a snapshot @eis KV-1476', () => {
  const all = { inputsSame: true, filesSame: true, renderingSame: true, template: 'P&C-rapport 2.0' };

  it('asks the same rendering only of the composition that it was signed with', () => {
    expect(judged(all, 'P&C-rapport 2.0')).toEqual({ same: true, renderingSame: true });
    expect(judged({ ...all, renderingSame: false }, 'P&C-rapport 2.0')).toEqual({ same: false, renderingSame: false });
    expect(judged({ ...all, renderingSame: false }, 'P&C-rapport 3.0')).toEqual({ same: true, renderingSame: null });
  });

  it('never overlooks other inputs or another kept file', () => {
    expect(judged({ ...all, filesSame: false }, 'P&C-rapport 3.0').same).toBe(false);
    expect(judged({ ...all, inputsSame: false }, 'P&C-rapport 3.0').same).toBe(false);
  });
});
