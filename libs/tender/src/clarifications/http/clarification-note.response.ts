import { ChangedWordsResponse, QuestionChangeResponse } from './clarification-question.response';

export class ClarificationNoteRowResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  number: number;
  /** NvI 2 */
  name: string;
  state: 'DRAFT' | 'AWAITING_APPROVAL' | 'PUBLISHED' | 'WITHDRAWN';
  questionCount: number;
  submittedBy: string | null;
  submittedAt: string | null;
  publishedBy: string | null;
  publishedAt: string | null;
  /** SHA-256 over wat is gepubliceerd. */
  snapshotHash: string | null;
  rowVersion: number;
}

export class ClarificationNoteListResponse {
  items: ClarificationNoteRowResponse[];
  next: string | null;
}

export class PublicationTermResponse {
  /** @format date */
  closingOn: string;
  /** Dag van publicatie, of vandaag. @format date */
  publishedOn: string;
  /** Dagen die de wet vraagt. */
  days: number;
  /** Artikel van de Aanbestedingswet 2012. */
  article: string;
  daysLeft: number;
  /** @format date */
  lastDay: string;
  late: boolean;
  tooLate: number;
  /** Eerste sluitingsdag waarmee deze publicatie op tijd is. @format date */
  mendingClosing: string | null;
}

export class NoteRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
}

export class MergedIntoResponse {
  code: string;
  state: string;
  answerCode: string | null;
}

export class NoteQuestionResponse {
  /** @format uuid */
  id: string;
  code: string;
  state: string;
  reference: string;
  requirement: NoteRequirementResponse | null;
  text: string;
  answer: string;
  mergedInto: MergedIntoResponse | null;
  changes: QuestionChangeResponse[];
}

export class NoteProblemResponse {
  kind:
    | 'EMPTY'
    | 'NOT_APPROVED'
    | 'TRACES'
    | 'TRACES_IN_INTRODUCTION'
    | 'TWO_CHANGES'
    | 'OUTDATED'
    | 'NOT_PUBLISHED'
    | 'NO_ANSWER';
  codes: string[];
  requirement: string | null;
}

export class PublishedChangeResponse {
  requirementCode: string;
  fromVersion: number;
  toVersion: number;
  before: ChangedWordsResponse;
  after: ChangedWordsResponse;
}

export class PublishedAnswerResponse {
  /** NvI-1.03 */
  code: string;
  reference: string;
  requirementCode: string | null;
  question: string;
  answer: string;
  changes: PublishedChangeResponse[];
}

export class ClarificationNoteResponse extends ClarificationNoteRowResponse {
  introduction: string;
  /** Gevuld: de termijn van een spoedprocedure geldt. */
  urgentMotive: string;
  lateMotive: string;
  tellsConfidential: boolean;
  /** @format uuid */
  approvalId: string | null;
  returnedWith: string | null;
  /** Null zolang de aanbesteding geen sluitingsdatum heeft. */
  term: PublicationTermResponse | null;
  /** Wat in de nota komt, in volgorde. */
  questions: NoteQuestionResponse[];
  /** Wat publicatie nog in de weg staat. */
  problems: NoteProblemResponse[];
  /** Akkoord, maar niet in deze nota. */
  candidates: NoteQuestionResponse[];
  /** Wat is gepubliceerd. */
  answers: PublishedAnswerResponse[];
  confidentialCount: number | null;
  /** De vingerafdruk klopt nog met wat is bewaard. */
  hashHolds: boolean | null;
  mayWrite: boolean;
}

export class AnswerChangeResponse {
  /** @format uuid */
  requirementId: string;
  code: string;
  toVersion: number;
}

export class ClarificationAnswerResponse {
  /** @format uuid */
  id: string;
  code: string;
  /** @format uuid */
  noteId: string;
  noteNumber: number;
  reference: string;
  requirementCode: string | null;
  question: string;
  answer: string;
  changes: AnswerChangeResponse[];
  publishedAt: string;
}

export class ClarificationAnswerListResponse {
  items: ClarificationAnswerResponse[];
  next: string | null;
}
