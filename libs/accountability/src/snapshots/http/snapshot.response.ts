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
  /** Alles gelijk: invoer, bewaarde bestanden en nieuwe opmaak. */
  same: boolean;
  inputsSame: boolean;
  filesSame: boolean;
  renderingSame: boolean;
  /** Sjabloon waarmee is ondertekend; een ander sjabloon van nu geeft andere bytes. */
  template: string;
  currentTemplate: string;
  contentHash: string;
  files: VerifiedFileResponse[];
  /** @format date-time */
  verifiedAt: string;
}
