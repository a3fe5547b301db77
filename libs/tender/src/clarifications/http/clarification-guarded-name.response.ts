export class ClarificationGuardedNameResponse {
  /** @format uuid */
  id: string;
  /** PARTY: bij een vraag als partij vastgelegd; PRODUCT: een andere naam of een product, met de hand opgegeven. */
  kind: 'PARTY' | 'PRODUCT';
  name: string;
  recordedAt: string;
  /** Geen partij van deze aanbesteding: mag van de lijst. */
  mayRemove: boolean;
  rowVersion: number;
}

export class ClarificationGuardedNameListResponse {
  items: ClarificationGuardedNameResponse[];
  next: string | null;
}
