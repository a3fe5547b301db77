import { Money } from '@koersvast/kernel';
import type { Bridge } from './bridge';

/** Why a begroting is not the base of the contract, cause by cause; together exactly base minus begroting. */
export interface StartCauses {
  /** VAT that nobody gives back stands in the begroting and not in the contract. */
  vat: Money;
  /** Indexations, and scope changes and volume corrections, that the begroting knew when it was decided; taken out again. */
  price: Money;
  volume: Money;
  /** Another division over the municipalities than the one known when the begroting was decided. */
  distribution: Money;
  /** Nothing was agreed yet when the begroting was decided: all that is left. */
  moment: Money;
  /** The begroting was set otherwise than the share that was known: its own estimate or other lines. */
  own: Money;
}

/** What is known of a begroting, beside its amount. */
export interface BegrotingFacts {
  amount: Money;
  /** In the amount: VAT that increases the cost. */
  vat: Money;
  /** The way to the share of the municipality as it was known when the begroting was last decided; null: nothing yet. */
  known: Pick<Bridge, 'base' | 'price' | 'volume' | 'contract'> | null;
}

/**
 * Splits the gap from begroting to base. A begroting that was decided after an indexation has that indexation in it, so on
 * the way back to the base it goes out, and on the way to the contract it comes in again. What is left when all that the
 * facts say was taken out is the moment of decision, or the own estimate of the municipality.
 */
export function startCauses(base: Money, { amount, vat, known }: BegrotingFacts): StartCauses {
  const gap = base.minus(amount);
  const zero = Money.zero;
  if (known === null) {
    return { vat: vat.negate(), price: zero, volume: zero, distribution: zero, moment: gap.plus(vat), own: zero };
  }
  const [price, volume] = [known.price.negate(), known.volume.negate()];
  // Base and division now, against what the share then was without price and volume.
  const distribution = base.minus(known.contract.minus(known.price).minus(known.volume));
  const own = gap.plus(vat).minus(price).minus(volume).minus(distribution);
  return { vat: vat.negate(), price, volume, distribution, moment: zero, own };
}
