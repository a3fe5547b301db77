import { allocate, Money } from '@koersvast/kernel';
import { settle, SettlementInputs } from './settle';
import type { SettlementRule } from './settlement-rule';

/** Figures that a rule asks for beside the besteding. */
export type GivenFigures = Pick<SettlementInputs, 'overhead' | 'numbers' | 'undelivered'>;

/** A figure that nobody gave yet, so that the rule was reckoned as if all goes as agreed. */
export type AssumedFigure = 'OVERHEAD_WITHIN' | 'NUMBER_AS_AGREED' | 'ALL_DELIVERED';

/** The forecast of besteding of all lines together; null when it is not known. */
export interface ForecastSpent {
  low: Money | null;
  expected: Money | null;
  high: Money | null;
}

/** What the expected settlement of a contract year is reckoned from, at a stand. */
export interface ExpectedFrom {
  rules: readonly SettlementRule[];
  original: Money;
  agreed: Money;
  reserveBefore: Money;
  given: GivenFigures;
  spent: ForecastSpent;
  /** Part of each municipality in the settlement: the percentages of the key, or its share of the agreed sum. */
  weights: readonly { municipalityId: string; weight: Money | { micros: bigint } }[];
}

export interface ExpectedShare {
  municipalityId: string;
  /** Above nil the municipality pays on top of the agreed budget. */
  amount: Money;
  /** With the low and the high forecast; null when that is not known. */
  low: Money | null;
  high: Money | null;
}

export interface ExpectedOutcome {
  municipalities: ExpectedShare[];
  /** Above nil borne by the partner. */
  partner: Money;
  /** Without repetition, in the order of the rules. */
  assumed: AssumedFigure[];
}

/**
 * The settlement that the agreed rules give on the forecast besteding (domain C3.5, C6: prognose last = agreed + expected
 * settlement), over the municipalities to the cent. Null when the forecast is not known. A figure that a rule needs and
 * nobody gave is taken as agreed, and said so: numbers as agreed, execution costs within their range, all delivered.
 */
export function expectedSettlement(from: ExpectedFrom): ExpectedOutcome | null {
  const { spent, weights } = from;
  if (spent.expected === null || weights.length === 0) return null;
  const { given, assumed } = completed(from);
  const outcomeOf = (amount: Money) =>
    settle(from.rules, { original: from.original, agreed: from.agreed, reserveBefore: from.reserveBefore, ...given, spent: amount }); // prettier-ignore
  const sharesOf = (amount: Money | null) => amount && divided(outcomeOf(amount).municipalities, weights);
  const [low, expected, high] = [sharesOf(spent.low), sharesOf(spent.expected)!, sharesOf(spent.high)];
  return {
    municipalities: weights.map(({ municipalityId }, index) => ({
      ...{ municipalityId, amount: expected[index]! },
      ...{ low: low?.[index] ?? null, high: high?.[index] ?? null },
    })),
    partner: outcomeOf(spent.expected).partner,
    assumed,
  };
}

const divided = (amount: Money, weights: ExpectedFrom['weights']): Money[] =>
  allocate(
    amount,
    weights.map(({ weight }) => ('micros' in weight ? weight.micros : weight.cents)),
  ).shares;

function completed({ rules, agreed, given }: ExpectedFrom): { given: GivenFigures; assumed: AssumedFigure[] } {
  const assumed = new Set<AssumedFigure>();
  let { overhead } = given;
  const [numbers, undelivered] = [new Map(given.numbers), new Map(given.undelivered)];
  rules.forEach((rule, index) => {
    if (rule.kind === 'OVERHEAD_RANGE' && overhead === null) {
      overhead = rule.minimum.of(agreed);
      assumed.add('OVERHEAD_WITHIN');
    }
    if (rule.kind === 'VOLUME_CORRECTION' && !numbers.has(index)) {
      numbers.set(index, rule.agreedNumber);
      assumed.add('NUMBER_AS_AGREED');
    }
    if (rule.kind === 'CLAWBACK' && !undelivered.has(index)) {
      undelivered.set(index, Money.zero);
      assumed.add('ALL_DELIVERED');
    }
  });
  return { given: { overhead, numbers, undelivered }, assumed: [...assumed] };
}
