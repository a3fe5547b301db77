export class RenewalDecisionResponse {
  /** @format uuid */
  id: string;
  outcome: 'USED' | 'NOT_USED';
  decidedOn: string;
  /** Welk orgaan besloot. */
  decidedBy: string;
  /** Nummer of vindplaats van het besluit. */
  reference: string;
  /** Wanneer de andere partij het hoorde; null: nog niet. */
  announcedOn: string | null;
  rowVersion: number;
}

export class RenewalOptionResponse {
  number: number;
  months: number;
  /** Uiterlijk dan is besloten. */
  decideBy: string;
  /** Uiterlijk dan is het aangekondigd. */
  announceBy: string;
  /** Laatste dag van het contract als deze optie wordt gebruikt; null zodra zij is gebruikt. */
  endsOn: string | null;
  /** LATER: na een andere optie; TO_DECIDE: aan de beurt; TO_ANNOUNCE: besloten, nog niet aangekondigd; LAPSED: vervallen. */
  state: 'LATER' | 'TO_DECIDE' | 'TO_ANNOUNCE' | 'SETTLED' | 'LAPSED';
  /** Te laat besloten of aangekondigd, of dat moest al gebeurd zijn. */
  late: boolean;
  decision: RenewalDecisionResponse | null;
}

export class RenewalsResponse {
  /** @format uuid */
  contractId: string;
  items: RenewalOptionResponse[];
}
