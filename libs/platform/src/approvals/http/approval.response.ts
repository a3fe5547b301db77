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
  rowVersion: number;
}

export class ApprovalListResponse {
  items: ApprovalResponse[];
  next: string | null;
}
