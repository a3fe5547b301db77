import { Money } from '@koersvast/kernel';
import { BoardBase, boardCourse, boardGroups, boardRow, boardSum } from './budget-board';

const base = (municipality: string, block: string, agreed: string, ...months: (string | null)[]): BoardBase => ({
  municipalityId: municipality,
  municipality,
  buildingBlockId: block,
  buildingBlock: block,
  lineId: `${municipality}/${block}`,
  lineCode: 'BR-2026-001',
  lineVersionId: 'v1',
  original: Money.parse(agreed),
  agreed: Money.parse(agreed),
  months: Array.from({ length: 12 }, (_, index) => (months[index] ? Money.parse(months[index]) : null)),
});
const texts = (amounts: (Money | null)[]) => amounts.map((amount) => amount && `${amount}`);

describe('one row of the budget board @eis KV-409', () => {
  it('shows agreed, expected, besteding, forecast and variance of three known months', () => {
    const row = boardRow(base('A', 'x', '1200.00', '90.00', '100.00', '125.00'), 3);
    expect(texts([row.expected, row.spent, row.forecast, row.variance])).toEqual([
      '300.00',
      '315.00',
      '1260.00',
      '-60.00',
    ]);
    expect([row.favour, row.monthsKnown, row.missingMonths, `${row.spentPercentage}`]).toEqual(['N', 3, [], '26.25']);
  });

  it('leaves a missing month out of the run rate and names it', () => {
    const row = boardRow(base('A', 'x', '1200.00', '100.00', null, '100.00'), 3);
    expect(texts([row.spent, row.forecast, row.variance])).toEqual(['200.00', '1200.00', '0.00']);
    expect([row.favour, row.monthsKnown, row.missingMonths]).toEqual([null, 2, [2]]);
  });

  it('takes a month stated as 0.00 for known', () => {
    const row = boardRow(base('A', 'x', '1200.00', '100.00', '0.00'), 2);
    expect([`${row.forecast}`, row.monthsKnown, row.missingMonths]).toEqual(['600.00', 2, []]);
  });

  it('looks no further than the stand', () => {
    const row = boardRow(base('A', 'x', '1200.00', '100.00', '999.00'), 1);
    expect(texts([row.spent, row.forecast])).toEqual(['100.00', '1200.00']);
  });

  it('is silent where nothing is stated', () => {
    const row = boardRow(base('A', 'x', '1200.00'), 2);
    expect([row.spent, row.forecast, row.variance, row.favour, row.spentPercentage]).toEqual(Array(5).fill(null));
    expect(row.missingMonths).toEqual([1, 2]);
  });
});

describe('sums of the budget board @eis KV-409', () => {
  const rows = [
    boardRow(base('A', 'x', '1200.00', '90.00', '110.00'), 2),
    boardRow(base('A', 'y', '600.00', '60.00', null), 2),
    boardRow(base('B', 'x', '2400.00', '190.00', '190.00'), 2),
  ];

  it('sums what the rows show, forecast and variance included', () => {
    const total = boardSum(rows);
    expect(texts([total.agreed, total.expected, total.spent, total.forecast, total.variance])).toEqual([
      '4200.00',
      '700.00',
      '640.00',
      '4200.00',
      '0.00',
    ]);
    expect(total.missingMonths).toEqual([2]);
    const sumOfVariances = Money.sum(rows.map((row) => row.variance!));
    expect(total.variance!.equals(sumOfVariances)).toBe(true);
  });

  it('gives no forecast of a sum of which one row has none, but still what is stated', () => {
    const total = boardSum([...rows, boardRow(base('B', 'y', '1.00'), 2)]);
    expect([`${total.spent}`, total.forecast, total.variance, total.favour]).toEqual(['640.00', null, null, null]);
  });

  it('is not silenced by a line of nil about which nothing is stated', () => {
    expect(`${boardSum([...rows, boardRow(base('B', 'z', '0.00'), 2)]).forecast}`).toBe('4200.00');
  });

  it('gathers by municipality or by building block, each with its own sum', () => {
    expect(boardGroups(rows, 'municipality').map(({ name, agreed }) => `${name} ${agreed}`)).toEqual([
      'A 1800.00',
      'B 2400.00',
    ]);
    expect(boardGroups(rows, 'building-block').map(({ name, agreed }) => `${name} ${agreed}`)).toEqual([
      'x 3600.00',
      'y 600.00',
    ]);
  });

  it('shows an unlined besteding as nadelig against nothing', () => {
    const row = boardRow(base('B', 'q', '0.00', '10.00', '10.00'), 2);
    expect([`${row.variance}`, row.favour, row.spentPercentage]).toEqual(['-120.00', 'N', null]);
  });
});

describe('the course of the year @eis KV-409', () => {
  it('is cumulative, has a gap for a month that nobody stated, and ends at the forecast', () => {
    const rows = [boardRow(base('A', 'x', '100.00', '10.00', null, '5.00'), 3)];
    const course = boardCourse(rows, 3);
    expect(texts(course.map(({ spent }) => spent)).slice(0, 4)).toEqual(['10.00', null, '15.00', null]);
    expect(texts(course.map(({ expected }) => expected)).slice(10)).toEqual(['91.63', '100.00']);
    expect(texts(course.map(({ forecast }) => forecast)).slice(2, 5)).toEqual([null, '23.33', '31.66']);
    expect(`${course[11]!.forecast}`).toBe('90.00');
  });

  it('has no forecast when there is none, and none left at the end of the year', () => {
    expect(boardCourse([boardRow(base('A', 'x', '100.00'), 3)], 3).every(({ forecast }) => forecast === null)).toBe(
      true,
    );
    expect(
      boardCourse([boardRow(base('A', 'x', '100.00', '1.00'), 12)], 12).every(({ forecast }) => forecast === null),
    ).toBe(true);
  });
});
