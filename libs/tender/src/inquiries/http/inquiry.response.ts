export class InquiryPartyResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class InquiryResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  consultationId: string;
  party: InquiryPartyResponse;
  /** @format date */
  receivedOn: string;
  /** De woorden van de partij; niet voor publicatie. */
  question: string;
  publicQuestion: string;
  answer: string;
  state: 'RECEIVED' | 'ANSWERED' | 'PUBLISHED' | 'WITHDRAWN';
  /** Nummer in de gepubliceerde lijst. */
  number: number | null;
  /** @format date */
  publishedOn: string | null;
  withdrawReason: string | null;
  mayChange: boolean;
  rowVersion: number;
}

export class InquiryListResponse {
  items: InquiryResponse[];
  next: string | null;
}
