import { Money } from '../money';

/** Above this many months without a total price the law counts the month 48 times (Aanbestedingswet art. 2.17e). */
export const MONTHS_WITHOUT_TOTAL = 48;

export interface ValueParts {
  /** Price of the first term, excluding VAT; null when there is none. */
  totalPrice: Money | null;
  /** Price per month, excluding VAT, when there is no total price. */
  monthlyPrice: Money | null;
  /** Months of the first term; null when it has no fixed end. */
  termMonths: number | null;
  /** How many extensions are possible, and of how many months each. */
  extensionCount: number;
  extensionMonths: number;
  /** Options and, with a total price, the extensions, excluding VAT. */
  optionsValue: Money;
}

export interface EstimatedValue {
  /** Null while a part is missing. */
  total: Money | null;
  /** With or without a total price, or nothing to count with. */
  rule: 'TOTAL' | 'MONTHS' | 'FORTY_EIGHT_MONTHS' | 'INCOMPLETE';
  /** Months counted when there is no total price. */
  months: number | null;
}

/** The longest that the contract can last, extensions included; null without a fixed end. */
export const longestMonths = ({ termMonths, extensionCount, extensionMonths }: ValueParts): number | null =>
  termMonths === null ? null : termMonths + extensionCount * extensionMonths;

/**
 * The value of the tender excluding VAT, options and extensions included (Aanbestedingswet art. 2.15). Without a total
 * price: the month times the months it can last, and times 48 when that is more than 48 or has no fixed end (2.17e).
 */
export function estimatedValue(parts: ValueParts): EstimatedValue {
  if (parts.totalPrice) return { total: parts.totalPrice.plus(parts.optionsValue), rule: 'TOTAL', months: null };
  if (!parts.monthlyPrice) return { total: null, rule: 'INCOMPLETE', months: null };
  const longest = longestMonths(parts);
  const capped = longest === null || longest > MONTHS_WITHOUT_TOTAL;
  const months = capped ? MONTHS_WITHOUT_TOTAL : longest;
  return {
    total: parts.monthlyPrice.times(months).plus(parts.optionsValue),
    rule: capped ? 'FORTY_EIGHT_MONTHS' : 'MONTHS',
    months,
  };
}
