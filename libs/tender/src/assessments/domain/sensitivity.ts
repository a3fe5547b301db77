import {
  compare,
  fraction,
  minus,
  plus,
  rank,
  shareOf,
  times,
  winnerOf,
  type Fraction,
  type ScoredOffer,
  type TieRule,
  type WeightedCriterion,
} from './ranking';

/** A criterion with the scores that its scale knows. */
export interface ScaledCriterion extends WeightedCriterion {
  /** In any order. */
  levels: readonly number[];
}

/** One agreed score that, if it had been another, would have put another offer first. */
export interface ScoreSwing {
  criterionId: string;
  offerId: string;
  from: number;
  /** The nearest score on the scale that changes the winner. */
  to: number;
  /** Who would then be first; null when the first place would be shared. */
  winner: string | null;
}

/** How far the weight of one criterion would have to move, the others keeping their proportions. */
export interface WeightSwing {
  criterionId: string;
  /** In hundredths of a percent. */
  from: number;
  to: number;
  winner: string;
}

/** Nearest first: the levels above and below a score. */
const around = (levels: readonly number[], score: number): number[][] => [
  levels.filter((level) => level > score).sort((a, b) => a - b),
  levels.filter((level) => level < score).sort((a, b) => b - a),
];

/** Which single score decides: every score of every offer is moved along its scale until another offer is first. */
export function scoreSwings(
  criteria: readonly ScaledCriterion[],
  offers: readonly ScoredOffer[],
  rule: TieRule,
  draw: readonly string[] = [],
): ScoreSwing[] {
  const winner = winnerOf(rank(criteria, offers, rule, draw));
  if (!winner) return [];
  const swings: ScoreSwing[] = [];
  for (const offer of offers) {
    for (const criterion of criteria) {
      const from = offer.scores[criterion.id] ?? 0;
      for (const direction of around(criterion.levels, from)) {
        const swing = firstSwing(direction, (to) =>
          winnerOf(rank(criteria, withScore(offers, offer.offerId, criterion.id, to), rule, draw)),
        );
        if (swing) swings.push({ criterionId: criterion.id, offerId: offer.offerId, from, ...swing });
      }
    }
  }
  return swings.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));

  function firstSwing(direction: number[], winnerWith: (to: number) => string | null) {
    for (const to of direction) {
      const now = winnerWith(to);
      if (now !== winner) return { to, winner: now };
    }
    return null;
  }
}

const withScore = (
  offers: readonly ScoredOffer[],
  offerId: string,
  criterionId: string,
  score: number,
): ScoredOffer[] =>
  offers.map((one) => (one.offerId === offerId ? { ...one, scores: { ...one.scores, [criterionId]: score } } : one));

const whole = (value: number): Fraction => fraction(BigInt(value), 1n);
const floor = ({ over, under }: Fraction): bigint => (over >= 0n ? over / under : -((-over + under - 1n) / under));

/**
 * The smallest change of each weight that puts another offer first. With weight w of the criterion moved by d, the
 * others share what is left in their old proportions, so the lead over a rival is a straight line in d.
 */
export function weightSwings(
  criteria: readonly WeightedCriterion[],
  offers: readonly ScoredOffer[],
  rule: TieRule,
  draw: readonly string[] = [],
): WeightSwing[] {
  const winner = winnerOf(rank(criteria, offers, rule, draw));
  const first = offers.find(({ offerId }) => offerId === winner);
  if (!first) return [];
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  const swings = criteria.flatMap((criterion) =>
    offers
      .filter((offer) => offer !== first)
      .map((rival) => swingAgainst(criteria, criterion, first, rival, sum))
      .filter((swing): swing is WeightSwing => swing !== null),
  );
  const nearest = new Map<string, WeightSwing>();
  for (const swing of swings) {
    const known = nearest.get(`${swing.criterionId}${swing.to > swing.from}`);
    if (!known || Math.abs(swing.to - swing.from) < Math.abs(known.to - known.from)) {
      nearest.set(`${swing.criterionId}${swing.to > swing.from}`, swing);
    }
  }
  return [...nearest.values()].sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}

function swingAgainst(
  criteria: readonly WeightedCriterion[],
  criterion: WeightedCriterion,
  first: ScoredOffer,
  rival: ScoredOffer,
  sum: number,
): WeightSwing | null {
  const rest = sum - criterion.weight;
  if (rest === 0) return null;
  const lead = (one: WeightedCriterion) => minus(shareOf(one, first), shareOf(one, rival));
  const onOthers = criteria
    .filter((one) => one !== criterion)
    .reduce((total, one) => plus(total, times(whole(one.weight), lead(one))), whole(0));
  const margin = plus(times(whole(criterion.weight), lead(criterion)), onOthers);
  const slope = minus(lead(criterion), times(onOthers, fraction(1n, BigInt(rest))));
  if (compare(slope, whole(0)) === 0) return null;
  const turn = times(fraction(-margin.over, margin.under), fraction(slope.under, slope.over));
  // Strictly past the turning point, where the two are equal.
  const d = compare(slope, whole(0)) < 0 ? floor(turn) + 1n : -(floor(fraction(-turn.over, turn.under)) + 1n);
  const to = criterion.weight + Number(d);
  if (to < 0 || to > sum) return null;
  return { criterionId: criterion.id, from: criterion.weight, to, winner: rival.offerId };
}
