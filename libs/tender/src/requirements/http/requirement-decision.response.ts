export class HeldRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
}

export class RequirementDecisionResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  /** OPEN: nog niet overal besloten; NOT_IDENTICAL: niet gelijkluidend; EFFECTIVE: genomen. */
  state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE';
  /** Code van de zin waardoor de eis wacht; leeg als de eis zelf aan het besluit hangt. */
  through: string | null;
  /** Wanneer het besluit gepland is, in woorden. */
  plannedFor: string;
  /** Gemeenten die nog niet over alles hebben besloten. */
  undecided: string[];
  /** Mijlpaal van de planning die op het besluit wacht. */
  milestone: string | null;
  /**
   * Dag van die mijlpaal.
   * @format date
   */
  expectedOn: string | null;
  /** Andere eisen van deze aanbesteding die op hetzelfde besluit wachten, hooguit twintig. */
  alsoHolds: HeldRequirementResponse[];
}

export class RequirementDecisionListResponse {
  items: RequirementDecisionResponse[];
  next: string | null;
}
