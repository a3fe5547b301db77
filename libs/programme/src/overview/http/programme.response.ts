export class ProgrammeSummaryResponse {
  /** @format uuid */
  id: string;
  code: string;
  name: string;
  /** @format date */
  goLiveDate: string | null;
  fictitiousAmounts: boolean;
  municipalities: string[];
}

export class ProgrammeListResponse {
  items: ProgrammeSummaryResponse[];
  next: string | null;
}

export class NumberedTextResponse {
  number: number;
  name: string;
}

export class TrackResponse extends NumberedTextResponse {
  /** @format uuid */
  id: string;
  character: string;
  note: string | null;
}

export class GuidingPrincipleResponse extends NumberedTextResponse {
  subPoints: string[];
}

export class StatementsResponse {
  /** Doelen van het programma. */
  goals: string[];
  core: string[];
  groundRules: string[];
  stakeholderGroups: string[];
  governance: string[];
  budget: string[];
  partner: string[];
  safetyInstruments: string[];
  /** Waar de bronnen elkaar tegenspreken en wat is aangehouden. */
  sourceNotes: string[];
}

export class RegionalBoundaryResponse {
  name: string;
  abbreviation: string;
  municipalityCount: number;
  position: string;
  /** @format date */
  fromDate: string;
  staysRegional: string[];
  alsoMentioned: string[];
  basis: string[];
}

export class ProgrammeResponse {
  /** @format uuid */
  id: string;
  code: string;
  name: string;
  /** @format date */
  goLiveDate: string | null;
  fictitiousAmounts: boolean;
  tracks: TrackResponse[];
  guidingPrinciples: GuidingPrincipleResponse[];
  transformationElements: NumberedTextResponse[];
  statements: StatementsResponse;
  regionalBoundary: RegionalBoundaryResponse | null;
  rowVersion: number;
}
