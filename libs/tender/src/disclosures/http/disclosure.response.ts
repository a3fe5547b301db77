export class DisclosurePartyResponse {
  /** @format uuid */
  id: string;
  name: string;
  /** Onwaar voor een partij die zich terugtrok. */
  takesPart: boolean;
}

export class FactTalkResponse {
  /** @format uuid */
  id: string;
  code: string;
}

export class DisclosureGivenResponse {
  /**
   * Leeg: gepubliceerd, dus voor iedereen.
   * @format uuid
   */
  partyId: string | null;
  /** @format date */
  on: string;
  channel: 'TALK' | 'EMAIL' | 'LETTER' | 'MESSAGE' | 'TENDERNED';
}

export class DisclosedFactResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  consultationId: string;
  code: string;
  kind: 'FACT' | 'DOCUMENT';
  text: string;
  /** @format date */
  firstGivenOn: string;
  talk: FactTalkResponse | null;
  /** Nummer van het gepubliceerde antwoord waaruit dit feit komt. */
  inquiryNumber: number | null;
  sharing: 'OPEN' | 'SHARED' | 'REASONED' | 'CONFIDENTIAL' | 'WITHDRAWN';
  /**
   * De dag waarop de laatste partij het had.
   * @format date
   */
  sharedWithAllOn: string | null;
  /** Partijen die het nog niet hebben. */
  missingPartyIds: string[];
  given: DisclosureGivenResponse[];
  notSharedReason: string | null;
  /** @format uuid */
  confidentialPartyId: string | null;
  confidentialReason: string | null;
  withdrawReason: string | null;
  mayChange: boolean;
  rowVersion: number;
}

export class DisclosureListResponse {
  items: DisclosedFactResponse[];
  /** Alle partijen van de consultatie: de kolommen van het overzicht. */
  parties: DisclosurePartyResponse[];
  /** Aantal feiten dat nog niet iedereen weet. */
  openCount: number;
  next: string | null;
}
