export class CommitmentResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string | null;
  contractCode: string | null;
  year: number;
  code: string;
  /** CONTRACT_YEAR volgt het afgesproken budget vanzelf. */
  kind: 'CONTRACT_YEAR' | 'ENTERED';
  /** @format uuid */
  municipalityId: string | null;
  municipality: string | null;
  /** @format uuid */
  buildingBlockId: string | null;
  buildingBlock: string | null;
  title: string;
  supplier: string;
  externalNumber: string;
  decisionReference: string;
  startsOn: string;
  endsOn: string;
  state: 'REQUESTED' | 'ACTIVE' | 'REJECTED' | 'WITHDRAWN';
  /** Waarom het moest, terwijl een regel het tegenhield. */
  overrideReason: string | null;
  decisionNote: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Zoals ingevoerd. */
  amount: string;
  /** Ingevoerd min vervallen. */
  committed: string;
  used: string;
  open: string;
  recordedBy: string | null;
  recordedAt: string;
  mayWrite: boolean;
  rowVersion: number;
}

export class CommitmentListResponse {
  items: CommitmentResponse[];
  next: string | null;
}

export class CommitmentMovementResponse {
  /** @format uuid */
  id: string;
  kind: 'ENTERED' | 'USED' | 'CANCELLED';
  municipality: string;
  buildingBlock: string | null;
  /** Onder nul: teruggenomen, of een lager budget. */
  amount: string;
  validOn: string;
  description: string;
  /** @format uuid */
  actualId: string | null;
  /** Dagboek, stuk en regel van de boeking. */
  booking: string;
  /** De boeking is in het grootboek teruggedraaid: bekijk dit gebruik opnieuw. */
  bookingReversed: boolean;
  /** @format uuid */
  reversesId: string | null;
  reversed: boolean;
  recordedBy: string | null;
  recordedAt: string;
}

export class CommitmentDetailResponse extends CommitmentResponse {
  /**
   * Het akkoord dat openstaat.
   * @format uuid
   */
  approvalId: string | null;
  /** De laatste eerst. */
  movements: CommitmentMovementResponse[];
}

export class CommitmentBookingResponse {
  /** @format uuid */
  id: string;
  period: string;
  journal: string;
  document: string;
  line: number;
  description: string;
  ledgerAccount: string;
  amount: string;
  /** Nog niet aan een vastlegging gekoppeld. */
  left: string;
}

export class CommitmentBookingListResponse {
  items: CommitmentBookingResponse[];
}
