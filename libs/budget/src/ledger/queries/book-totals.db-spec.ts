import { newId } from '@koersvast/kernel';
import { someActuals, someExpenditure } from '../../../../../test/builders/budget';
import { aContract } from '../../../../../test/builders/contract';
import { aProgramme, BuiltProgramme } from '../../../../../test/builders/programme';
import { openTestApp, TestApp } from '../../../../../test/support/test-app';
import { BookTotals, BookDimension, BookQuestion } from './book-totals.query';

/** Sums are kept by the database itself, in the transaction of the booking. */
describe('the totals of the books', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    const [first, second] = programme.municipalities.map(({ id }) => id) as [string, string];
    const buildingBlockId = programme.buildingBlocks[0]!.id;
    const of = { buildingBlockId, document: 'A' };
    await someExpenditure(test, { programmeId: programme.id, contractId }, [
      { ...of, line: 1, period: '2026-01', municipalityId: first, cents: 100, recordedAt: '2026-02-01T12:00:00Z' },
      { ...of, line: 2, period: '2026-01', municipalityId: second, cents: 20, recordedAt: '2026-02-01T14:00:00Z' },
      { ...of, line: 3, period: '2026-02', municipalityId: first, cents: 3, recordedAt: '2026-02-01T23:30:00Z' },
    ]);
    await someActuals(test, programme.id, [
      { municipalityId: first, period: '2026-01', cents: 1000, contractId, recordedAt: '2026-02-01T12:00:00Z' },
      { municipalityId: first, period: '2026-01', cents: 5, side: 'INCOME', recordedAt: '2026-02-02T12:00:00Z' },
    ]);
  });
  afterAll(() => test.close());

  const ask = async (over: Partial<BookQuestion>, ...by: BookDimension[]) => {
    const question: BookQuestion = {
      ...{ programmeId: programme.id, measures: ['EXPENDITURE'], from: '2026-01-01', to: '2027-01-01' },
      ...{ knownBefore: 'infinity', ...over },
    };
    const rows = await test.asSystem(() => test.app.get(BookTotals).by(question, ...by));
    return rows.map(({ amount, lines, ...of }) => ({ ...of, amount: amount.toString(), lines }));
  };

  it('add bestedingen, lasten and baten apart @eis KV-1310', async () => {
    const measures = ['EXPENDITURE', 'ACTUAL_COST', 'ACTUAL_INCOME'] as const;
    const rows = await ask({ measures }, 'measure');
    expect(rows.sort((a, b) => a.measure!.localeCompare(b.measure!))).toEqual([
      { measure: 'ACTUAL_COST', amount: '10.00', lines: 1 },
      { measure: 'ACTUAL_INCOME', amount: '0.05', lines: 1 },
      { measure: 'EXPENDITURE', amount: '1.23', lines: 3 },
    ]);
  });

  it.each([
    ['2026-02-01T12:00:00Z', []],
    ['2026-02-01T14:00:00Z', [{ amount: '1.00', lines: 1 }]],
    ['2026-02-01T14:00:01Z', [{ amount: '1.20', lines: 2 }]],
    ['2026-02-01T23:00:00Z', [{ amount: '1.20', lines: 2 }]],
    ['2026-02-03T00:00:00Z', [{ amount: '1.23', lines: 3 }]],
  ])('stand before %s holds what was recorded by then, to the second @eis KV-1311', async (knownBefore, expected) =>
    expect(await ask({ knownBefore })).toEqual(expected),
  );

  it('divide by month and municipality', async () => {
    const rows = await ask({ municipalityId: programme.municipalities[0]!.id }, 'period');
    expect(rows.sort((a, b) => a.period!.localeCompare(b.period!))).toEqual([
      { period: '2026-01-01', amount: '1.00', lines: 1 },
      { period: '2026-02-01', amount: '0.03', lines: 1 },
    ]);
  });

  it('grow with what one statement books together, whatever the number of lines @eis KV-1310', async () => {
    await someActuals(
      test,
      programme.id,
      Array.from({ length: 500 }, (_, n) => ({
        ...{ municipalityId: programme.municipalities[1]!.id, period: '2026-03', cents: n, document: `veel-${n % 7}` },
        ...{ line: n + 1, id: newId() },
      })),
    );
    const rows = await ask({ measures: ['ACTUAL_COST'], from: '2026-03-01', to: '2026-04-01' });
    expect(rows).toEqual([{ amount: '1247.50', lines: 500 }]);
  });

  it('cannot be written by the application @eis KV-1310', async () => {
    const write = test.asSystem(() => test.unitOfWork.query('update book_total set amount_cents = 0'));
    await expect(write).rejects.toThrow(/permission denied/);
  });
});
