import { rank, winnerOf, type ScoredOffer } from './ranking';
import { scoreSwings, weightSwings, type ScaledCriterion } from './sensitivity';

const LEVELS = [0, 2, 4, 6, 8, 10];
const CRITERIA: ScaledCriterion[] = [
  { id: 'visie', weight: 5000, maxScore: 10, levels: LEVELS },
  { id: 'team', weight: 3000, maxScore: 10, levels: LEVELS },
  { id: 'plan', weight: 2000, maxScore: 10, levels: LEVELS },
];
const offer = (offerId: string, visie: number, team: number, plan: number): ScoredOffer => ({
  offerId,
  scores: { visie, team, plan },
});
const OFFERS = [offer('A', 8, 6, 6), offer('B', 6, 8, 8), offer('C', 2, 10, 4)];

describe('what the ranking hangs upon @eis KV-967', () => {
  it('names the nearest single score that would put another first', () => {
    expect(winnerOf(rank(CRITERIA, OFFERS, 'HEAVIEST_CRITERION'))).toBe('A');
    const swings = scoreSwings(CRITERIA, OFFERS, 'HEAVIEST_CRITERION');
    expect(swings[0]).toEqual({ criterionId: 'visie', offerId: 'A', from: 8, to: 6, winner: 'B' });
    for (const { criterionId, offerId, to, winner } of swings) {
      const changed = OFFERS.map((one) =>
        one.offerId === offerId ? { ...one, scores: { ...one.scores, [criterionId]: to } } : one,
      );
      expect(winnerOf(rank(CRITERIA, changed, 'HEAVIEST_CRITERION'))).toBe(winner);
      expect(winner).not.toBe('A');
    }
  });

  it('finds per criterion the smallest change of weight that turns the order, and one less does not', () => {
    const swings = weightSwings(CRITERIA, OFFERS, 'HEAVIEST_CRITERION');
    expect(swings.length).toBeGreaterThan(0);
    for (const { criterionId, from, to, winner } of swings) {
      expect(leader(criterionId, to)).toBe(winner);
      expect(leader(criterionId, to - Math.sign(to - from))).toBe('A');
    }
  });

  it('says nothing when the first place is shared, or when one criterion is all there is', () => {
    const equal = [offer('A', 8, 6, 6), { ...offer('B', 8, 6, 6) }];
    expect([...scoreSwings(CRITERIA, equal, 'LOT'), ...weightSwings(CRITERIA, equal, 'LOT')]).toEqual([]);
    const only = [{ ...CRITERIA[0]!, weight: 10_000 }];
    expect(weightSwings(only, OFFERS, 'LOT')).toEqual([]);
  });

  /** Who leads with another weight, the others in their old proportions; all weights × (10000 − w) to stay whole. */
  function leader(criterionId: string, to: number): string | null {
    const rest = 10_000 - CRITERIA.find(({ id }) => id === criterionId)!.weight;
    const shifted = CRITERIA.map((one) => ({
      ...one,
      weight: one.id === criterionId ? to * rest : one.weight * (10_000 - to),
    }));
    const places = rank(shifted, OFFERS, 'LOT');
    // A shared first place is not another winner yet.
    return winnerOf(places) ?? 'A';
  }
});
