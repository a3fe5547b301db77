export class AttendeeResponse {
  name: string;
  /** Zonder adres krijgt deze persoon geen mail. */
  email: string | null;
  /** Heeft zich afgemeld. */
  absent: boolean;
}

export class MeetingSeriesResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  subjectKind: 'programme' | 'workgroup' | 'tender' | 'contract';
  /** @format uuid */
  subjectId: string;
  subjectName: string;
  title: string;
  place: string;
  attendees: AttendeeResponse[];
  /** Vaste agendapunten, op volgorde. */
  points: string[];
  /** WEEK of MONTH; null wanneer de reeks een andere volgt. */
  unit: 'WEEK' | 'MONTH' | null;
  every: number | null;
  firstOn: string | null;
  until: string | null;
  /** De reeks die zij volgt. @format uuid */
  followsId: string | null;
  followsTitle: string | null;
  /** Werkdagen na het overleg dat zij volgt; negatief: ervoor. */
  offsetDays: number | null;
  state: 'ACTIVE' | 'ENDED';
  endedReason: string | null;
  nextOn: string | null;
  /** Aantal overleggen dat nog komt. */
  toCome: number;
  mayWrite: boolean;
  rowVersion: number;
}

export class MeetingSeriesListResponse {
  items: MeetingSeriesResponse[];
  next: string | null;
}
