import { Percentage } from '@koersvast/kernel';
import type { components } from '@web/api/schema';

export type Criterion = components['schemas']['AwardCriterionResponse'];

/** Weights that stand in the fields now, by criterion: a decimal text, or null when it cannot be read. */
export type Typed = ReadonlyMap<string, string | null>;

const WHOLE = 100_000_000n;

/** Millionths of a percent; null when one of the weights cannot be read. */
export function sumOf(criteria: readonly Criterion[], typed: Typed): bigint | null {
  let sum = 0n;
  for (const one of criteria) {
    const text = typed.has(one.id) ? typed.get(one.id) : one.weight;
    const reading = text ? Percentage.read(text) : null;
    if (!reading?.ok) return null;
    sum += reading.value.micros;
  }
  return sum;
}

/** Two decimals, as a person reads it: 12,50. */
export const percentText = (micros: bigint): string => {
  const hundredths = (micros < 0n ? -micros : micros) / 10_000n;
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
};

export interface Balance {
  state: 'exact' | 'left' | 'over' | 'unread';
  total: string;
  rest: string;
}

/** How far the main criteria are from the whole. */
export function balance(criteria: readonly Criterion[], typed: Typed): Balance {
  const total = sumOf(
    criteria.filter(({ parentId }) => parentId === null),
    typed,
  );
  if (total === null) return { state: 'unread', total: '–', rest: '' };
  const state = total === WHOLE ? 'exact' : total < WHOLE ? 'left' : 'over';
  return { state, total: percentText(total), rest: percentText(WHOLE - total) };
}
