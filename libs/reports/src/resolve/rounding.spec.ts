import type { ReportTable } from '../document/table';
import { displayTable } from './display-table';
import { resolveTable } from './resolve-table';
import { roundingDifferences } from './rounding';

/** Three amounts of € 1.500 and their exact sum, € 4.500: printed 2 + 2 + 2 and 5. */
const table = (unit: ReportTable['unit']): ReportTable => ({
  ...{ type: 'table', key: 'proef', caption: 'Proef', unit },
  columns: [
    { key: 'name', label: 'Naam', kind: 'text' },
    { key: 'code', label: 'Taakveld', kind: 'code' },
    { key: 'was', label: 'Primitief', kind: 'money' },
    { key: 'change', label: 'Wijziging', kind: 'money' },
    { key: 'is', label: 'Actueel', kind: 'money', formula: { kind: 'sum', add: ['was', 'change'] } },
  ],
  rows: [
    ...['a', 'b', 'c'].map((key) => ({ key, cells: { name: key, code: '6.752', was: '1500.00', change: '0.00' } })),
    { kind: 'total', cells: { name: 'Totaal' }, sumOf: ['a', 'b', 'c'] },
    { key: 'd', cells: { name: 'los', code: '6.22', was: '400.00', change: '400.00' } },
  ],
  footnotes: ['Een eigen noot.'],
});

describe('amounts × € 1.000', () => {
  it('rounds a total from its exact amount and names what the parts miss, without a plug @eis KV-1560', () => {
    const shown = displayTable(table('thousand'));
    expect(shown.rows.map(({ cells }) => cells[4])).toEqual(['2', '2', '2', '5', '1']);
    expect(roundingDifferences(resolveTable(table('thousand')))).toEqual([
      { row: 'Totaal', column: 'Primitief', units: -1n },
      { row: 'los 6.22', column: 'Actueel', units: 1n },
    ]);
    expect(shown.notes).toEqual([
      'Een eigen noot.',
      'Afrondingsverschil (×\u00a0€\u00a01.000): Totaal, Primitief −1; los 6.22, Actueel +1. Elk bedrag is op zichzelf afgerond uit hele centen; er is niets bijgeteld om het sluitend te maken.',
    ]);
    expect(shown.caption).toBe('Proef, ×\u00a0€\u00a01.000');
  });

  it('says nothing when the amounts are in cents @eis KV-1560', () => {
    expect(displayTable(table('cents')).notes).toEqual(['Een eigen noot.']);
  });
});
