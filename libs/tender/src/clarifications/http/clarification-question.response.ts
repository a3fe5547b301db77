export class AskedRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
  kind: 'EXCLUSION' | 'SUITABILITY' | 'SELECTION' | 'REQUIREMENT' | 'WISH' | 'AWARD' | 'EXECUTION_TERM';
  title: string;
  /** De versie waarover werd gevraagd. */
  askedVersion: number;
  currentVersion: number;
}

export class ClarificationQuestionRowResponse {
  /** @format uuid */
  id: string;
  /** VR-001: per aanbesteding, nooit hergebruikt. */
  code: string;
  number: number;
  state:
    | 'NEW'
    | 'ASSIGNED'
    | 'DRAFTED'
    | 'IN_REVIEW'
    | 'APPROVED'
    | 'PUBLISHED'
    | 'ANSWERED_APART'
    | 'REJECTED'
    | 'WITHDRAWN'
    | 'MERGED';
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  /** @format date */
  receivedOn: string;
  late: boolean;
  /** Document en paragraaf. */
  reference: string;
  requirement: AskedRequirementResponse | null;
  /** De vraag zoals die in de nota mag; sporen van de partij afgeschermd voor wie die niet mag kennen. */
  text: string;
  /** Er is iets afgeschermd. */
  masked: boolean;
  confidentiality: 'NONE' | 'ASKED' | 'GRANTED' | 'REFUSED';
  /** @format uuid */
  assigneeId: string | null;
  assignee: string | null;
  /** @format date */
  dueOn: string | null;
  /** NvI-1.03, zodra het antwoord is gepubliceerd. */
  answerCode: string | null;
  rowVersion: number;
}

export class ClarificationQuestionListResponse {
  items: ClarificationQuestionRowResponse[];
  next: string | null;
}

export class AnonymityFindingResponse {
  kind: 'PARTY_NAME' | 'PRODUCT_NAME' | 'KVK_NUMBER' | 'FIRST_PERSON' | 'EMAIL' | 'PHONE' | 'WEBSITE';
  /** Plaats van het eerste teken, vanaf 0. */
  start: number;
  /** Plaats na het laatste teken. */
  end: number;
  excerpt: string;
}

export class AnonymityFindingsResponse {
  question: AnonymityFindingResponse[];
  answer: AnonymityFindingResponse[];
  /** Er is iets gevonden waarover niemand heeft besloten: akkoord kan nog niet. */
  blocks: boolean;
}

export class ChangedWordsResponse {
  title: string;
  text: string;
  evidence: string;
  /** Ontbreekt in een nota van voordat een antwoord dit kon wijzigen; zo ook de twee hieronder. */
  evidenceMoment?: 'WITH_OFFER' | 'ON_REQUEST' | null;
  testMethod?: string;
  exclusionGround?: 'MANDATORY' | 'FACULTATIVE' | null;
  asksTurnover?: boolean;
  turnoverMotivation?: string;
}

export class QuestionChangeResponse {
  /** @format uuid */
  requirementId: string;
  requirementCode: string;
  requirementState: string;
  requirementKind: AskedRequirementResponse['kind'];
  /** Versie waarop de nieuwe tekst is geschreven. */
  baseVersion: number;
  /** De eis heeft sindsdien een nieuwe versie. */
  outdated: boolean;
  before: ChangedWordsResponse;
  after: ChangedWordsResponse;
}

export class QuestionReferenceResponse {
  /** @format uuid */
  id: string;
  code: string;
}

export class PublishedPlaceResponse {
  /** @format uuid */
  noteId: string;
  code: string;
}

export class ClarificationQuestionResponse extends ClarificationQuestionRowResponse {
  answer: string;
  changes: QuestionChangeResponse[];
  findings: AnonymityFindingsResponse;
  /** Waarom wat gevonden is, mag blijven staan. */
  overrideReason: string | null;
  closingReason: string | null;
  /** Wat de tweede lezer opmerkte. */
  reviewNote: string | null;
  /** @format uuid */
  approvalId: string | null;
  writtenBy: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  mergedInto: QuestionReferenceResponse | null;
  /** Vragen die naar dit antwoord verwijzen. */
  followers: QuestionReferenceResponse[];
  published: PublishedPlaceResponse | null;
  /** Stappen die u nu mag zetten. */
  actions: ('assign' | 'write' | 'submit' | 'return' | 'reject' | 'withdraw' | 'merge' | 'reopen' | 'answer-apart')[];
  mayRegister: boolean;
  mayReadSource: boolean;
}

export class ClarificationQuestionSourceResponse {
  /** Leeg wanneer de partij zich niet bekend maakte. */
  party: string;
  /** De vraag in de woorden van de partij. */
  receivedText: string;
  confidentialMotive: string;
  decisionReason: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

export class ClarificationQuestionEventResponse {
  id: string;
  at: string;
  actor: string;
  action: string;
  reason: string | null;
  answerBefore: string | null;
  answerAfter: string | null;
}

export class ClarificationQuestionHistoryResponse {
  items: ClarificationQuestionEventResponse[];
  next: string | null;
}

export class SkippedQuestionResponse {
  code: string;
  reason: string;
}

export class AssignmentResponse {
  assigned: number;
  skipped: SkippedQuestionResponse[];
}
