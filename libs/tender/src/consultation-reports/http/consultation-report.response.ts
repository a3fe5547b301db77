export class NameFindingResponse {
  /** Waar het staat, in woorden. */
  place: string;
  found: string;
}

export class PublishedReportResponse {
  /** SHA-256 over de canonieke JSON van het verslag. */
  hash: string;
  publishedAt: string;
  publishedBy: string;
}

export class ConsultationReportResponse {
  /** @format uuid */
  consultationId: string;
  /** @format uuid */
  tenderId: string;
  context: string;
  process: string;
  followUp: string;
  /** Plaatsen waar een partij te herkennen is die daar niet mee instemde. */
  findings: NameFindingResponse[];
  published: PublishedReportResponse | null;
  mayWrite: boolean;
  rowVersion: number;
}
