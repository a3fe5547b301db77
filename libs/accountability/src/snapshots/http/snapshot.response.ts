export class SnapshotFileResponse {
  format: 'PDF' | 'XLSX';
  /**
   * Inhoud via /files/{id}/content.
   * @format uuid
   */
  fileId: string;
  name: string;
  /** SHA-256 van de ondertekende bytes. */
  sha256: string;
  /** In bytes. */
  size: number;
}

export class SnapshotResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** MO-2027-001 */
  code: string;
  year: number;
  /** @format uuid */
  reportId: string;
  reportCode: string;
  title: string;
  /** Null: alle gemeenten van het programma. */
  municipality: string | null;
  /** @format date */
  asOfDate: string;
  /** SHA-256 van de vastgelegde inhoud; staat op elke bladzijde. */
  contentHash: string;
  template: string;
  preparedBy: string;
  signedBy: string;
  /** @format date-time */
  signedAt: string;
  /** Waar een lezer kan controleren. */
  verifyUrl: string;
  /** Leeg zolang de PDF en het rekenblad worden gemaakt. */
  files: SnapshotFileResponse[];
}

export class SnapshotListResponse {
  items: SnapshotResponse[];
  next: string | null;
}

export class VerifiedFileResponse {
  format: 'PDF' | 'XLSX';
  /** Vastgelegd bij ondertekening. */
  signedSha256: string;
  /** Van het bewaarde bestand, nu berekend. */
  storedSha256: string;
  /** Van een nieuwe opmaak uit de vastgelegde invoer, nu berekend. */
  renderedSha256: string;
}

export class SnapshotVerificationResponse {
  code: string;
  /** Invoer en bewaarde bestanden zijn gelijk, en de nieuwe opmaak ook wanneer het sjabloon nog hetzelfde is. */
  same: boolean;
  inputsSame: boolean;
  filesSame: boolean;
  /** Null: het sjabloon is vernieuwd, dus een nieuwe opmaak heeft andere bytes. */
  renderingSame: boolean | null;
  /** Sjabloon waarmee is ondertekend. */
  template: string;
  currentTemplate: string;
  contentHash: string;
  files: VerifiedFileResponse[];
  /** @format date-time */
  verifiedAt: string;
}

export class CheckedSnapshotResponse {
  /** @format uuid */
  id: string;
  code: string;
  reportCode: string;
  title: string;
  municipality: string | null;
  /** @format date */
  asOfDate: string;
  signedBy: string;
  /** @format date-time */
  signedAt: string;
  contentHash: string;
  template: string;
}

export class NewerSnapshotResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  /** @format date-time */
  signedAt: string;
}

export class SignedFileResponse {
  sha256: string;
  size: number;
}

export class CellDifferenceResponse {
  sheet: string;
  cell: string;
  /** Wat ervoor en erboven staat: "Maassluis, Prognose". */
  place: string;
  signed: string;
  found: string;
}

export class FileCheckResponse {
  /**
   * SIGNED precies het ondertekende bestand; APPENDED het ondertekende bestand met iets erachter; SAME_CONTENT opnieuw
   * opgeslagen, elke waarde gelijk; CHANGED gewijzigd; NOT_SIGNED een voorbeeld van bevroren inhoud; DRAFT een concept of ander
   * papier van Koersvast zonder ondertekening; UNKNOWN niet van Koersvast.
   */
  outcome: 'SIGNED' | 'APPENDED' | 'SAME_CONTENT' | 'CHANGED' | 'NOT_SIGNED' | 'DRAFT' | 'UNKNOWN';
  /** In Nederlandse zinnen: wat het is en wat te doen. */
  text: string;
  /** Wat er van het bestand bekend is, elk in een zin: wat het zegt te zijn, of dat de laatste is, en wat er anders is. */
  findings: string[];
  /** Wat u ermee doet. */
  advice: string;
  fileName: string;
  size: number;
  /** SHA-256 van wat is aangeboden. */
  sha256: string;
  format: 'PDF' | 'XLSX' | 'OTHER';
  /** De momentopname waar het bij hoort of bij zegt te horen. */
  snapshot: CheckedSnapshotResponse | null;
  /** SHA-256 en grootte van het ondertekende bestand van deze soort. */
  signed: SignedFileResponse | null;
  /** Een latere momentopname van hetzelfde rapport. */
  newer: NewerSnapshotResponse | null;
  /** Hoeveel cellen anders zijn; alleen van een rekenblad. */
  differenceCount: number | null;
  differences: CellDifferenceResponse[];
  /** @format date-time */
  checkedAt: string;
}
