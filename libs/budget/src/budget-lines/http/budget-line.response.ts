export class BudgetLineItem {
  /** @format uuid */
  id: string;
  /** @example "BR-2027-001" */
  code: string;
  /** Gemeente en bouwsteen. */
  title: string;
  year: number;
  /** @format uuid */
  agreedBudgetId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  buildingBlockId: string;
  buildingBlock: string;
  /** Bedrag volgens de laatste verdeling. */
  amount: string;
  /** @format uuid */
  versionId: string;
  versionNumber: number;
  rowVersion: number;
}

export class BudgetLineListResponse {
  items: BudgetLineItem[];
  next: string | null;
}

export class BudgetLineVersionResponse {
  /** @format uuid */
  id: string;
  n: number;
  amount: string;
  /** Versie van het afgesproken budget die werd verdeeld. */
  budgetVersionNumber: number;
  municipalityKeyName: string | null;
  buildingBlockKeyName: string | null;
  decisionReference: string;
  recordedAt: string;
  recordedBy: string | null;
}

export class BudgetLineResponse extends BudgetLineItem {
  /** De laatste eerst. */
  versions: BudgetLineVersionResponse[];
}
