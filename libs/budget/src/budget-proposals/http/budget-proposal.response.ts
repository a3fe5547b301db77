/** Wat een goedgekeurde contractwijziging voor één jaar van het afgesproken budget voorstelt. */
export class BudgetProposalResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** @format uuid */
  modificationId: string;
  modificationCode: string;
  reason: string;
  year: number;
  change: string;
  validFrom: string;
  /** PROPOSED: wacht op de controller; TAKEN: overgenomen; DECLINED: niet overgenomen. */
  state: 'PROPOSED' | 'TAKEN' | 'DECLINED';
  decisionNote: string | null;
  decidedBy: string | null;
  /** Het budget van dat jaar; null als dat er nog niet is. @format uuid */
  agreedBudgetId: string | null;
  recordedAt: string;
  rowVersion: number;
}

export class BudgetProposalListResponse {
  items: BudgetProposalResponse[];
  next: string | null;
}
