import { Money, Percentage, runRate } from '@koersvast/kernel';
import { expectedToDate, Favour, spentPercentage, sumKnown, sumOfKnown, variance } from './board-figures';

/** Base row of the board: one municipality x building block as the books hold it at the stand. */
export interface BoardBase {
  municipalityId: string;
  municipality: string;
  buildingBlockId: string;
  buildingBlock: string;
  /** Null when besteding was stated for something that has no line. */
  lineId: string | null;
  lineCode: string | null;
  lineVersionId: string | null;
  /** Of the base of the year, before any later version. */
  original: Money;
  agreed: Money;
  /** Besteding per month 1 to 12, null when the partner stated nothing for that month. */
  months: (Money | null)[];
}

/** What others say of a row beside the two books; null where they say nothing. */
export interface BoardOutlook {
  /** Committed and not used yet. */
  committed: Money | null;
  low: Money | null;
  forecast: Money | null;
  high: Money | null;
  /** How the forecast came about: the method, as it is called in code. */
  method: string | null;
}

export interface BoardFigures {
  /** Of the base of the year. */
  original: Money;
  /** What later versions added: agreed minus original. */
  amendments: Money;
  agreed: Money;
  /** Agreed that belongs to the elapsed months. */
  expected: Money;
  /** Besteding in the elapsed months that are known; null when none is. */
  spent: Money | null;
  /** Committed within the contract and not used yet; null when nothing is committed. */
  committed: Money | null;
  /** The chosen forecast of besteding, the run rate where nobody chose; null when it cannot be known. */
  forecast: Money | null;
  /** Its range; null when there is none. */
  low: Money | null;
  high: Money | null;
  variance: Money | null;
  favour: Favour;
  /** Besteding in percent of agreed. */
  spentPercentage: Percentage | null;
  /** Elapsed months without a statement, 1 to 12; for a sum: those in which at least one of its rows has none. */
  missingMonths: number[];
}

export type BoardRow = BoardBase & BoardFigures & { monthsKnown: number; method: string | null };

export interface BoardGroup extends BoardFigures {
  id: string;
  name: string;
}

/** One month of the course, cumulative from January. */
export interface CourseMonth {
  month: number;
  spent: Money | null;
  expected: Money;
  forecast: Money | null;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The figures of one row at a stand after `elapsed` whole months; without an outlook the run rate is the forecast. */
export function boardRow(base: BoardBase, elapsed: number, outlook?: BoardOutlook): BoardRow {
  const stated = base.months.slice(0, elapsed);
  const known = stated.filter((amount) => amount !== null);
  const spent = known.length === 0 ? null : Money.sum(known);
  const forecast = outlook ? outlook.forecast : runRate(spent ?? Money.zero, known.length);
  return {
    ...base,
    amendments: base.agreed.minus(base.original),
    committed: outlook?.committed ?? null,
    low: outlook?.low ?? null,
    high: outlook?.high ?? null,
    method: outlook?.method ?? null,
    monthsKnown: known.length,
    expected: expectedToDate(base.agreed, elapsed),
    spent,
    forecast,
    ...variance(base.agreed, forecast),
    spentPercentage: spent && spentPercentage(spent, base.agreed),
    missingMonths: MONTHS.slice(0, elapsed).filter((month) => stated[month - 1] === null),
  };
}

/** Nothing agreed and nothing stated: such a row neither adds to a sum nor makes it unknown. */
export const speaks = (row: BoardRow): boolean =>
  !row.agreed.isZero() || !row.original.isZero() || row.monthsKnown > 0 || row.committed !== null;

/** The sum of rows. One row without a forecast leaves the sum without one: a missing figure is never nil. */
export function boardSum(rows: readonly BoardRow[]): BoardFigures {
  const speaking = rows.filter(speaks);
  const agreed = Money.sum(speaking.map((row) => row.agreed));
  const spent = sumOfKnown(speaking.map((row) => row.spent));
  const forecast = speaking.length === 0 ? null : sumKnown(speaking.map((row) => row.forecast));
  const missing = new Set(speaking.flatMap((row) => row.missingMonths));
  const original = Money.sum(speaking.map((row) => row.original));
  return {
    original,
    amendments: agreed.minus(original),
    agreed,
    committed: sumOfKnown(speaking.map((row) => row.committed)),
    low: forecast && sumKnown(speaking.map((row) => row.low)),
    high: forecast && sumKnown(speaking.map((row) => row.high)),
    expected: Money.sum(speaking.map((row) => row.expected)),
    spent,
    forecast,
    ...variance(agreed, forecast),
    spentPercentage: spent && spentPercentage(spent, agreed),
    missingMonths: [...missing].sort((a, b) => a - b),
  };
}

/** Rows gathered under one side of the board, in the order in which they first appear. */
export function boardGroups(rows: readonly BoardRow[], by: 'municipality' | 'building-block'): BoardGroup[] {
  const groups = new Map<string, { name: string; rows: BoardRow[] }>();
  for (const row of rows) {
    const [id, name] =
      by === 'municipality' ? [row.municipalityId, row.municipality] : [row.buildingBlockId, row.buildingBlock];
    const group = groups.get(id) ?? { name, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  return [...groups].map(([id, { name, rows: own }]) => ({ id, name, ...boardSum(own) }));
}

/**
 * The course of the year, cumulative. A month in which no row is known is a gap; after the stand the forecast runs in a
 * straight line to the forecast of the year.
 */
export function boardCourse(rows: readonly BoardRow[], elapsed: number): CourseMonth[] {
  const { spent, forecast } = boardSum(rows);
  let soFar = Money.zero;
  return MONTHS.map((month) => {
    const stated = month > elapsed ? [] : rows.flatMap((row) => row.months[month - 1] ?? []);
    soFar = soFar.plus(Money.sum(stated));
    return {
      month,
      spent: stated.length === 0 ? null : soFar,
      expected: Money.sum(rows.map((row) => expectedToDate(row.agreed, month))),
      forecast: month <= elapsed || forecast === null ? null : ahead(spent ?? Money.zero, forecast, elapsed, month),
    };
  });
}

function ahead(spent: Money, forecast: Money, elapsed: number, month: number): Money {
  if (month === 12) return forecast;
  const toGo = forecast.minus(spent).cents;
  return spent.plus(Money.fromCents((toGo * BigInt(month - elapsed)) / BigInt(12 - elapsed)));
}
