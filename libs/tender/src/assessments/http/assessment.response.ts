export class ScaleLevelResponse {
  score: number;
  label: string;
  description: string;
}

export class AssessmentCriterionResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  parentTitle: string | null;
  description: string;
  /** In honderdsten van een procent. */
  weight: number;
  scale: ScaleLevelResponse[];
  assessorCount: number;
  handedInCount: number;
  /** Alle beoordelaars leverden in; pas dan zijn de scores zichtbaar. */
  revealed: boolean;
  agreedCount: number;
}

export class AssessorResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  userId: string;
  name: string;
  state: 'APPOINTED' | 'DECLARED' | 'CONFLICTED' | 'WITHDRAWN';
  declaredAt: string | null;
  /** Alleen voor de inkoper. */
  interest: string | null;
  withdrawnReason: string | null;
  criterionIds: string[];
  handedInCriterionIds: string[];
  rowVersion: number;
}

export class DeclarationTextResponse {
  version: string;
  text: string;
}

export class AssessmentRowResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  /** @format uuid */
  baselineId: string;
  baselineName: string;
  tieRule: 'HEAVIEST_CRITERION' | 'LOT';
  tieSource: string;
  state: 'SCORING' | 'ADVISED';
  recordedAt: string;
  rowVersion: number;
}

export class AssessmentListResponse {
  items: AssessmentRowResponse[];
  next: string | null;
}

export class AssessmentResponse extends AssessmentRowResponse {
  criteria: AssessmentCriterionResponse[];
  assessors: AssessorResponse[];
  /** De verklaring die een beoordelaar tekent. */
  declaration: DeclarationTextResponse;
  /** U mag de inschrijvingen lezen. */
  readable: boolean;
  admittedCount: number;
  undecidedCount: number;
}

export class ScoreResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  criterionId: string;
  /** @format uuid */
  offerId: string;
  /** @format uuid */
  userId: string;
  assessor: string;
  score: number;
  reason: string;
  rowVersion: number;
}

export class ScoreListResponse {
  items: ScoreResponse[];
  next: string | null;
}

export class ConsensusSessionResponse {
  /** @format uuid */
  id: string;
  heldOn: string;
  present: string;
  minutes: string;
  recordedBy: string | null;
}

export class AgreedScoreResponse {
  /** @format uuid */
  criterionId: string;
  /** @format uuid */
  offerId: string;
  /** @format uuid */
  sessionId: string;
  score: number;
  motivation: string;
  advantage: string;
  rowVersion: number;
}

export class ConsensusResponse {
  sessions: ConsensusSessionResponse[];
  scores: AgreedScoreResponse[];
}
