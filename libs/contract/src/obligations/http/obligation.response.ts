export class PersonResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class ObligationSourceResponse {
  /** Waaruit het voorstel kwam: een eis, een toezegging, een antwoord uit een nota of een zin van een werkgroep. */
  kind: 'REQUIREMENT' | 'PROMISE' | 'CLARIFICATION' | 'CONTRIBUTION';
  /** @format uuid */
  id: string;
  /** Code van de bron, bijvoorbeeld EIS-001 of NvI-1.03. */
  code: string;
  /** De woorden van de bron zoals ze toen luidden. */
  quote: string | null;
  /** De eis waar het bij hoort. @format uuid */
  requirementId: string | null;
  /** De versie van de eis zoals die is gegund. @format uuid */
  requirementVersionId: string | null;
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
  /** PROPOSED: voorstel; CONFIRMED: bevestigd; REJECTED: afgewezen; MERGED: samengevoegd; ENDED: vervallen. */
  state: 'PROPOSED' | 'CONFIRMED' | 'REJECTED' | 'MERGED' | 'ENDED';
  /** @format uuid */
  versionId: string;
  versionNumber: number;
  title: string;
  text: string;
  /** Wie moet presteren: de opdrachtnemer of de opdrachtgever. */
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
  /** Artikel van de overeenkomst. */
  clause: string;
  kind: 'DOP' | 'AOC' | null;
  /** Welk bewijs nodig is. */
  evidence: string;
  /** NONE: doorlopend; ON_DATE: op één dag; RECURRING: terugkerend; EVENT: na een gebeurtenis. */
  dueRule: 'NONE' | 'ON_DATE' | 'RECURRING' | 'EVENT';
  dueOn: string | null;
  dueEveryMonths: number | null;
  dueUntil: string | null;
  dueEvent: 'START' | 'END' | 'OBLIGATION' | 'OTHER' | null;
  dueEventName: string | null;
  /** @format uuid */
  dueAfterId: string | null;
  dueDays: number;
  dueDayUnit: 'CALENDAR' | 'WORKING';
  /** De eerste dag waarop deze tekst geldt. */
  validFrom: string;
  owner: PersonResponse | null;
  source: ObligationSourceResponse | null;
  decidedBy: PersonResponse | null;
  decidedAt: string | null;
  rejectionReason: string | null;
  /** De verplichting waarin deze is opgegaan. @format uuid */
  mergedIntoId: string | null;
  /** De eerste dag waarop zij niet meer bindt. */
  endedOn: string | null;
  endedReason: string | null;
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
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
  /** Artikel van de overeenkomst. */
  clause: string;
  kind: 'DOP' | 'AOC' | null;
  /** Welk bewijs nodig is. */
  evidence: string;
  /** NONE: doorlopend; ON_DATE: op één dag; RECURRING: terugkerend; EVENT: na een gebeurtenis. */
  dueRule: 'NONE' | 'ON_DATE' | 'RECURRING' | 'EVENT';
  dueOn: string | null;
  dueEveryMonths: number | null;
  dueUntil: string | null;
  dueEvent: 'START' | 'END' | 'OBLIGATION' | 'OTHER' | null;
  dueEventName: string | null;
  /** @format uuid */
  dueAfterId: string | null;
  dueDays: number;
  dueDayUnit: 'CALENDAR' | 'WORKING';
  /** De eerste dag waarop deze tekst geldt. */
  validFrom: string;
  changeReason: string | null;
  recordedBy: string | null;
  recordedAt: string;
}

export class MergedObligationResponse {
  /** @format uuid */
  id: string;
  code: string;
  sourceCode: string | null;
  title: string;
  text: string;
}

export class ObligationDetailResponse extends ObligationResponse {
  /** Alle versies, de nieuwste eerst. */
  versions: ObligationVersionResponse[];
  /** Voorstellen die hierin zijn opgegaan. */
  merged: MergedObligationResponse[];
  /** De verplichting waarin deze is opgegaan. */
  mergedInto: MergedObligationResponse | null;
  /** De verplichting waarop deze volgt. */
  dueAfter: MergedObligationResponse | null;
}

/** Aantallen per toestand binnen dezelfde selectie. */
export class ObligationCountsResponse {
  proposed: number;
  confirmed: number;
  rejected: number;
  merged: number;
  ended: number;
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
  /** Hoeveel er bevestigd of afgewezen zijn. */
  confirmed: number;
  skipped: SkippedObligationResponse[];
}
