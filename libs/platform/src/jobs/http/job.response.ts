export class JobResponse {
  id: string;
  /** Soort taak, bijvoorbeeld `import.commit`. */
  kind: string;
  title: string;
  programmeId: string;
  /** QUEUED wacht, RUNNING loopt, DONE klaar, DEAD uitgevallen. */
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'DEAD';
  /** Aantal keren geprobeerd. */
  attempts: number;
  /** Voortgang van 0 tot 100. */
  percent: number;
  /** Waar de taak nu mee bezig is. */
  message: string | null;
  /** Waarom de taak uitviel of opnieuw moet. */
  reason: string | null;
  /** Naam van de aanvrager; leeg wanneer het systeem de taak inplande. */
  requestedBy: string | null;
  requestedAt: string;
  finishedAt: string | null;
  rowVersion: number;
}

export class JobListResponse {
  items: JobResponse[];
  next: string | null;
}
