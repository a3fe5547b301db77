import { rank, winnerOf, type ScoredOffer, type WeightedCriterion } from './ranking';

const CRITERIA: WeightedCriterion[] = [
  { id: 'visie', weight: 6000, maxScore: 10 },
  { id: 'team', weight: 4000, maxScore: 10 },
];
const offer = (offerId: string, visie: number, team: number): ScoredOffer => ({ offerId, scores: { visie, team } });
const order = (places: { offerId: string; place: number }[]) =>
  places.map(({ offerId, place }) => `${place} ${offerId}`);

describe('the ranking of offers @eis KV-966', () => {
  it('adds weight × score / highest score to points of 100', () => {
    const places = rank(CRITERIA, [offer('A', 8, 6), offer('B', 6, 10), offer('C', 10, 10)], 'HEAVIEST_CRITERION');
    expect(places.map(({ offerId, points }) => [offerId, points])).toEqual([
      ['C', '100.0000'],
      ['B', '76.0000'],
      ['A', '72.0000'],
    ]);
    expect(places[1]!.parts).toEqual({ visie: '36.0000', team: '40.0000' });
  });

  it('tells thirds apart that rounding would make equal', () => {
    const thirds: WeightedCriterion[] = [
      { id: 'visie', weight: 1, maxScore: 3 },
      { id: 'team', weight: 9999, maxScore: 1000 },
    ];
    const places = rank(thirds, [offer('A', 1, 500), offer('B', 2, 500)], 'LOT');
    expect(order(places)).toEqual(['1 B', '2 A']);
  });

  it('settles equal totals by the heaviest criterion, and says so', () => {
    const equal: WeightedCriterion[] = [
      { id: 'visie', weight: 5000, maxScore: 10 },
      { id: 'team', weight: 5000, maxScore: 10 },
    ];
    const places = rank(equal, [offer('A', 4, 8), offer('B', 8, 4)], 'HEAVIEST_CRITERION');
    expect(order(places)).toEqual(['1 B', '2 A']);
    expect(places.map(({ byTieRule, shared }) => [byTieRule, shared])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('leaves a place shared until lots are drawn, where the tender document asks lots', () => {
    const offers = [offer('A', 10, 0), offer('B', 0, 15), offer('C', 2, 2)];
    const shared = rank(CRITERIA, offers, 'LOT');
    expect(order(shared)).toEqual(['1 A', '1 B', '3 C']);
    expect(winnerOf(shared)).toBeNull();
    const drawn = rank(CRITERIA, offers, 'LOT', ['B', 'A']);
    expect(order(drawn)).toEqual(['1 B', '2 A', '3 C']);
    expect(winnerOf(drawn)).toBe('B');
  });
});
