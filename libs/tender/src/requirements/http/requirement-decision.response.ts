export class RequirementDecisionResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  /** OPEN: nog niet overal besloten; NOT_IDENTICAL: niet gelijkluidend; EFFECTIVE: genomen. */
  state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE';
  /** Code van de zin waardoor de eis wacht; leeg als de eis zelf aan het besluit hangt. */
  through: string | null;
}

export class RequirementDecisionListResponse {
  items: RequirementDecisionResponse[];
  next: string | null;
}
