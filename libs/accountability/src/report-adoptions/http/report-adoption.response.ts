export class AdoptionDocumentResponse {
  /**
   * Inhoud via /files/{id}/content.
   * @format uuid
   */
  fileId: string;
  name: string;
}

export class ReportAdoptionResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  body: 'COLLEGE' | 'COUNCIL';
  /** Zoals ondertekend, afwijkend, afgewezen, of bij vergissing vastgelegd. */
  outcome: 'ADOPTED' | 'DEVIATING' | 'REJECTED' | 'REVOKED';
  /** @format date */
  decidedOn: string;
  reference: string;
  note: string;
  documents: AdoptionDocumentResponse[];
  recordedBy: string | null;
  /** @format date-time */
  recordedAt: string;
}

export class ReportAdoptionRowResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** Wat nu geldt van het college; null zolang er niets is vastgelegd. */
  college: ReportAdoptionResponse | null;
  council: ReportAdoptionResponse | null;
  /** Wat later is verbeterd, de laatste eerst. */
  earlier: ReportAdoptionResponse[];
  mayRecord: boolean;
}

export class AdoptionStandingResponse {
  colleges: number;
  councils: number;
  municipalities: number;
  /** Onwaar: niet gelijkluidend. */
  identical: boolean;
  /**
   * Dag waarop de laatste raad vaststelde, als alle raden hetzelfde besloten.
   * @format date
   */
  effectiveOn: string | null;
}

export class ReportAdoptionListResponse {
  items: ReportAdoptionRowResponse[];
  standing: AdoptionStandingResponse;
}
