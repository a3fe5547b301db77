import type { Iv3Kind } from '../domain/iv3-code';

/** Een taakveld of economische categorie van Iv3, in haar jaren. */
export class Iv3CodeResponse {
  /** @format uuid */
  id: string;
  kind: Iv3Kind;
  code: string;
  name: string;
  trendCode: string | null;
  validFrom: string;
  validTo: string | null;
  source: string;
  /** Meegeleverd; anders door dit programma toegevoegd. */
  shipped: boolean;
}

export class Iv3CodeListResponse {
  items: Iv3CodeResponse[];
  next: string | null;
}

/** Een programma in de begroting van een gemeente. */
export class BudgetProgrammeResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  code: string;
  name: string;
  validFrom: string;
  validTo: string | null;
}

export class BudgetProgrammeListResponse {
  items: BudgetProgrammeResponse[];
  next: string | null;
}
