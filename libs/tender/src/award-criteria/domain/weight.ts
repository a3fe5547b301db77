import { decimalString, DomainError, unitsOfDecimal } from '@koersvast/kernel';

/** The whole, in the unit in which weights are kept: hundredths of a percent. */
export const WHOLE_WEIGHT = 10_000;

/**
 * Percent as the API writes it ("12.50") to hundredths of a percent (1250).
 * @throws DomainError 422 when it has more than two decimals or lies outside 0 to 100.
 */
export function readWeight(text: string): number {
  const units = unitsOfDecimal(text, 2);
  if (units === null || units < 0n || units > BigInt(WHOLE_WEIGHT)) {
    throw new DomainError('award-criterion.bad-weight', {
      params: { value: text.slice(0, 20) },
      fields: [{ pointer: '/weight', code: 'award-criterion.bad-weight', params: { value: text.slice(0, 20) } }],
    });
  }
  return Number(units);
}

/** Hundredths of a percent to percent with two decimals: 1250 gives "12.50". */
export const weightText = (hundredths: number): string => decimalString(BigInt(hundredths), 2);
