import { decimalString, divideRounded } from '@koersvast/kernel';

/** A criterion as published: its weight in hundredths of a percent and the highest score of its scale. */
export interface WeightedCriterion {
  id: string;
  weight: number;
  maxScore: number;
}

/** The agreed scores of one offer, by criterion id. */
export interface ScoredOffer {
  offerId: string;
  scores: Readonly<Record<string, number>>;
}

export type TieRule = 'HEAVIEST_CRITERION' | 'LOT';

export interface Place {
  offerId: string;
  place: number;
  /** Of 100 points at most, four decimals: "83.3333". Rounded for people; the order comes from exact fractions. */
  points: string;
  /** By criterion id: the points that this criterion brought. */
  parts: Record<string, string>;
  /** Shares its place, also after the rule for equal totals. */
  shared: boolean;
  /** Stands here through the rule for equal totals. */
  byTieRule: boolean;
}

/** An exact fraction with a positive denominator. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export const fraction = (over: bigint, under: bigint): Fraction => {
  const sign = under < 0n ? -1n : 1n;
  const common = gcd(over, under) || 1n;
  return { over: (sign * over) / common, under: (sign * under) / common };
};
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.over, b.under));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const compare = (a: Fraction, b: Fraction): number =>
  Number(a.over * b.under - b.over * a.under > 0n) - Number(a.over * b.under - b.over * a.under < 0n);

/** The share of a criterion's full marks that an offer got. */
export const shareOf = (criterion: WeightedCriterion, offer: ScoredOffer): Fraction =>
  fraction(BigInt(offer.scores[criterion.id] ?? 0), BigInt(criterion.maxScore));

/** Points in hundredths: the sum of weight × score / highest score. */
export const totalOf = (criteria: readonly WeightedCriterion[], offer: ScoredOffer): Fraction =>
  criteria.reduce(
    (sum, one) => plus(sum, times(fraction(BigInt(one.weight), 1n), shareOf(one, offer))),
    fraction(0n, 1n),
  );

/** Hundredths as points with four decimals. */
const points = (hundredths: Fraction): string =>
  decimalString(divideRounded(hundredths.over * 100n, hundredths.under), 4);

/** Heaviest criterion first; of equal weights the one that stands first in the tender document. */
const byWeight = (criteria: readonly WeightedCriterion[]): WeightedCriterion[] =>
  [...criteria].sort((a, b) => b.weight - a.weight);

/** Negative when `a` goes before `b` at equal totals; 0 when the rule does not decide. */
function settle(
  rule: TieRule,
  criteria: readonly WeightedCriterion[],
  draw: readonly string[],
  a: ScoredOffer,
  b: ScoredOffer,
): number {
  if (rule === 'LOT') {
    const [first, second] = [draw.indexOf(a.offerId), draw.indexOf(b.offerId)];
    return first < 0 || second < 0 ? 0 : first - second;
  }
  for (const criterion of byWeight(criteria)) {
    const order = compare(shareOf(criterion, b), shareOf(criterion, a));
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * The order of the offers to the published weights, in exact fractions. Equal totals are settled by the rule of the
 * tender document; what that leaves equal shares a place.
 * @param draw offer ids in the order in which lots were drawn; empty when none were
 */
export function rank(
  criteria: readonly WeightedCriterion[],
  offers: readonly ScoredOffer[],
  rule: TieRule,
  draw: readonly string[] = [],
): Place[] {
  const totals = new Map(offers.map((offer) => [offer.offerId, totalOf(criteria, offer)]));
  const total = (offer: ScoredOffer) => totals.get(offer.offerId)!;
  const equal = (a: ScoredOffer, b: ScoredOffer) => compare(total(a), total(b)) === 0;
  const order = (a: ScoredOffer, b: ScoredOffer) => compare(total(b), total(a)) || settle(rule, criteria, draw, a, b);
  const sorted = [...offers].sort(order);
  return sorted.map((offer) => ({
    offerId: offer.offerId,
    place: sorted.findIndex((other) => order(other, offer) === 0) + 1,
    points: points(total(offer)),
    parts: Object.fromEntries(
      criteria.map((one) => [one.id, points(times(fraction(BigInt(one.weight), 1n), shareOf(one, offer)))]),
    ),
    shared: sorted.some((other) => other !== offer && order(other, offer) === 0),
    byTieRule: sorted.some((other) => other !== offer && equal(other, offer) && order(other, offer) !== 0),
  }));
}

/** Who is alone in the first place, or null. */
export const winnerOf = (places: readonly Place[]): string | null =>
  places[0] && !places[0].shared ? places[0].offerId : null;
