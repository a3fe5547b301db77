/**
 * What one cell holds after the document has been checked. `empty`: nothing belongs here. `missing`: it should be known
 * and is not, shown as "leeg" and never counted as 0. Money is in cents; a percentage is a ratio (0.839 is 83,9 %).
 */
export type Value =
  | { kind: 'empty' }
  | { kind: 'missing' }
  | { kind: 'text'; text: string }
  | { kind: 'date'; date: string }
  | { kind: 'money'; cents: bigint }
  | { kind: 'integer'; amount: number }
  | { kind: 'percent'; ratio: number }
  | { kind: 'favour'; sign: 'V' | 'N' | '' };

export const EMPTY: Value = { kind: 'empty' };
export const MISSING: Value = { kind: 'missing' };

/** Whole units of a value that adds up (cents or a count); null when it does not hold one. */
export function unitsOf(value: Value | undefined): bigint | null {
  if (value?.kind === 'money') return value.cents;
  return value?.kind === 'integer' ? BigInt(value.amount) : null;
}

export const money = (cents: bigint): Value => ({ kind: 'money', cents });
