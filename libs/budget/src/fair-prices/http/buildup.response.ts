export class BuildupLineResponse {
  component: 'PROFESSIONALS' | 'CLIENT_COSTS' | 'OVERHEAD' | 'INDEXATION' | 'PROFIT_RISK' | 'EXECUTION_COSTS';
  description: string;
  amount: string;
  /** Deel van het afgesproken bedrag, in procenten met één decimaal. */
  percentage: string | null;
  /** Waar het bedrag vandaan komt. */
  source: string;
}

export class BuildupResponse {
  /** @format uuid */
  agreedBudgetId: string;
  /** @format uuid */
  contractId: string;
  year: number;
  /** Laatste versie van het budget, en wat daarin is afgesproken. */
  latestVersion: number;
  latestAgreed: string;
  rowVersion: number;
  /** Versie waarvan dit de opbouw is; leeg: nog geen opbouw. */
  versionNumber: number | null;
  agreed: string | null;
  note: string | null;
  recordedAt: string | null;
  recordedBy: string | null;
  /** Samen precies het afgesproken bedrag van die versie. */
  lines: BuildupLineResponse[];
}
