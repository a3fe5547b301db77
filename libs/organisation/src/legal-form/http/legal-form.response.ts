export class LegalFormConsequenceResponse {
  aspect: string;
  text: string;
}

export class LegalFormOptionResponse {
  code: string;
  name: string;
  basis: string;
  consequences: LegalFormConsequenceResponse[];
}

export class LegalFormChoiceResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** Gekozen vorm; null: nog niet besloten. */
  option: string | null;
  /** @format date */
  decidedOn: string | null;
  reference: string | null;
}

export class LegalFormDecisionResponse {
  /** Het besluit bij Besluiten. @format uuid */
  id: string;
  /** OPEN: nog niet overal besloten; NOT_IDENTICAL: niet gelijkluidend; EFFECTIVE: van kracht. */
  state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE';
  plannedFor: string;
  /** De vormen die zijn voorgelegd. */
  asked: string[];
  effectiveOption: string | null;
  /** @format date */
  effectiveOn: string | null;
  choices: LegalFormChoiceResponse[];
}

export class LegalFormResponse {
  /** Meegeleverde vormen met hun gevolgen. */
  forms: LegalFormOptionResponse[];
  /** Null: nog niet voorgelegd. */
  decision: LegalFormDecisionResponse | null;
}
