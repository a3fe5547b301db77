/** Waar een gemeente strenger is dan de wet over wat haar college binnen een programma verschuift. */
export class AmendmentRuleResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  validFrom: string;
  /** Tot en met dit bedrag beslist het college; null: geen eigen grens. */
  collegeLimit: string | null;
  /** Een structurele wijziging gaat altijd naar de raad. */
  structuralToCouncil: boolean;
  decisionReference: string;
  recordedAt: string;
  recordedBy: string | null;
}

export class AmendmentRuleListResponse {
  items: AmendmentRuleResponse[];
  next: string | null;
}
