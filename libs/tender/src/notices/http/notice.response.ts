export class NoticeWarningResponse {
  code: string;
  text: string;
}

export class NoticeResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string | null;
  tenderCode: string | null;
  /** Eén publicatie op TenderNed. */
  publicationId: string;
  /** Groepeert de publicaties van één aanbesteding. */
  tenderReference: string | null;
  kind: string;
  typeCode: 'MAC' | 'AAO' | 'AGO' | 'REC' | 'VBE';
  subtype: 'E1' | '4' | '7' | '12' | '16' | '20' | '25' | '29' | '33' | '38' | '40' | 'E5' | null;
  subtypeLabel: string | null;
  /** @format date */
  publishedOn: string | null;
  /**
   * Leeg: geen sluiting.
   * @format date
   */
  deadlineOn: string | null;
  url: string | null;
  contents: string[];
  note: string;
  state: 'PUBLISHED' | 'WITHDRAWN';
  /** Wat er niet lijkt te kloppen; een advies. */
  warnings: NoticeWarningResponse[];
  mayChange: boolean;
  rowVersion: number;
}

export class NoticeListResponse {
  items: NoticeResponse[];
  next: string | null;
}
