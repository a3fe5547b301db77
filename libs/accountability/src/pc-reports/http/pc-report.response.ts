export class PcReportRowResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** RAP-2027-1 */
  code: string;
  year: number;
  period: 'INTERIM_1' | 'INTERIM_2' | 'ANNUAL' | 'OTHER';
  title: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** Null: alle gemeenten van het programma. */
  municipality: string | null;
  /** @format uuid */
  municipalityId: string | null;
  /**
   * Stand: cijfers tot en met deze dag.
   * @format date
   */
  asOfDate: string;
  /**
   * Alleen wat op dit moment bekend was; null: wat nu bekend is.
   * @format date-time
   */
  knownAt: string | null;
  thresholdAmount: string;
  thresholdPercentage: string;
  state: 'DRAFT' | 'FROZEN' | 'SIGNED';
  /** SHA-256 van de bevroren inhoud. */
  contentHash: string | null;
  /** @format date-time */
  frozenAt: string | null;
  frozenBy: string | null;
  /**
   * Het akkoord waarop het bevroren rapport wacht.
   * @format uuid
   */
  approvalId: string | null;
  /** @format uuid */
  snapshotId: string | null;
  snapshotCode: string | null;
  /** @format date-time */
  signedAt: string | null;
  signedBy: string | null;
  /** Waarom het rapport na bevriezen weer concept werd. */
  unfreezeReason: string | null;
  /** Opmerkingen die nog niet zijn afgehandeld. */
  openRemarks: number;
  /** Hoeveel er open stonden bij het bevriezen. */
  frozenRemarks: number;
  /** Waarom die niet in de weg stonden. */
  remarksNote: string;
  /** 1, of hoger als het een eerder ondertekend rapport opvolgt. */
  versionNumber: number;
  /**
   * Het ondertekende rapport dat dit opvolgt.
   * @format uuid
   */
  succeedsId: string | null;
  succeedsCode: string | null;
  /**
   * Het rapport dat dit opvolgt als nieuwe versie.
   * @format uuid
   */
  nextId: string | null;
  nextCode: string | null;
  /**
   * Versie van het sjabloon waarmee het begon; null: het sjabloon van Koersvast.
   * @format uuid
   */
  templateVersionId: string | null;
  template: string | null;
  templateVersion: number | null;
  rowVersion: number;
}

export class PcReportOutlineResponse {
  id: string;
  /** Zoals het sjabloon het onderdeel noemt. */
  section: string;
  /** @format uuid */
  municipalityId: string | null;
  heading: string;
  level: number;
  /** Aanwijzing voor wie schrijft; komt niet op papier. */
  guidance: string;
  /** Zonder tekst kan het rapport niet worden bevroren. */
  required: boolean;
  parts: (
    'TEXT' | 'KEY_FIGURES' | 'CONTRACT_TABLE' | 'COURSE' | 'PROGRAMME_TABLE' | 'VARIANCE_CHART' | 'EXPLANATIONS'
  )[];
}

export class PcReportResponse extends PcReportRowResponse {
  /** Of de aangemelde gebruiker aan dit rapport mag schrijven. */
  mayWrite: boolean;
  outline: PcReportOutlineResponse[];
}

export class PcReportListResponse {
  items: PcReportRowResponse[];
  next: string | null;
}
