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
  mayWrite: boolean;
  rowVersion: number;
}

export class MeetingListResponse {
  items: MeetingSummaryResponse[];
  next: string | null;
}

export class MinutesResponse {
  /** @format uuid */
  id: string;
  n: number;
  text: string;
  changeReason: string | null;
  recordedAt: string;
  recordedBy: string | null;
}

export class MeetingDecisionResponse {
  /** @format uuid */
  id: string;
  n: number;
  text: string;
  recordedAt: string;
}

export class MeetingResponse extends MeetingSummaryResponse {
  agenda: string;
  /** Versies van het verslag, de nieuwste eerst. */
  minutes: MinutesResponse[];
  decisions: MeetingDecisionResponse[];
}
