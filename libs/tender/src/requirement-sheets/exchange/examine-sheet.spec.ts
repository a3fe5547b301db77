import type { Sheet } from '@koersvast/sheets';
import { SheetReferences } from '../domain/sheet-references';
import { SheetExaminer } from './examine-sheet';

const sheetOf = (headers: string[], ...rows: string[][]): Sheet => ({
  kind: 'xlsx',
  fileName: 'eisen.xlsx',
  encoding: null,
  delimiter: null,
  sheetName: 'Eisen',
  sheetNames: ['Eisen'],
  headerRow: 1,
  headers,
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
  problems: [],
});

const people = [{ id: 'a-1111', name: 'A. Jansen' }, { id: 'b-2222', name: 'A. Jansen' }, { id: 'c-3333', name: 'B. de Vries' }]; // prettier-ignore
const references = new SheetReferences([{ id: 'bs', number: 2, name: 'Specialistische hulp' }], people);
const examine = (sheet: Sheet) => new SheetExaminer(sheet, [], references).examine(new Map());

describe('a new row in a sheet', () => {
  const headers = ['Code', 'Soort', 'Titel', 'Tekst', 'Bouwsteen', 'Eigenaar'];

  it('says which control character or half sign cannot be stored, with its column', async () => {
    const { rows } = await examine(
      sheetOf(headers, ['', 'Eis', 'Nul \u0000', 'Tekst'], ['', 'Eis', 'Half \ud800', 'Tekst']),
    );
    expect(rows.map(({ problems }) => problems[0])).toEqual(
      Array.from({ length: 2 }, () => ({ field: 'title', code: 'requirement-import.unstorable', params: { column: 'Titel' } })), // prettier-ignore
    );
    expect(JSON.stringify(rows)).not.toMatch(/\\u0000|\\ud800/);
  });

  it('takes a building block by number, name or both, and a colleague by a name that means one person', async () => {
    const values = ['2', 'specialistische  hulp', '2 Specialistische hulp'].map((block) => ['', 'Wens', `W ${block}`, 'T', block, 'B. de Vries']); // prettier-ignore
    const { rows } = await examine(sheetOf(headers, ...values));
    expect(rows.map(({ status, change }) => [status, change.buildingBlock, change.owner])).toEqual(
      Array.from({ length: 3 }, () => ['NEW', 'bs', 'c-3333']),
    );
    const two = await examine(sheetOf(headers, ['', 'Wens', 'W', 'T', '', 'A. Jansen'], ['', 'Wens', 'V', 'T', '', 'A. Jansen #2222'])); // prettier-ignore
    expect(two.rows.map(({ status, change }) => [status, change.owner])).toEqual([
      ['WRONG', undefined],
      ['NEW', 'b-2222'],
    ]);
  });

  it('takes place and choices, and says where a cell is none of its list', async () => {
    const wide = [...headers, 'Plaats', 'Toetsbaar', 'Soort uitsluitingsgrond'];
    const row = (...rest: string[]) => ['', 'Eis', `T ${rest.join()}`, 'Tekst', '', '', ...rest];
    const { rows } = await examine(sheetOf(wide, row('15', 'Ja', ''), row('1,5', '', ''), row('', 'soms', ''), row('', '', 'verplicht (Aw 2.86)'))); // prettier-ignore
    expect(rows[0]).toMatchObject({ status: 'NEW', change: { position: 15, testable: true } });
    expect(rows.slice(1).map(({ problems }) => problems[0]!.code)).toEqual([
      'requirement-import.position-wrong',
      'requirement-import.choice-unknown',
      'requirement-import.no-exclusion',
    ]);
  });

  it('is nothing when it is empty but for its kind, and a duplicate when the row above says the same', async () => {
    const { rows } = await examine(sheetOf(headers, ['', 'Eis', '', ''], ['', 'Eis', 'Zelfde', 'Tekst'], ['', 'Eis', 'zelfde ', 'Tekst'])); // prettier-ignore
    expect(rows.map(({ number, status }) => [number, status])).toEqual([
      [3, 'NEW'],
      [4, 'DUPLICATE'],
    ]);
  });

  it('does not hold up others: between the rows of a large sheet other work gets its turn @eis KV-1006', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => ['', 'Eis', `T ${n}`, 'Tekst', '', '']);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const { rows: examined } = await examine(sheetOf(headers, ...rows));
    clearInterval(others);
    expect(examined).toHaveLength(5_000);
    expect(turns).toBeGreaterThan(5);
  });
});
