export class ConsultationPartyResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  consultationId: string;
  name: string;
  /** Acht cijfers. */
  kvkNumber: string;
  contactName: string;
  contactEmail: string;
  /** Of de naam in het openbare verslag mag staan. */
  consentToBeNamed: boolean;
  state: 'ADDED' | 'INVITED' | 'RESPONDED' | 'DECLINED' | 'WITHDRAWN';
  invitedAt: string | null;
  /** Wanneer de laatste reactie binnenkwam. */
  lastReceivedAt: string | null;
  /** Of de laatste reactie te laat was. */
  late: boolean;
  /** Aantal reacties, ook vervangen. */
  responseCount: number;
  /** Vragen met een antwoord dat nu telt. */
  answeredCount: number;
  /** Verplichte vragen zonder antwoord. */
  requiredMissing: number;
  questionCount: number;
  rowVersion: number;
}

export class ConsultationPartyListResponse {
  items: ConsultationPartyResponse[];
  next: string | null;
}

export class ReceivedResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  partyId: string;
  party: string;
  /** 1 voor de eerste van deze partij. */
  n: number;
  source: 'WORKBOOK' | 'ENTERED';
  receivedAt: string;
  late: boolean;
  /** De ingeleverde werkmap. */
  fileId: string | null;
  /** Antwoorden die deze reactie bracht of wijzigde. */
  answerCount: number;
  recordedBy: string | null;
}

export class ReceivedResponseListResponse {
  items: ReceivedResponse[];
  next: string | null;
}

export class ConsultationAnswerResponse {
  /** Kenmerk van deze versie van het antwoord. @format uuid */
  id: string;
  /** @format uuid */
  questionId: string;
  /** @format uuid */
  responseId: string;
  /** Versie; de hoogste telt. */
  n: number;
  text: string | null;
  /** Decimaal, met een punt. */
  number: string | null;
  /** @format date */
  date: string | null;
  choice: string | null;
  fileId: string | null;
}

export class PartyAnswersResponse {
  party: ConsultationPartyResponse;
  /** Wat nu telt, per beantwoorde vraag. */
  items: ConsultationAnswerResponse[];
  next: string | null;
}

export class InvitedResponse {
  /** Hoeveel partijen nu als uitgenodigd te boek staan. */
  invited: number;
}

export class ResponseFindingResponse {
  /** REFUSES: niets wordt verwerkt. LEAVES_OUT: dit antwoord niet. NOTES: om te weten. */
  weight: 'REFUSES' | 'LEAVES_OUT' | 'NOTES';
  /** @format uuid */
  questionId: string | null;
  /** Nummer van de vraag. */
  number: number | null;
  /** Regel in de werkmap. */
  row: number | null;
  /** Wat het is en wat te doen. */
  message: string;
}

export class ComparedAnswerResponse {
  /** @format uuid */
  questionId: string;
  number: number;
  question: string;
  /** Wat nu telt. */
  before: string | null;
  /** Wat er komt te staan. */
  after: string | null;
  change: 'NEW' | 'CHANGED' | 'SAME' | 'TAKEN_BACK' | 'KEPT';
}

/** Wat er zou gebeuren; er is niets bewaard. */
export class ResponsePreviewResponse {
  findings: ResponseFindingResponse[];
  answers: ComparedAnswerResponse[];
  /** @format date */
  receivedOn: string;
  late: boolean;
  /** Eerdere reacties van deze partij. */
  earlierCount: number;
  /** Of de werkmap kan worden verwerkt. */
  takeable: boolean;
}
