import { CpvCodeResponse } from './cpv-code.response';

/** Wat iedereen van een programma van een aanbesteding mag weten. */
export class TenderResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  code: string;
  title: string;
  state: 'PREPARATION' | 'PUBLISHED' | 'ASSESSMENT' | 'AWARDED' | 'CLOSED' | 'WITHDRAWN';
  procedureRegime: 'SAS' | 'OPEN' | 'RESTRICTED';
  tenderReference: string | null;
  /** @format date */
  publishedOn: string | null;
  /** Moment waarop de inschrijving sluit. */
  submissionDeadline: string | null;
}

export class TenderListResponse {
  items: TenderResponse[];
  next: string | null;
}

export class TenderRecordResponse extends TenderResponse {
  description: string;
  stateReason: string | null;
  publicationId: string | null;
  /** De eerste is de hoofdcode. */
  cpvCodes: CpvCodeResponse[];
  totalPrice: string | null;
  monthlyPrice: string | null;
  optionsValue: string;
  termMonths: number | null;
  extensionCount: number;
  extensionMonths: number;
  /** Waarde exclusief btw, opties en verlengingen inbegrepen; leeg zolang er iets ontbreekt. */
  estimatedValue: string | null;
  /** Hoe de waarde is bepaald: totaalprijs, maanden, 48 maanden, of nog niet te bepalen. */
  valueRule: 'TOTAL' | 'MONTHS' | 'FORTY_EIGHT_MONTHS' | 'INCOMPLETE';
  valueMonths: number | null;
  clusteringMotivation: string;
  noLotsMotivation: string;
  /** @format date */
  submissionOn: string | null;
  /** Tijd in Nederland, uu:mm. */
  submissionTime: string | null;
  standstillDays: number | null;
  standstillOrigin: 'LAW' | 'TENDER_DOC' | null;
  standstillRolls: boolean;
  standstillClause: string;
  challengeDays: number | null;
  offerValidityDays: number | null;
  /** Besluiten waarop publicatie wacht. */
  decisionIds: string[];
  mayChange: boolean;
  /** Stappen die u nu kunt zetten. */
  steps: ('publish' | 'assess' | 'close' | 'withdraw')[];
  rowVersion: number;
}
