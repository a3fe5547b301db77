export class ParameterApprovalResponse {
  /** @format uuid */
  id: string;
  rowVersion: number;
  /** U mag erover beslissen. */
  mayDecide: boolean;
  /** U stelde dit zelf voor. */
  own: boolean;
}

export class LegalityParameterResponse {
  /** @format uuid */
  id: string;
  validFrom: string;
  /** 2.163b: de netto som blijft onder dit bedrag, exclusief btw. */
  minorThreshold: string;
  /** 2.163b: en onder dit percentage van V. */
  minorShare: string;
  /** 2.163d: hooguit dit percentage van V. */
  additionalShare: string;
  /** 2.163e: hooguit dit percentage van V. */
  unforeseenShare: string;
  /** eForms-subtype van de aankondiging. */
  noticeSubtype: string;
  /** Dagen om aan te kondigen; een huisregel. */
  noticeDays: number;
  source: string;
  state: 'PROPOSED' | 'APPROVED' | 'WITHDRAWN';
  /** Geldt vandaag. */
  inForce: boolean;
  /** null: meegeleverd. */
  recordedBy: string | null;
  approval: ParameterApprovalResponse | null;
}

export class LegalityParameterListResponse {
  items: LegalityParameterResponse[];
  next: string | null;
}
