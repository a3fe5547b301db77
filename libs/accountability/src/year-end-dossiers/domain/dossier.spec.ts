import { dossierCode, inOrder, safeName } from './dossier';

describe('a year-end dossier @eis KV-1478', () => {
  it('has its files in the order of their numbers', () => {
    const paths = [
      '10 Z/10.1 a.csv',
      '2 B/2.10 x.csv',
      '2 B/2.2 y.csv',
      '1 A/1.1 q.xlsx',
      '0 Inhoud.pdf',
      '0 Inhoud.xlsx',
      '2 B/2.2 a.csv',
    ];
    expect(inOrder(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
      ...['0 Inhoud.pdf', '0 Inhoud.xlsx', '1 A/1.1 q.xlsx', '2 B/2.2 a.csv', '2 B/2.2 y.csv', '2 B/2.10 x.csv'],
      '10 Z/10.1 a.csv',
    ]);
  });

  it('has names that unpack everywhere', () => {
    expect(safeName('../..\\etc/passwd')).toBe('-..-etc-passwd');
    expect(safeName('  MO-2027-001: "slot"?  ')).toBe('MO-2027-001- -slot-');
    expect(safeName('\u202efdp.exe')).toBe('-fdp.exe');
    expect(safeName('...')).toBe('bestand');
    expect(dossierCode(2027, 2)).toBe('JD-2027-2');
  });
});
