export class ThreadRecordResponse {
  kind: string;
  /** @format uuid */
  id: string;
}

export class ThreadCardResponse extends ThreadRecordResponse {
  code: string;
  title: string;
  detail: string;
  /** Pad in de webapplicatie. */
  url: string;
  /** Of dit het record is waarvan de draad is gevraagd. */
  here: boolean;
}

export class ThreadStationResponse {
  station:
    'CONTRIBUTION' | 'REQUIREMENT' | 'CLARIFICATION' | 'OBLIGATION' | 'INDICATOR' | 'BUDGET_LINE' | 'REPORT_PARAGRAPH';
  /** FILLED: er staat iets; GAP: nog niets; HIDDEN: er staat iets dat u niet mag zien. */
  state: 'FILLED' | 'GAP' | 'HIDDEN';
  cards: ThreadCardResponse[];
  /** Aantal records op dit station, ook die niet worden getoond. */
  total: number;
}

export class ThreadJointResponse {
  /** @format uuid */
  id: string;
  type: string;
  from: ThreadRecordResponse;
  to: ThreadRecordResponse;
  state: 'SOUND' | 'SUSPECT';
  /** @format date-time */
  suspectSince: string | null;
  /** Wat er stroomopwaarts wijzigde. */
  suspectCause: string | null;
  /** Of de aangemelde gebruiker deze koppeling mag beoordelen. */
  canClear: boolean;
  rowVersion: number;
}

export class ThreadResponse {
  record: ThreadRecordResponse;
  /** Altijd zeven, van werkgroepzin tot P&C-alinea. */
  stations: ThreadStationResponse[];
  /** Wat aan deze draad hangt zonder er een station van te zijn: risico's, geschillen en antwoorden aan een raad. */
  beside: ThreadCardResponse[];
  joints: ThreadJointResponse[];
}
