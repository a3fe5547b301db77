export class CitedQuoteResponse {
  /** @format uuid */
  id: string;
  code: string;
  words: string;
  /** @format uuid */
  questionId: string;
  questionNumber: number;
  /** @format uuid */
  partyId: string;
  partyLabel: string;
  /** De partij gaf later een ander antwoord: lees opnieuw of de conclusie nog klopt. */
  suspect: boolean;
}

export class CitedMinutesResponse {
  /** @format uuid */
  id: string;
  code: string;
  words: string;
  /** @format uuid */
  talkId: string;
  talkCode: string;
  /** Wie het verslag bevestigden. */
  parties: string;
}

export class ConclusionTargetResponse {
  kind: 'requirement' | 'contribution';
  /** @format uuid */
  id: string;
  code: string;
  title: string;
}

export class ConclusionResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  consultationId: string;
  code: string;
  text: string;
  usage: 'USED' | 'PARTLY' | 'NOT_USED' | 'LATER';
  followUp: string;
  state: 'ACTIVE' | 'WITHDRAWN';
  withdrawReason: string | null;
  quotes: CitedQuoteResponse[];
  /** Citaten uit verslagen die de partij bevestigde; die veranderen niet meer. */
  minutesQuotes: CitedMinutesResponse[];
  targets: ConclusionTargetResponse[];
  /** Ten minste één citaat is verdacht. */
  suspect: boolean;
  mayChange: boolean;
  rowVersion: number;
}

export class ConclusionListResponse {
  items: ConclusionResponse[];
  next: string | null;
}
