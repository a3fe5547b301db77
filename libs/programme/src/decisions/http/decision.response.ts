export class ChoiceDocumentResponse {
  /** @format uuid */
  fileId: string;
  name: string;
}

export class MunicipalChoiceResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  optionId: string;
  option: string;
  /** @format date */
  decidedOn: string;
  /** Zaaknummer of ander kenmerk. */
  reference: string;
  /** Het besluit zelf, als het is toegevoegd. */
  document: ChoiceDocumentResponse | null;
}

export class DecisionOptionResponse {
  /** @format uuid */
  id: string;
  label: string;
  consequence: string | null;
}

export class DecisionQuestionResponse {
  /** @format uuid */
  id: string;
  number: number;
  label: string;
  buildingBlock: string | null;
  options: DecisionOptionResponse[];
  /** Per gemeente het laatste besluit. */
  choices: MunicipalChoiceResponse[];
  /** OPEN: nog niet overal besloten; NOT_IDENTICAL: niet gelijkluidend; EFFECTIVE: van kracht. */
  state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE';
  /** De keuze die van kracht is. */
  effectiveOption: string | null;
  /** @format date */
  effectiveOn: string | null;
}

export class DecisionResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  ask: string;
  plannedFor: string;
  source: string | null;
  questions: DecisionQuestionResponse[];
  /** Van kracht pas als alle vragen dat zijn. */
  state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE';
  rowVersion: number;
}

export class DecisionDependentResponse {
  kind: string;
  code: string | null;
  title: string;
  url: string;
}

export class DecisionDependentListResponse {
  items: DecisionDependentResponse[];
  next: string | null;
}

export class DecisionListResponse {
  items: DecisionResponse[];
  next: string | null;
}
