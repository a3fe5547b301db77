export class ScaleLevelResponse {
  score: number;
  label: string;
  description: string;
}

export class ScoredRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
  kind: 'WISH' | 'AWARD';
  title: string;
}

export class AwardCriterionResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  /** @format uuid */
  parentId: string | null;
  /** CRIT-001: per aanbesteding, nooit hergebruikt. */
  code: string;
  /** Nummering in het document, bijvoorbeeld 2.1. */
  outline: string;
  /** 1 is een hoofdcriterium. */
  depth: number;
  kind: 'QUALITY' | 'PRICE';
  title: string;
  description: string;
  /** Procent van het geheel, twee decimalen. */
  weight: string;
  /** Som van de wegingen direct eronder; leeg zonder subcriteria. */
  weightBelow: string | null;
  scale: ScaleLevelResponse[];
  /** Ten minste twee niveaus, elk met een omschrijving. */
  scaleComplete: boolean;
  requirements: ScoredRequirementResponse[];
  position: number;
  state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  rowVersion: number;
}

export class AwardCriterionListResponse {
  items: AwardCriterionResponse[];
  next: string | null;
  /** Som van de hoofdcriteria; moet 100.00 zijn. */
  totalWeight: string;
}

export class AwardMethodResponse {
  /** @format uuid */
  tenderId: string;
  /** Beste prijs-kwaliteitverhouding: alleen op laagste prijs gunnen mag niet (Jeugdwet 2.12). */
  method: 'BPKV';
  note: string;
  tieRule: string;
  rowVersion: number;
}
