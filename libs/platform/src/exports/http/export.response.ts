export class ExportResponse {
  id: string;
  programmeId: string;
  tenderId: string | null;
  kind: string;
  format: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'zip';
  title: string;
  /** MAKING wordt gemaakt, READY op te halen, FAILED mislukt, EXPIRED verlopen. */
  state: 'MAKING' | 'READY' | 'FAILED' | 'EXPIRED';
  /** De taak die het maakt; te volgen onder /jobs. */
  jobId: string;
  /** Waarom het maken mislukte. */
  reason: string | null;
  /** Omvang in bytes. */
  size: number | null;
  /** SHA-256 van het bestand. */
  sha256: string | null;
  recordedAt: string;
  expiresAt: string;
}

export class ExportListResponse {
  items: ExportResponse[];
  next: string | null;
}
