type PeriodState = 'OPEN' | 'SUBMITTED' | 'FULFILLED' | 'PARTLY' | 'REJECTED' | 'ON_HOLD' | 'CANCELLED';
type Level = 'OPERATIONAL' | 'TACTICAL' | 'STRATEGIC' | 'ADMINISTRATIVE' | 'DISPUTE';

export class PeriodResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** @format uuid */
  obligationId: string;
  /** Code van de verplichting. */
  code: string;
  title: string;
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
  clause: string;
  /** Welk bewijs gevraagd is; leeg: een toelichting volstaat. */
  evidenceAsked: string;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  /** OPEN: gevraagd; SUBMITTED: ingediend, te beoordelen; FULFILLED: nagekomen; PARTLY: deels; REJECTED: afgekeurd; ON_HOLD: aangehouden; CANCELLED: vervallen. */
  state: PeriodState;
  note: string;
  fulfilledOn: string | null;
  holdUntil: string | null;
  /** Te laat, of te laat nagekomen. */
  late: boolean;
  evidenceCount: number;
  /** Trede waarop zij nu is geëscaleerd. */
  escalation: Level | null;
  ownerName: string | null;
  rowVersion: number;
}

export class PeriodListResponse {
  items: PeriodResponse[];
  next: string | null;
}

/** Aantallen per weergave; geteld tot de grens. */
export class PeriodCountsResponse {
  overdue: number;
  /** Binnen dertig dagen. */
  due: number;
  toApprove: number;
  onHold: number;
  escalated: number;
  settled: number;
  /** Verder wordt niet geteld. */
  cap: number;
}

export class EvidenceResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  fileId: string;
  name: string;
  fileVersion: number;
  /** Omvang in bytes. */
  size: number;
  description: string;
  /** Waarom het is ingetrokken; null: het telt mee. */
  withdrawnReason: string | null;
  recordedBy: string | null;
  recordedAt: string;
  rowVersion: number;
}

export class JudgementResponse {
  number: number;
  state: PeriodState;
  note: string;
  fulfilledOn: string | null;
  recordedBy: string | null;
  recordedAt: string;
}

export class EscalationResponse {
  /** @format uuid */
  id: string;
  level: Level;
  /** OPEN: loopt; RAISED: een trede hoger; CLOSED: gesloten. */
  state: 'OPEN' | 'RAISED' | 'CLOSED';
  reason: string;
  startedOn: string;
  /** Laatste werkdag om te antwoorden; null zonder termijn. */
  answerBy: string | null;
  outcome: string | null;
  closedOn: string | null;
}

export class PeriodDetailResponse extends PeriodResponse {
  evidence: EvidenceResponse[];
  /** De nieuwste eerst. */
  judgements: JudgementResponse[];
  escalations: EscalationResponse[];
}

export class GridCellResponse {
  /** @format uuid */
  id: string;
  /** jjjj-mm */
  month: string;
  dueOn: string;
  state: PeriodState;
  late: boolean;
}

export class GridRowResponse {
  /** Verplichting. @format uuid */
  id: string;
  code: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  title: string;
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
  cells: GridCellResponse[];
}

export class GridResponse {
  items: GridRowResponse[];
  next: string | null;
}
