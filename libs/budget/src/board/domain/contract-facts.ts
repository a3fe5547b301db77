import { instalments, Money, Period } from '@koersvast/kernel';
import type { SummedMeasure } from './board-measures';
import { BoardRow, speaks } from './budget-board';
import type { PivotFact, PivotPlace } from './pivot';

type Fact = PivotFact<SummedMeasure>;

/** Money of one municipality under the contract that is not kept per bouwsteen; null when nobody knows. */
export interface MunicipalityMoney {
  municipalityId: string;
  /** Bevoorschot: paid to date. */
  advanced: Money | null;
  /** Committed without a bouwsteen, and not used yet. */
  committed: Money | null;
  /** Agreed and the expected settlement (domain C6). */
  forecastLast: Money | null;
  /** The same at the low and the high forecast of besteding; null without a range. */
  lastLow: Money | null;
  lastHigh: Money | null;
}

/** Where a month stands in its year: `2026-03` lies in the first quarter. */
export const monthPlace = (period: Period): PivotPlace => ({
  month: period,
  quarter: `${Period.year(period)}-Q${Math.ceil(Period.month(period) / 3)}`,
});

/** The contract budget and the bestedingen of a stand as amounts that add up, the months apart. */
export function contractFacts(
  rows: readonly BoardRow[],
  municipalities: readonly MunicipalityMoney[],
  { year, elapsed }: { year: number; elapsed: number },
): Fact[] {
  return [
    ...rows.filter(speaks).flatMap((row) => rowFacts(row, year, elapsed)),
    ...municipalities.flatMap(({ municipalityId, ...money }) => municipalityFacts(municipalityId, money)),
  ];
}

function rowFacts(row: BoardRow, year: number, elapsed: number): Fact[] {
  const of = { municipality: row.municipalityId, 'building-block': row.buildingBlockId };
  const whole = (measure: SummedMeasure, amount: Money | null): Fact => ({ measure, of, amount });
  const expected = instalments(row.agreed, 12);
  const months = Array.from({ length: elapsed }, (_, index) => ({
    at: { ...of, ...monthPlace(Period.of(year, index + 1)) },
    expected: expected[index]!,
    spent: row.months[index] ?? null,
  }));
  return [
    ...(['original', 'amendments', 'agreed', 'forecast'] as const).map((field) => whole(field, row[field])),
    ...(row.committed === null ? [] : [whole('committed', row.committed)]),
    ...months.map(({ at, expected: amount }): Fact => ({ measure: 'expected', of: at, amount })),
    ...months.flatMap(({ at, spent }): Fact[] => (spent === null ? [] : [{ measure: 'spent', of: at, amount: spent }])),
  ];
}

function municipalityFacts(municipality: string, money: Omit<MunicipalityMoney, 'municipalityId'>): Fact[] {
  const of = { municipality };
  return [
    { measure: 'forecastLast', of, amount: money.forecastLast },
    ...(money.advanced === null ? [] : [{ measure: 'advanced' as const, of, amount: money.advanced }]),
    ...(money.committed === null ? [] : [{ measure: 'committed' as const, of, amount: money.committed }]),
  ];
}
