import { divideRounded } from './dutch-decimal';
import { Money } from './money';

/**
 * Run rate: what was spent over the months that are known, times twelve, rounded to the cent (halves away from zero). A month
 * without a statement is not known and is left out of both, never counted as nil; with no month known there is no
 * forecast. Applies to what was spent or booked, never to advances (domain C6).
 */
export function runRate(spent: Money, monthsKnown: number): Money | null {
  return monthsKnown === 0 ? null : Money.fromCents(divideRounded(spent.cents * 12n, BigInt(monthsKnown)));
}
