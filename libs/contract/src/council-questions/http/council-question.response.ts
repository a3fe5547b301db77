import { PersonResponse } from '../../obligations/http/obligation.response';

export class CouncilTermResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  validFrom: string;
  workingDays: number;
  /** Reglement van orde of besluit. */
  source: string;
}

export class CouncilTermListResponse {
  items: CouncilTermResponse[];
}

export class CouncilQuestionResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string | null;
  contractCode: string | null;
  code: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  title: string;
  /** De fractie. */
  askedBy: string;
  receivedOn: string;
  workingDays: number;
  /** Het reglement dat de termijn noemt; null: de gebruikelijke termijn. */
  termSource: string | null;
  /** Laatste werkdag om te antwoorden. */
  answerBy: string;
  owner: PersonResponse;
  /** DRAFT: in behandeling; SUBMITTED: wacht op akkoord; APPROVED: akkoord, nog te versturen; ANSWERED: beantwoord. */
  state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'ANSWERED' | 'WITHDRAWN';
  late: boolean;
  answeredOn: string | null;
  reference: string | null;
  approvedBy: string | null;
  mayWrite: boolean;
  rowVersion: number;
}

export class CouncilQuestionListResponse {
  items: CouncilQuestionResponse[];
  next: string | null;
}

export class CitedCardResponse {
  code: string;
  title: string;
  detail: string;
}

export class CitedStationResponse {
  name: string;
  state: 'FILLED' | 'GAP' | 'HIDDEN' | 'SUSPECT';
  cards: CitedCardResponse[];
}

export class CitationResponse {
  kind: string;
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  detail: string;
  /** Pad in de webapplicatie. */
  url: string;
  /** De rode draad van dit record: zeven stations. */
  stations: CitedStationResponse[];
}

export class CouncilQuestionApprovalResponse {
  /** @format uuid */
  id: string;
  rowVersion: number;
  mayDecide: boolean;
}

export class CouncilQuestionDetailResponse extends CouncilQuestionResponse {
  question: string;
  answer: string;
  /** Waarop het antwoord berust; na de vraag om akkoord zoals het toen stond. */
  citations: CitationResponse[];
  returnedNote: string | null;
  withdrawnReason: string | null;
  contentHash: string | null;
  approval: CouncilQuestionApprovalResponse | null;
}

export class StandardAnswerResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  title: string;
  text: string;
  /** De raadsvraag waarbij het ontstond. @format uuid */
  questionId: string | null;
  questionCode: string | null;
  state: 'ACTIVE' | 'WITHDRAWN';
  rowVersion: number;
}

export class StandardAnswerListResponse {
  items: StandardAnswerResponse[];
  next: string | null;
}
