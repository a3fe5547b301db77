export class PublicationItemResponse {
  /** Vast nummer van de regel, zoals GRD-05. */
  code: string;
  /** OK: in orde; WARNS: let op; BLOCKS: houdt publicatie tegen. */
  state: 'OK' | 'WARNS' | 'BLOCKS';
  text: string;
  /** Tabblad van de aanbesteding of pad in de app waar u dit herstelt. */
  url: string;
}

export class PublicationCheckResponse {
  /** @format uuid */
  tenderId: string;
  ready: boolean;
  items: PublicationItemResponse[];
}

export class TenderClockResponse {
  code:
    | 'OFFERS'
    | 'REQUESTS_TO_PARTICIPATE'
    | 'CLARIFICATION_NOTE'
    | 'CLARIFICATION_NOTE_URGENT'
    | 'OFFER_VALIDITY'
    | 'STANDSTILL'
    | 'CHALLENGE'
    | 'AWARD_NOTICE'
    | 'AWARD_NOTICE_BUNDLED';
  label: string;
  /** LAW: de wet; TENDER_DOC: het aanbestedingsstuk; NONE: geen van beide. */
  origin: 'LAW' | 'TENDER_DOC' | 'NONE';
  /** Artikel van de Aanbestedingswet 2012. */
  article: string | null;
  days: number | null;
  /** Waarvanaf (of waarvoor) de termijn telt. */
  event: string;
  /** @format date */
  eventOn: string | null;
  /** Of de gebeurtenis nog niet was en op vandaag is gesteld. */
  supposed: boolean;
  /** @format date */
  lastDay: string | null;
  /**
   * De laatste dag volgens de andere lezing.
   * @format date
   */
  otherDay: string | null;
  /**
   * De dag die geen discussie geeft.
   * @format date
   */
  advised: string | null;
  /** Waarom de getelde dag geen werkdag is. */
  closedBecause: string | null;
  remark: string | null;
}

export class TenderClocksResponse {
  /** @format uuid */
  tenderId: string;
  items: TenderClockResponse[];
}

export class TermCalculationResponse {
  /** @format date */
  firstDay: string;
  /** @format date */
  counted: string;
  /** @format date */
  rolled: string;
  differs: boolean;
  closedBecause: string | null;
  /** @format date */
  binding: string;
  /** @format date */
  advised: string;
  /** @format date */
  over: string;
}
