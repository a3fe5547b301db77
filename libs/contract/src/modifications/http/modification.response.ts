type GroundLetter = 'B' | 'C' | 'D' | 'E' | 'F' | 'G';
type VerdictCode = 'PASS' | 'FAIL' | 'UNANSWERED';

export class AnswersResponse {
  CONTRACTOR_REPLACED: boolean | null;
  CLAUSE_PUBLISHED: boolean | null;
  CLAUSE_CLEAR: boolean | null;
  EXTENSION_PUBLISHED: boolean | null;
  NATURE_UNCHANGED: boolean | null;
  SERVICES_NECESSARY: boolean | null;
  CHANGE_IMPOSSIBLE: boolean | null;
  CHANGE_INCONVENIENT: boolean | null;
  UNFORESEEABLE: boolean | null;
  REPLACEMENT_BASIS: boolean | null;
  SUITABILITY_MET: boolean | null;
  OTHERWISE_UNCHANGED: boolean | null;
  OTHER_BIDDERS: boolean | null;
  ECONOMIC_BALANCE: boolean | null;
  SCOPE_WIDER: boolean | null;
  NOT_TO_EVADE: boolean | null;
}

export class NotesResponse {
  C: string;
  D: string;
  E: string;
  F: string;
  G: string;
  B: string;
}

export class YearAmountResponse {
  year: number;
  amount: string;
}

export class ObligationChangeResponse {
  /** Null: een nieuwe verplichting. @format uuid */
  obligationId: string | null;
  title: string;
  text: string;
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
}

/** Eén voorwaarde van een grond: een vraag met haar antwoord, of een som. */
export class ConditionResponse {
  kind: 'QUESTION' | 'SUM';
  /** Code van de vraag, bijvoorbeeld NATURE_UNCHANGED; null bij een som. */
  question: string | null;
  text: string;
  /** Het antwoord waarmee de grond past. */
  wanted: boolean | null;
  answer: boolean | null;
  sum: 'NET_BELOW_THRESHOLD' | 'NET_BELOW_SHARE' | 'CHANGE_WITHIN_SHARE' | null;
  left: string | null;
  operator: '<' | '<=' | null;
  /** De grens, op de cent afgerond om te lezen; null zolang V ontbreekt. */
  right: string | null;
  /** Het deel van V in procenten; null bij een vast bedrag. */
  share: string | null;
  verdict: VerdictCode;
}

export class GroundResponse {
  ground: GroundLetter;
  name: string;
  /** Artikel van de Aanbestedingswet 2012. */
  article: string;
  eformsCode: string;
  /** Of deze grond een aankondiging vraagt. */
  publish: boolean;
  verdict: VerdictCode;
  conditions: ConditionResponse[];
}

export class MinorEntryResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  approvedOn: string;
  amount: string;
}

/** Ruimte onder grond b: netto som van wat eerder is goedgekeurd, met deze wijziging erbij. */
export class MinorRoomResponse {
  before: string;
  change: string;
  net: string;
  limit: string | null;
  limitedBy: 'THRESHOLD' | 'SHARE' | null;
  /** Wat er na deze wijziging nog bij kan; negatief als zij niet past. */
  room: string | null;
  entries: MinorEntryResponse[];
}

export class ParametersResponse {
  validFrom: string;
  minorThreshold: string;
  minorShare: string;
  additionalShare: string;
  unforeseenShare: string;
  /** Subtype van de eForms-aankondiging. */
  noticeSubtype: string;
  noticeDays: number;
}

/** De toets: advies, geen oordeel. */
export class LegalityTestResponse {
  /** De waarde V waarmee wordt gerekend. */
  base: string | null;
  /** FITS: past onder de geadviseerde grond; NO_GROUND: geen grond past; OPEN: er staat nog een vraag open. */
  outcome: 'FITS' | 'NO_GROUND' | 'OPEN';
  advised: GroundLetter | null;
  /** De eerstvolgende vraag. */
  next: string | null;
  at: GroundLetter | null;
  grounds: GroundResponse[];
  room: MinorRoomResponse;
  parameters: ParametersResponse;
  /** Zin die zegt dat dit advies is. */
  note: string;
  /** Voorgestelde motivering. */
  proposedMotivation: string;
}

export class ModificationContractResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  contractor: string;
  startsOn: string;
  endsOn: string;
}

export class ModificationApprovalResponse {
  /** @format uuid */
  id: string;
  /** Of de aangemelde gebruiker hierover mag beslissen. */
  mayDecide: boolean;
  /** Waarom uw mandaat niet reikt en wie wel bevoegd is; null: het reikt, of er is niets vastgelegd. */
  mandateNote: string | null;
  rowVersion: number;
}

export class ModificationResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  /** W-01; uniek binnen het contract. */
  code: string;
  title: string;
  /** DRAFT: concept; SUBMITTED: wacht op akkoord; APPROVED: akkoord; WITHDRAWN: ingetrokken. */
  state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'WITHDRAWN';
  effectiveOn: string | null;
  amount: string;
  decidedGround: GroundLetter | null;
  /** Uiterste dag van de aankondiging; null als die niet hoeft. */
  publishBy: string | null;
  publishedOn: string | null;
  publicationNumber: string | null;
  submittedBy: string | null;
  submittedAt: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  rowVersion: number;
}

export class ModificationDetailResponse extends ModificationResponse {
  contract: ModificationContractResponse;
  description: string;
  originalValue: string | null;
  indexedValue: string | null;
  indexationClause: string;
  changesSettlement: boolean;
  newEndsOn: string | null;
  newContractor: string;
  answers: AnswersResponse;
  notes: NotesResponse;
  years: YearAmountResponse[];
  obligations: ObligationChangeResponse[];
  /** Null: nog niet zelf geschreven. */
  motivation: string | null;
  decisionReason: string;
  /** Waarom de tweede persoon haar terugstuurde. */
  returnedNote: string | null;
  withdrawnReason: string | null;
  /** SHA-256 van waarvoor akkoord is gevraagd; null voor een concept. */
  contentHash: string | null;
  test: LegalityTestResponse;
  approval: ModificationApprovalResponse | null;
}

export class ModificationListResponse {
  items: ModificationResponse[];
  next: string | null;
}
