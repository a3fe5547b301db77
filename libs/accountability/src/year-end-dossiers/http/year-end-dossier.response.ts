export class YearEndDossierResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  year: number;
  /** JD-2027-1 */
  code: string;
  note: string;
  /** De boeken zijn gelezen zoals bekend op dit moment. @format date-time */
  knownAt: string;
  madeBy: string | null;
  state: 'MAKING' | 'READY' | 'FAILED';
  /** Waarom het maken mislukte. */
  reason: string | null;
  /** De taak die het maakt; te volgen onder /jobs. @format uuid */
  jobId: string | null;
  /**
   * De zip, via /files/{id}/content.
   * @format uuid
   */
  fileId: string | null;
  sha256: string | null;
  size: number | null;
  fileCount: number;
  absentCount: number;
}

export class YearEndDossierListResponse {
  items: YearEndDossierResponse[];
  next: string | null;
}

export class DossierEntryResponse {
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

export class DossierAbsenceResponse {
  path: string;
  reason: string;
}

export class YearEndDossierDetailResponse extends YearEndDossierResponse {
  /** De bestanden in de zip, in volgorde. */
  entries: DossierEntryResponse[];
  /** Wat er niet in staat, en waarom. */
  absent: DossierAbsenceResponse[];
}
