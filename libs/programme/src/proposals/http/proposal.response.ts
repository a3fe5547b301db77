export class PassageResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  caseNumber: string;
  text: string;
}

export class DecisionProposalResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  decisionId: string | null;
  decisionTitle: string | null;
  subject: string;
  requested: string;
  reasons: string;
  finance: string;
  followUp: string;
  /** Elke gemeente van het programma, ook zonder eigen alinea. */
  passages: PassageResponse[];
  mayChange: boolean;
  rowVersion: number;
}

export class DecisionProposalListResponse {
  items: DecisionProposalResponse[];
  next: string | null;
}
