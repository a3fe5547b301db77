export class ContractResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  code: string;
  title: string;
  /** @format uuid */
  awardId: string;
  contractor: string;
  /** A: gemeenten betalen; B: regeling als kassier; C: regeling als opdrachtgever. */
  paymentRoute: 'A' | 'B' | 'C';
  startsOn: string;
  /** Laatste dag van het contract. */
  endsOn: string;
  state: 'DRAFT' | 'ACTIVE' | 'ENDED';
  /** Verplichtingen die op een besluit wachten. */
  proposedCount: number;
  confirmedCount: number;
  rejectedCount: number;
  indicatorCount: number;
  /** Wiens werk het is; null: van niemand in het bijzonder. @format uuid */
  ownerId: string | null;
  ownerName: string | null;
  /** Som van de jaren, exclusief btw; null: nog geen jaar ingevuld. */
  totalValue: string | null;
  /** Uiterlijk dan is opgezegd; null: geen opzegtermijn ingevuld. */
  noticeBy: string | null;
  /** Wat het dossier nog mist. */
  missing: (
    | 'OWNER'
    | 'PRINCIPAL'
    | 'SIGNATORIES'
    | 'VALUES'
    | 'NOTICE'
    | 'ACCESS'
    | 'DOCUMENTS'
    | 'CLAUSES'
    | 'ESCALATION'
    | 'PROPOSALS'
  )[];
  /** Hoeveel onderdelen een volledig dossier heeft. */
  partCount: number;
  recordedAt: string;
  rowVersion: number;
}

export class ContractListResponse {
  items: ContractResponse[];
  next: string | null;
}

export class AwardedWishResponse {
  /** @format uuid */
  requirementId: string;
  code: string;
  title: string;
}

/** Wat er voorgesteld wordt wanneer van deze gunning een contract wordt gemaakt. */
export class ContractPreviewResponse {
  /** @format uuid */
  awardId: string;
  contractor: string;
  baselineName: string;
  /** Het contract dat al van deze gunning is gemaakt. @format uuid */
  contractId: string | null;
  /** Eisen. */
  requirementCount: number;
  /** Uitvoeringsvoorwaarden. */
  executionTermCount: number;
  /** Wensen in de baseline; alleen wat de inschrijving toezegde, wordt een verplichting. */
  wishes: AwardedWishResponse[];
}

export class UncoveredRequirementResponse {
  /** @format uuid */
  requirementId: string;
  /** Code van de eis. */
  code: string;
  title: string;
  /** De afgewezen of vervallen verplichting. @format uuid */
  obligationId: string;
  obligationCode: string;
  /** Waarom de verplichting is afgewezen of vervallen. */
  reason: string;
  /** Waarom de eis bewust zonder verplichting is; null: zij telt als ongedekt. */
  waiver: string | null;
}

/** Hoe ver de gegunde eisen gedekt zijn door bevestigde verplichtingen. */
export class ContractCoverageResponse {
  /** @format uuid */
  contractId: string;
  /** Gegunde eisen, voorwaarden en toegezegde wensen. */
  requirementCount: number;
  /** Waarvan met een bevestigde verplichting. */
  coveredCount: number;
  /** Waarvan met een voorstel dat nog wacht. */
  waitingCount: number;
  /** Zonder verplichting, met de reden. */
  uncovered: UncoveredRequirementResponse[];
  /** Bewust zonder verplichting, met de reden. */
  waived: UncoveredRequirementResponse[];
}

export class ProposedResponse {
  /** Hoeveel voorstellen erbij kwamen. */
  added: number;
}
