import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';
import type { BudgetCheckResponse } from '../../budget-checks/http/budget-check.response';
import type { Boundary, VatTreatment } from '../../municipal-budgets/domain/budget-line-amount';
import type { AmendmentAuthority, AuthorityReason } from '../domain/amendment-authority';
import type { AmendmentDuration, AmendmentKind, AmendmentState } from '../domain/amendment-state';
import type { JointState } from '../domain/joint-amendment';

/** Een begrotingswijziging van een gemeente. */
export class BudgetAmendmentItem {
  /** @format uuid */
  id: string;
  /** Per gemeente en jaar doorgenummerd. */
  code: string;
  /** @format uuid */
  municipalBudgetId: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  year: number;
  title: string;
  kind: AmendmentKind;
  duration: AmendmentDuration;
  state: AmendmentState;
  /** Wie beslist; null zolang het voorstel nog wordt geschreven. */
  authority: AmendmentAuthority | null;
  /** Wat de lasten stijgen. */
  costChange: string;
  /** Wat de baten stijgen. */
  incomeChange: string;
  /** Hoeveel er verschuift: het meeste van wat erbij komt en wat eraf gaat. */
  moved: string;
  /** @format uuid */
  jointAmendmentId: string | null;
  jointCode: string | null;
  decisionReference: string | null;
  decidedOn: string | null;
  effectiveOn: string | null;
  /** Besloten na 31 december: werkt niet meer in dit jaar (Gemeentewet 192). */
  late: boolean;
  recordedAt: string;
  rowVersion: number;
}

export class BudgetAmendmentListResponse {
  items: BudgetAmendmentItem[];
  next: string | null;
}

export class AmendmentRowResponse {
  /** @format uuid */
  lineId: string | null;
  code: string;
  description: string;
  /** @format uuid */
  budgetProgrammeId: string;
  programme: string;
  taskField: string;
  category: string;
  side: LedgerSide;
  legalBasis: LegalBasis;
  boundary: Boundary;
  /** @format uuid */
  contractId: string | null;
  contractCode: string | null;
  vatTreatment: VatTreatment;
  /** De begroting heeft deze regel nog niet. */
  isNew: boolean;
  before: string;
  change: string;
  after: string;
  /** Wat is besloten, als dat anders is dan gevraagd. */
  decided: string | null;
  /** Btw die terugkomt van het BCF, voor de wijziging: een vordering, geen last. */
  receivableBefore: string;
  /** Wat die vordering meebeweegt. */
  receivableChange: string;
  receivableAfter: string;
}

export class WeighedRowResponse {
  before: string;
  change: string;
  after: string;
  receivableBefore: string;
  /** Btw die terugkomt en meebeweegt: ingevuld, of in verhouding tot de regel. */
  receivableChange: string;
  receivableAfter: string;
}

/** De ruimte die een wijziging neemt doordat de lasten van de gemeente dalen. */
export class AmendmentRoomResponse {
  /** Zoveel dalen de lasten. */
  amount: string;
  check: BudgetCheckResponse;
}

/** Per programma de mutatie en het nieuwe bedrag (BBV 18). */
export class ProgrammeEffectResponse {
  /** @format uuid */
  budgetProgrammeId: string;
  programme: string;
  side: LedgerSide;
  before: string;
  change: string;
  after: string;
}

export class AmendmentWeighingResponse {
  authority: AmendmentAuthority;
  authorityReason: AuthorityReason;
  /** Baten min lasten; nul: het saldo blijft gelijk. */
  balance: string;
  moved: string;
  /** Wat de vordering op het BCF verandert; geen last. */
  receivableChange: string;
  rows: WeighedRowResponse[];
  programmes: ProgrammeEffectResponse[];
  /** null: de wijziging neemt geen ruimte, of er is al over besloten. */
  room: AmendmentRoomResponse | null;
}

export class JointPartResponse {
  /** @format uuid */
  amendmentId: string;
  code: string;
  municipality: string;
  state: AmendmentState;
  decisionReference: string | null;
  decidedOn: string | null;
  deviation: string | null;
  effectiveOn: string | null;
}

/** Eén voorstel voor meer gemeenten, die elk voor zich beslissen. */
export class JointAmendmentResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  year: number;
  /** OPEN: er moet nog worden beslist; IN_FORCE: gelijkluidend; DIVERGED: niet gelijkluidend; WITHDRAWN: ingetrokken. */
  state: JointState;
  /** De laatste van de besluiten, als alle gelijkluidend zijn. */
  effectiveOn: string | null;
  parts: JointPartResponse[];
  /** Van het geheel: verandert met elk deel. */
  rowVersion: number;
}

export class BudgetAmendmentResponse extends BudgetAmendmentItem {
  reason: string;
  rows: AmendmentRowResponse[];
  weighing: AmendmentWeighingResponse;
  joint: JointAmendmentResponse | null;
  /** Versie van het contractbudget waaruit dit voorstel komt. */
  contractVersion: number | null;
  returnedNote: string | null;
  proposedBy: string | null;
  submittedBy: string | null;
  submittedAt: string | null;
  offeredBy: string | null;
  offeredAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  deviation: string | null;
  releasedReason: string | null;
  withdrawnReason: string | null;
  /** Waarom het moet, hoewel een regel over ruimte het tegenhoudt. */
  overrideReason: string | null;
  /** Het akkoord waarop dit wacht. @format uuid */
  approvalId: string | null;
  /** De laatste dag waarop nog kan worden besloten (Gemeentewet 192). */
  decideBy: string;
  /** Dagen tot en met die dag; onder nul: te laat. null als er al is beslist. */
  daysLeft: number | null;
}

export class ProposedAmendmentsResponse {
  /** @format uuid */
  ids: string[];
}

/** Hoe een regel van de begroting aan zijn bedrag komt. */
export class LineHistoryEntryResponse {
  /** @format uuid */
  amendmentId: string | null;
  /** null: de primitieve begroting. */
  code: string | null;
  title: string;
  authority: AmendmentAuthority | null;
  duration: AmendmentDuration | null;
  decisionReference: string;
  decidedOn: string;
  effectiveOn: string;
  recordedAt: string;
  change: string;
  after: string;
}

export class LineHistoryResponse {
  /** @format uuid */
  id: string;
  code: string;
  description: string;
  /** @format uuid */
  municipalBudgetId: string;
  items: LineHistoryEntryResponse[];
  next: string | null;
}
