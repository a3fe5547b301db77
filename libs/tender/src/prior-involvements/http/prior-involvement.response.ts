export class PriorInvolvementResponse {
  /**
   * Van de bron (partij, gesprek, werkgroeplid), of van de regel zelf bij MANUAL.
   * @format uuid
   */
  id: string;
  /** Waar Koersvast dit vandaan heeft; MANUAL: door iemand vastgelegd. */
  source: 'PARTY' | 'TALK' | 'WORKGROUP' | 'MANUAL';
  organisation: string;
  kvkNumber: string | null;
  role: 'CONSULTATION' | 'WORKGROUP' | 'ADVISER';
  /** @format date */
  involvedOn: string;
  /** Welke consultatie, welk gesprek of welke werkgroep. */
  place: string;
  /** Codes van de feiten en stukken die deze partij kreeg. */
  facts: string;
  information: string;
  measure: string;
  /** @format date */
  measuredOn: string | null;
  proof: string;
  mayChange: boolean;
  /** Voor If-Match; 0 zolang er niets bij is geschreven. */
  rowVersion: number;
}

export class PriorInvolvementListResponse {
  items: PriorInvolvementResponse[];
  next: string | null;
}
