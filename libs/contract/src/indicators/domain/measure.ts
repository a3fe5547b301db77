import { decimalString, divideRounded, DomainError, unitsOfDecimal } from '@koersvast/kernel';

/** Counts and outcomes are exact to four decimals, as the columns `numeric(18,4)`; never a float. */
const DECIMALS = 4;

/** In ten-thousandths: "91.4" is 914000n. */
export type Quantity = bigint;

/**
 * A number of the API or of a `numeric` column. @throws DomainError 400 `indicator.number` at `pointer`.
 */
export function quantity(text: string, pointer: string): Quantity {
  const units = unitsOfDecimal(text, DECIMALS);
  if (units !== null) return units;
  throw new DomainError('platform.invalid-input', { status: 400, fields: [{ pointer, code: 'indicator.number' }] });
}

/** What numeric(18, 4) no longer holds; far above any outcome that means something. */
const LARGEST: Quantity = 10n ** 18n;

/** Whether a text is a number that `quantity` can read. */
export const isQuantityText = (text: string): boolean => unitsOfDecimal(text, DECIMALS) !== null;

/** The shortest exact text: 914000n -> "91.4"; null stays null, for what is missing is not nil. */
export const quantityText = (units: Quantity | null): string | null =>
  units === null ? null : decimalString(units, DECIMALS).replace(/\.?0+$/, '');

/** A column as text, without trailing noughts: "91.4000" -> "91.4". */
export const shortest = (column: string | null): string | null =>
  column === null ? null : column.includes('.') ? column.replace(/\.?0+$/, '') : column;

export const UNITS = ['PERCENT', 'COUNT', 'DAYS', 'WEEKS', 'SCORE', 'EURO', 'PER_THOUSAND'] as const;
export type Unit = (typeof UNITS)[number];

/** How often the numerator fits a hundred or a thousand; the other fractions are an average per case. */
const FACTORS: Partial<Record<Unit, bigint>> = { PERCENT: 100n, PER_THOUSAND: 1_000n };

/** A part of a whole: numerator, denominator and what lies between are all counts of the same thing. */
export const isShare = (unit: Unit): boolean => unit in FACTORS;

/**
 * The outcome of a fraction: a percentage, or an average per case. Null when a part is missing or the denominator is
 * nil, for then there is no answer, and that is not nil.
 * @throws DomainError 422 when the parts are so far apart that one of them must be a slip.
 */
export function outcome(unit: Unit, numerator: Quantity | null, denominator: Quantity | null): Quantity | null {
  if (numerator === null || denominator === null || denominator === 0n) return null;
  const result = divideRounded(numerator * (FACTORS[unit] ?? 1n) * 10n ** BigInt(DECIMALS), denominator);
  if (result >= LARGEST) throw new DomainError('indicator.out-of-proportion');
  return result;
}
