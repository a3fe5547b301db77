export class ApprovalResponse {
  /** @format uuid */
  id: string;
  kind: string;
  /** @format uuid */
  recordId: string;
  title: string;
  /** SHA-256 van precies datgene waarover wordt beslist. */
  contentHash: string;
  state: 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'VOID';
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  /** Of de aangemelde gebruiker hierover mag beslissen. */
  mayDecide: boolean;
  /** Codes van de mandaten waarop het akkoord is gegeven; null zonder mandaatregister voor dit onderwerp. */
  mandate: string | null;
  /** Waarom uw mandaat hiervoor niet reikt en wie wel bevoegd is; null: het reikt, of er is niets vastgelegd. Alleen bij één akkoord. */
  mandateNote: string | null;
  rowVersion: number;
}

export class ApprovalListResponse {
  items: ApprovalResponse[];
  next: string | null;
}
