export class AuditEventResponse {
  /** Volgnummer in de keten. */
  seq: string;
  /** @format date-time */
  at: string;
  /** @format uuid */
  programmeId: string | null;
  actorKind: 'user' | 'job' | 'system';
  actorName: string;
  /** Vanwaar: adres, taak of lader. */
  origin: string;
  action: string;
  kind: string;
  /** @format uuid */
  recordId: string;
  /** @format uuid */
  versionId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  hash: string;
}

export class AuditListResponse {
  items: AuditEventResponse[];
  next: string | null;
}

export class AuditVerificationResponse {
  whole: boolean;
  /** Volgnummer van de eerste regel die niet past. */
  firstBroken: string | null;
}
