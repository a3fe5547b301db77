export class PersonResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class ObligationSourceResponse {
  /** @format uuid */
  requirementId: string;
  /** De versie van de eis zoals die is gegund. @format uuid */
  requirementVersionId: string;
  /** Code van de eis, bijvoorbeeld EIS-001. */
  code: string;
}

export class ObligationResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** VPL-001; uniek binnen het contract. */
  code: string;
  /** PROPOSED: voorstel; CONFIRMED: bevestigd; REJECTED: afgewezen. */
  state: 'PROPOSED' | 'CONFIRMED' | 'REJECTED';
  /** @format uuid */
  versionId: string;
  versionNumber: number;
  title: string;
  text: string;
  /** Wie moet presteren: de opdrachtnemer of de opdrachtgever. */
  party: 'CONTRACTOR' | 'PRINCIPAL';
  /** NONE: doorlopend; ON_DATE: op één dag. */
  dueRule: 'NONE' | 'ON_DATE';
  dueOn: string | null;
  owner: PersonResponse | null;
  source: ObligationSourceResponse | null;
  decidedBy: PersonResponse | null;
  decidedAt: string | null;
  rejectionReason: string | null;
  /** De zeven stations van de rode draad: FILLED, GAP of SUSPECT. */
  thread: ('FILLED' | 'GAP' | 'SUSPECT')[];
  recordedAt: string;
  rowVersion: number;
}

export class ObligationVersionResponse {
  /** @format uuid */
  id: string;
  number: number;
  title: string;
  text: string;
  party: 'CONTRACTOR' | 'PRINCIPAL';
  dueRule: 'NONE' | 'ON_DATE';
  dueOn: string | null;
  changeReason: string | null;
  recordedBy: string | null;
  recordedAt: string;
}

export class ObligationDetailResponse extends ObligationResponse {
  /** Alle versies, de nieuwste eerst. */
  versions: ObligationVersionResponse[];
}

/** Aantallen per toestand binnen dezelfde selectie. */
export class ObligationCountsResponse {
  proposed: number;
  confirmed: number;
  rejected: number;
}

export class ObligationListResponse {
  items: ObligationResponse[];
  next: string | null;
  counts: ObligationCountsResponse;
}

export class SkippedObligationResponse {
  /** @format uuid */
  id: string;
  code: string | null;
  /** NOT_FOUND, CHANGED (intussen gewijzigd), CONFIRMED (al bevestigd) of REJECTED (afgewezen: bevestig die één voor één). */
  reason: 'NOT_FOUND' | 'CHANGED' | 'CONFIRMED' | 'REJECTED';
}

export class BulkConfirmResponse {
  preview: boolean;
  confirmed: number;
  skipped: SkippedObligationResponse[];
}
