import { parse } from 'csv-parse/sync';
import { bookingTable } from '../../test/sample-tables';
import type { ReportTable } from '../document/table';
import { renderCsv } from './render-csv';

const lines = (table: ReportTable): string[] => renderCsv(table).toString('utf8').slice(1).split('\r\n');

const texts = (values: readonly string[]): ReportTable => ({
  type: 'table',
  key: 'tekst',
  caption: 'Tekst',
  columns: [
    { key: 't', label: '=Tekst', kind: 'text' },
    { key: 'm', label: 'Bedrag', kind: 'money' },
  ],
  rows: values.map((t) => ({ cells: { t, m: '-12.50' } })),
});

describe('CSV of a table', () => {
  it('is Dutch: byte order mark, semicolon, comma, day first; missing is empty and a total is exact', () => {
    const file = renderCsv(bookingTable(8));
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = lines(bookingTable(8));
    expect(rows[0]).toBe('Code;Datum;Omschrijving;Jeugdigen;Bedrag');
    expect(rows[1]).toBe('BES-0001;01-01-2026;Storno, dubbel geboekt in het tweede kwartaal;0;-18000,00');
    expect(rows[4]).toBe('BES-0004;04-04-2026;Opgave van de partner;3;');
    expect(rows[9]).toBe('Totaal;;;;5339001,75');
    expect(rows[10]).toBe('');
  });

  const HOSTILE = [
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\r=x',
    ' =1',
    '＝1',
    '\u0000=1',
    'gewoon',
    'een; twee "drie"\nvier',
  ];

  it('puts an apostrophe before text that looks like a formula and leaves negative amounts numbers @eis KV-547', () => {
    const file = renderCsv(texts(HOSTILE)).toString('utf8').slice(1);
    const rows = parse(file, { delimiter: ';', recordDelimiter: '\r\n' }) as string[][];
    expect(rows[0]).toEqual(["'=Tekst", 'Bedrag']);
    for (const [text = '', amount] of rows.slice(1)) {
      expect(text).not.toMatch(/^\s*[=+\-@\t\r＝\u0000]/);
      expect(amount).toBe('-12,50');
    }
    const stripped = rows.slice(1).map(([text = '']) => text.replace(/^'/, ''));
    expect(stripped).toEqual(HOSTILE.map((text) => text.replace('\u0000', '')));
  });
});
