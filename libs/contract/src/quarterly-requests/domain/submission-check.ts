import { Money, TextParams, unitsOfDecimal } from '@koersvast/kernel';
import { divideRounded } from '@koersvast/kernel';

/**
 * MISSING: asked and not given; LEFT_OUT: given and not readable; IMPLAUSIBLE: far from the period before and not
 * explained; ELSEWHERE: booked already from another statement, so not booked again.
 */
export type FindingKind = 'MISSING' | 'LEFT_OUT' | 'IMPLAUSIBLE' | 'ELSEWHERE';

/** How far a figure may move without an explanation, until the parties agree on another limit. */
export const FIRST_PERCENT = 25;

export interface Refused {
  code: string;
  params: TextParams;
}

const MOST_CENTS = 10n ** 12n;

/**
 * An amount of a statement in cents: nil or more, at most two decimals, below ten billion. A correction downwards is a
 * lower amount in a next version, never a negative one.
 */
export function statedCents(number: string): { cents: bigint } | Refused {
  const units = unitsOfDecimal(number, 2);
  if (number.startsWith('-')) return { code: 'quarterly.negative', params: {} };
  if (units === null && /^\d{11,}/.test(number)) return { code: 'quarterly.too-large', params: {} };
  if (units === null) return { code: 'quarterly.decimals', params: { most: 2 } };
  return units >= MOST_CENTS ? { code: 'quarterly.too-large', params: {} } : { cents: units };
}

const MOST_QUANTITY = 10n ** 15n;

/** A count or a measured value: nil or more, at most four decimals. */
export function statedQuantity(number: string): { text: string } | Refused {
  const units = unitsOfDecimal(number, 4);
  if (number.startsWith('-')) return { code: 'quarterly.negative', params: {} };
  if (units === null && /^\d{12,}/.test(number)) return { code: 'quarterly.too-large', params: {} };
  if (units === null) return { code: 'quarterly.decimals', params: { most: 4 } };
  return units >= MOST_QUANTITY ? { code: 'quarterly.too-large', params: {} } : { text: number };
}

export const isRefused = (one: object): one is Refused => 'code' in one;

/**
 * How far a figure moved from the period before in whole percent, upwards positive; null without a comparison: one of
 * both is missing. From nil to anything counts as the whole of it.
 */
export function shiftOf(before: bigint | null, after: bigint | null): number | null {
  if (before === null || after === null) return null;
  if (before === 0n) return after === 0n ? 0 : 100;
  return Number(divideRounded((after - before) * 100n, before));
}

export const isFar = (shift: number | null, percent: number): boolean => shift !== null && Math.abs(shift) > percent;

/** `€ 1.234,00` of cents. */
export const euros = (cents: bigint): string => Money.fromCents(cents).format();
