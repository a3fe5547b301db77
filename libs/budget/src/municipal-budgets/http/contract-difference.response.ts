/** Wat het contract een gemeente kost volgens de verdeling, naast wat zij daarvoor begrootte. */
export class BudgetDifferenceResponse {
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  municipalBudgetId: string | null;
  /** Versie van het contractbudget die is verdeeld. */
  versionNumber: number;
  decisionReference: string;
  /** De verdeling volgt een oudere versie dan die nu geldt. */
  splitBehind: boolean;
  agreed: string;
  /** null: nog geen vastgestelde begroting; dat is niet nul. */
  budgeted: string | null;
  /** Afgesproken min begroot; boven nul: de begroting is te laag. */
  difference: string | null;
  /** Wat lopende begrotingswijzigingen op deze regels vragen. */
  asked: string;
}

/** Een goedgekeurde contractwijziging die nog niet in het contractbudget staat. */
export class OpenBudgetProposalResponse {
  /** @format uuid */
  modificationId: string;
  modificationCode: string;
  /** @format uuid */
  contractId: string;
  reason: string;
  change: string;
}

export class BudgetDifferenceListResponse {
  items: BudgetDifferenceResponse[];
  openProposals: OpenBudgetProposalResponse[];
  next: string | null;
}
