export class RankedCriterionResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  parentTitle: string | null;
  /** In honderdsten van een procent. */
  weight: number;
  maxScore: number;
}

export class RankedPartResponse {
  /** @format uuid */
  criterionId: string;
  score: number;
  label: string;
  /** Van 100 punten, vier decimalen. */
  points: string;
  motivation: string;
  advantage: string;
}

export class PlaceResponse {
  /** @format uuid */
  offerId: string;
  code: string;
  bidderName: string;
  bidderKvk: string;
  place: number;
  /** Van 100 punten, vier decimalen; de volgorde volgt uit exacte breuken. */
  points: string;
  /** Deelt deze plaats, ook na de regel voor gelijke totalen. */
  shared: boolean;
  byTieRule: boolean;
  parts: RankedPartResponse[];
}

export class FallenOfferResponse {
  /** @format uuid */
  offerId: string;
  code: string;
  bidderName: string;
  state: 'SET_ASIDE' | 'REFUSED' | 'ADMITTED' | 'REGISTERED';
  reason: string;
}

export class ScoreSwingResponse {
  /** @format uuid */
  criterionId: string;
  /** @format uuid */
  offerId: string;
  from: number;
  to: number;
  /** Wie dan eerste wordt; leeg als de eerste plaats dan gedeeld is. */
  winner: string | null;
}

export class WeightSwingResponse {
  /** @format uuid */
  criterionId: string;
  /** In honderdsten van een procent. */
  from: number;
  to: number;
  /** @format uuid */
  winner: string;
}

export class AwardAdviceResponse {
  text: string;
  /** SHA-256 over de canonieke JSON van advies en rangorde. */
  contentHash: string;
  recordedBy: string;
  recordedAt: string;
}

export class RankingResponse {
  /** @format uuid */
  assessmentId: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  tieRule: 'HEAVIEST_CRITERION' | 'LOT';
  tieSource: string;
  drawNote: string | null;
  /** Hoeveel scores nog moeten worden vastgesteld; pas bij 0 is er een rangorde. */
  missing: number;
  criteria: RankedCriterionResponse[];
  /** @format uuid */
  winnerOfferId: string | null;
  places: PlaceResponse[];
  fallen: FallenOfferResponse[];
  scoreSwings: ScoreSwingResponse[];
  weightSwings: WeightSwingResponse[];
  advice: AwardAdviceResponse | null;
}
