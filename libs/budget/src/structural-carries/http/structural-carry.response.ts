import type { CarryState } from '../domain/structural-carry';

/** Een structurele wijziging in de begroting van een later jaar. */
export class StructuralCarryResponse {
  /** De wijziging van het eerdere jaar. @format uuid */
  budgetAmendmentId: string;
  code: string;
  title: string;
  fromYear: number;
  decisionReference: string;
  effectiveOn: string;
  costChange: string;
  incomeChange: string;
  /** De begroting van het latere jaar. @format uuid */
  municipalBudgetId: string;
  year: number;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  budgetState: 'DRAFT' | 'ADOPTED';
  /** OPEN: nog niets mee gedaan; OPENED: in de regels waarmee het jaar begon; TAKEN: in het concept; PROPOSED: als wijziging; DISMISSED: niet. */
  state: CarryState;
  reason: string | null;
  /** De wijziging van het latere jaar. @format uuid */
  resultAmendmentId: string | null;
  resultCode: string | null;
  recordedAt: string | null;
  recordedBy: string | null;
}

export class StructuralCarryListResponse {
  items: StructuralCarryResponse[];
  next: string | null;
}

/** Eén regel van het jaar, en hoe zij in het volgende jaar wordt voorgesteld. */
export class NextYearLineResponse {
  /** @format uuid */
  lineId: string;
  code: string;
  description: string;
  taskField: string;
  /** Primitief in dit jaar. */
  original: string;
  /** Structurele wijzigingen: werken door. */
  structural: string;
  /** Incidentele wijzigingen: alleen dit jaar. */
  incidental: string;
  /** Voorstel voor het volgende jaar; null: gaat niet mee. */
  proposed: string | null;
  /** Waarom de regel niet meegaat. */
  problem: string | null;
}

/** Hoe de begroting van het volgende jaar zou beginnen; er is nog niets bewaard. */
export class NextYearResponse {
  /** @format uuid */
  fromBudgetId: string;
  municipality: string;
  year: number;
  /** De begroting van dat jaar, als zij er al is. @format uuid */
  existingBudgetId: string | null;
  lines: NextYearLineResponse[];
  /** Structurele wijzigingen die erin zitten. */
  amendmentCodes: string[];
}
