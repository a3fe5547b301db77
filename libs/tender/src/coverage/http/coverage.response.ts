export class CoverageKindResponse {
  code: string;
  /** Voor de eis, bij de eis, of wat ervan komt. */
  side: 'INPUT' | 'REQUIREMENT' | 'OUTCOME';
  title: string;
  advice: string;
  count: number;
}

export class CoverageKindListResponse {
  items: CoverageKindResponse[];
  next: string | null;
}

export class CoverageRecordResponse {
  kind: string;
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  detail: string;
  url: string;
}

export class CoverageGapResponse {
  /** @format uuid */
  id: string;
  gap: string;
  title: string;
  advice: string;
  record: CoverageRecordResponse;
}

export class CoverageGapListResponse {
  items: CoverageGapResponse[];
  next: string | null;
}

export class TraceCellResponse {
  kind: string;
  /** @format uuid */
  id: string;
  /** Leeg wanneer het record is afgeschermd. */
  code: string | null;
  title: string | null;
  url: string | null;
  suspect: boolean;
}

export class TraceabilityRowResponse {
  /** @format uuid */
  id: string;
  code: string;
  kind: 'EXCLUSION' | 'SUITABILITY' | 'SELECTION' | 'REQUIREMENT' | 'WISH' | 'AWARD' | 'EXECUTION_TERM';
  state: 'DRAFT' | 'IN_REVIEW' | 'ADOPTED' | 'PUBLISHED' | 'WITHDRAWN';
  title: string;
  buildingBlock: string | null;
  sources: TraceCellResponse[];
  clarifications: TraceCellResponse[];
  obligations: TraceCellResponse[];
}

export class TraceabilityResponse {
  items: TraceabilityRowResponse[];
  next: string | null;
}
