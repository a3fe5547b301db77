import { AttendeeResponse } from './meeting-series.response';

export class MeetingSummaryResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  subjectKind: 'programme' | 'workgroup' | 'tender' | 'contract';
  /** @format uuid */
  subjectId: string;
  /** Waarover, in woorden: de naam van het programma, de werkgroep, de aanbesteding of het contract. */
  subjectName: string;
  title: string;
  /** @format date */
  heldOn: string;
  place: string;
  state: 'PLANNED' | 'HELD' | 'WITHDRAWN';
  /** Laatste versie van het verslag; 0 is nog geen verslag. */
  minutesVersion: number;
  openActions: number;
  attendees: AttendeeResponse[];
  /** De reeks waaruit dit overleg komt. @format uuid */
  seriesId: string | null;
  mayWrite: boolean;
  rowVersion: number;
}

export class MeetingListResponse {
  items: MeetingSummaryResponse[];
  next: string | null;
}

export class PointSourceResponse {
  kind: string;
  /** @format uuid */
  recordId: string;
  code: string;
  /** Pad in de webapplicatie. */
  url: string;
}

export class AgendaItemResponse {
  /** @format uuid */
  id: string;
  title: string;
  note: string;
  /** Waarom dit punt er staat; null: zelf toegevoegd. */
  source: PointSourceResponse | null;
}

export class AgendaProposalResponse {
  /** OVERDUE: te laat; RED: KPI in het rood; DISPUTE: geschil; CHANGE: wijziging; RISK: risico; QUESTION: raadsvraag; ACTION: actie. */
  group: 'OVERDUE' | 'RED' | 'DISPUTE' | 'CHANGE' | 'RISK' | 'QUESTION' | 'ACTION';
  title: string;
  reason: string;
  source: PointSourceResponse;
}

export class AgendaProposalListResponse {
  items: AgendaProposalResponse[];
}

export class PointMinutesResponse {
  /** Null: wat niet bij een punt hoort. @format uuid */
  agendaItemId: string | null;
  title: string;
  text: string;
}

export class MinutesResponse {
  /** @format uuid */
  id: string;
  n: number;
  text: string;
  /** Per agendapunt; leeg wanneer het verslag in één stuk is geschreven. */
  points: PointMinutesResponse[];
  changeReason: string | null;
  recordedAt: string;
  recordedBy: string | null;
}

export class MeetingDecisionResponse {
  /** @format uuid */
  id: string;
  n: number;
  text: string;
  /** @format uuid */
  agendaItemId: string | null;
  recordedAt: string;
}

export class MeetingResponse extends MeetingSummaryResponse {
  /** Vrije tekst bij de uitnodiging. */
  agenda: string;
  /** De agendapunten op volgorde. */
  items: AgendaItemResponse[];
  /** Versies van het verslag, de nieuwste eerst. */
  minutes: MinutesResponse[];
  decisions: MeetingDecisionResponse[];
}

export class MeetingMailResponse {
  /** Nu verstuurd. */
  sent: number;
  /** Hadden precies dit al. */
  known: number;
  /** Genodigden zonder adres. */
  without: string[];
}
