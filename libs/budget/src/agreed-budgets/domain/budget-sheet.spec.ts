import { Money } from '@koersvast/kernel';
import { SheetRow, sheetProblems } from './budget-sheet';

const euro = (text: string) => Money.parse(text);
const municipalities = ['m1', 'm2', 'm3'].map((id) => ({ id, name: id.toUpperCase() }));
const buildingBlocks = [1, 2, 3, 4, 5, 6].map((number) => ({ id: `b${number}`, name: `B${number}` }));
const world = { municipalities, buildingBlocks, agreed: null };
const row = (over: Partial<SheetRow>): SheetRow => ({
  ...{ contractId: 'c', year: 2027, municipalityId: null, buildingBlockId: null, amount: null, total: null },
  ...over,
});

/** Three municipalities of six times 100.01 each: 600.06 and 1,800.18. */
const sheet = (totals: [string, string, string, string] = ['600.06', '600.06', '600.06', '1800.18']): SheetRow[] => [
  ...municipalities.flatMap(({ id: municipalityId }, index) => [
    ...buildingBlocks.map(({ id: buildingBlockId }) =>
      row({ municipalityId, buildingBlockId, amount: euro('100.01') }),
    ),
    row({ municipalityId, total: euro(totals[index]!) }),
  ]),
  row({ total: euro(totals[3]) }),
];
const codes = (rows: SheetRow[], agreed: string | null = null) =>
  sheetProblems(rows, { ...world, agreed: agreed === null ? null : euro(agreed) }).map(({ code }) => code);

describe('a sheet with an agreed budget @eis KV-1384', () => {
  it('is whole with every cell and every control total', () => {
    expect(sheetProblems(sheet(), world)).toEqual([]);
    expect(codes(sheet(), '1800.18')).toEqual([]);
  });

  it('refuses a total that is one cent off, and says of whom and how much', () => {
    const [problem, ...rest] = sheetProblems(sheet(['600.06', '600.07', '600.06', '1800.18']), world);
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ row: 13, column: 'total', code: 'budget.sheet.control.municipality' });
    expect(problem!.params).toMatchObject({ name: 'M2', difference: '€\u00a0\u22120,01' });
  });

  it.each([
    ['the year', sheet(['600.06', '600.06', '600.06', '1800.17']), ['budget.sheet.control.year']],
    ['a cell', sheet().slice(1), ['budget.sheet.cells-missing']],
    ['the control total of the year', sheet().slice(0, -1), ['budget.sheet.control-missing.year']],
    [
      'the control total of a municipality',
      sheet().filter((_, index) => index !== 6),
      ['budget.sheet.control-missing.municipality'],
    ],
    ['an amount', [row({ municipalityId: 'm1', buildingBlockId: 'b1' })], ['budget.sheet.no-amount']],
    [
      'a negative amount',
      [row({ municipalityId: 'm1', buildingBlockId: 'b1', amount: euro('-1') })],
      ['budget.sheet.negative'],
    ],
    ['a place', [row({ buildingBlockId: 'b1', amount: euro('1') })], ['budget.sheet.no-place']],
    ['a total without control', [row({ municipalityId: 'm1' })], ['budget.sheet.no-control']],
    [
      'a total with an amount',
      [row({ municipalityId: 'm1', amount: euro('1'), total: euro('1') })],
      ['budget.sheet.amount-in-total'],
    ],
  ])('refuses %s', (_, rows, expected) => expect(codes(rows)).toEqual(expected));

  it('refuses what is not what was agreed', () => expect(codes(sheet(), '1800.19')).toEqual(['budget.sheet.agreed']));
});
