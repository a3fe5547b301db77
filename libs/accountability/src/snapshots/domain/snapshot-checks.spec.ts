import { claimsOfPdf, claimsOfWorkbook, kindOfFile } from './claims';
import { byteDifference, cellDifferences } from './differences';
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
    expect(claimsOfPdf(pdf)).toEqual({ snapshot: 'MO-2027-001', contentHash: HASH, ours: true });
    expect(claimsOfPdf(Buffer.from('%PDF-1.4 MO-2027-001'))).toEqual({
      snapshot: null,
      contentHash: null,
      ours: false,
    });
  });

  it('is read from the notes of a workbook', () => {
    const notes = sheet('Toelichting', [
      ['Titel'],
      ['Bron', 'momentopname MO-2027-002'],
      ['Samenstelling', 'P&C-rapport 2.0'],
      ['SHA-256 van de vastgelegde inhoud', HASH],
    ]);
    expect(claimsOfWorkbook([notes])).toEqual({ snapshot: 'MO-2027-002', contentHash: HASH, ours: true });
    expect(claimsOfWorkbook([sheet('Blad1', [['x']])])).toEqual({ snapshot: null, contentHash: null, ours: false });
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
        { sheet: 'A', cell: 'B1', signed: '1,00', found: '1,01' },
        { sheet: 'A', cell: 'A2', signed: 'y', found: '' },
        { sheet: 'A', cell: 'C2', signed: '', found: 'z' },
        { sheet: 'B', cell: 'A1', signed: '', found: 'nieuw' },
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
