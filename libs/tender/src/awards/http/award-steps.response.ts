export class AwardLetterResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  offerId: string;
  code: string;
  bidderName: string;
  kind: 'AWARD' | 'REJECTION' | 'SET_ASIDE' | 'REFUSED';
  /** Wat de winnaar beter deed; alleen in een afwijzing. */
  advantages: string;
  sentOn: string | null;
  /** SHA-256 van de brief zoals verzonden. */
  documentHash: string | null;
  contactName: string;
  /** Leeg als de brief niet per e-mail kan. */
  contactEmail: string;
  /** MAIL: per e-mail vanuit Koersvast; ELSEWHERE: verzending elders, hier vastgelegd. */
  channel: 'MAIL' | 'ELSEWHERE' | null;
  sentBy: string | null;
  /**
   * Het stuk zoals het wegging.
   * @format uuid
   */
  fileId: string | null;
  /** SHA-256 van dat stuk. */
  fileHash: string | null;
  /** Hoe het met de e-mail staat; FAILED vraagt een andere weg. */
  mailState: 'QUEUED' | 'SENT' | 'FAILED' | null;
  rowVersion: number;
}

export class AwardLetterListResponse {
  items: AwardLetterResponse[];
  next: string | null;
}

export class AwardPromiseResponse {
  /** @format uuid */
  id: string;
  number: number;
  sentence: string;
  source: string;
  /** @format uuid */
  requirementId: string | null;
  /**
   * De inschrijving die won; leeg bij een gunning met de hand.
   * @format uuid
   */
  offerId: string | null;
  /** @format uuid */
  fileId: string | null;
  /** Bladzijde in het stuk. */
  page: number | null;
  /** @format uuid */
  criterionId: string | null;
  /** Code en titel van het criterium, zoals gescoord. */
  criterion: string | null;
}

export class PromiseDocumentResponse {
  /** @format uuid */
  fileId: string;
  name: string;
  /** Leeg voor het stuk als geheel. */
  page: number | null;
}

export class AwardPromiseListResponse {
  items: AwardPromiseResponse[];
  next: string | null;
}

export class ProceedingResponse {
  /** @format uuid */
  id: string;
  claimant: string;
  court: string;
  reference: string;
  servedOn: string;
  decidedOn: string | null;
  decision: string | null;
  rowVersion: number;
}

export class TermResponse {
  /** Dag 1: de dag na verzending. */
  firstDay: string;
  /** Laatste dag door tellen alleen. */
  counted: string;
  /** Laatste dag als de termijn doorschuift naar een werkdag. */
  rolled: string;
  differs: boolean;
  closedBecause: string | null;
  /** De laatste dag om veilig van uit te gaan. */
  advised: string;
  /** Eerste dag waarop de termijn voorbij is. */
  over: string;
}

export class StandstillResponse {
  /** NO_TERM: wet noch inkoopdocument geeft een termijn; BELOW_LAW: korter dan de wet eist. */
  state: 'NO_TERM' | 'BELOW_LAW' | 'RUNS';
  term: TermResponse | null;
  days: number | null;
  demanded: number | null;
}

export class SigningResponse {
  /** @format uuid */
  awardId: string;
  tracked: boolean;
  regime: 'SAS' | 'OPEN' | 'RESTRICTED';
  singleTenderer: boolean;
  sentOn: string | null;
  standstillDays: number | null;
  standstillRolls: boolean;
  challengeDays: number | null;
  clause: string;
  standstill: StandstillResponse | null;
  /** Vervaltermijn: een eigen klok. */
  challenge: TermResponse | null;
  /** Uiterste dag voor de aankondiging van de gunning. */
  noticeBy: string;
  /** Idem, wanneer een SAS-procedure per kwartaal bundelt. */
  noticeBundledBy: string | null;
  proceedings: ProceedingResponse[];
  /** Wat tekenen in de weg staat; leeg als niets. */
  blocks: ('LETTERS_NOT_SENT' | 'NO_TERM' | 'STANDSTILL' | 'PROCEEDINGS')[];
  rowVersion: number;
}

export class AwardProposalResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  tenderId: string;
  /** @format uuid */
  offerId: string;
  code: string;
  bidderName: string;
  decidedOn: string;
  motivation: string;
  deviationReason: string;
  state: 'REQUESTED' | 'APPROVED' | 'REJECTED';
  decisionNote: string | null;
  /** @format uuid */
  approvalId: string | null;
  recordedBy: string;
  rowVersion: number;
}

export class AwardProposalListResponse {
  items: AwardProposalResponse[];
  next: string | null;
}
