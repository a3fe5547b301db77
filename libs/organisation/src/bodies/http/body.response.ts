export class SeatResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  unitId: string | null;
  /** Namens welke gemeente of welk onderdeel; null: van buiten, zoals de partner. */
  place: string | null;
  functionTitle: string;
  seat: 'CHAIR' | 'SECRETARY' | 'MEMBER' | 'ADVISER';
  /** @format date */
  startsOn: string;
  /** @format date */
  endsOn: string | null;
  past: boolean;
  rowVersion: number;
}

export class BodyMeetingResponse {
  /** @format uuid */
  id: string;
  title: string;
  /** @format date */
  heldOn: string;
  state: 'PLANNED' | 'HELD' | 'WITHDRAWN';
}

export class BodyResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  code: string;
  name: string;
  level: 'POLITICAL' | 'MANAGEMENT' | 'OPERATIONAL';
  task: string;
  decides: string;
  rhythm: 'MONTHLY' | 'TWO_MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY' | 'YEARLY' | 'ON_DEMAND';
  /** @format uuid */
  reportsToId: string | null;
  reportsTo: string | null;
  members: SeatResponse[];
  /** De laatste en eerstvolgende overleggen, het laatste eerst. */
  meetings: BodyMeetingResponse[];
  /** @format date */
  lastOn: string | null;
  /** @format date */
  nextOn: string | null;
  /** Wanneer het volgens het ritme weer bijeen moet zijn geweest. @format date */
  expectedBy: string | null;
  /** Niet binnen het ritme bijeen geweest en niets gepland. */
  overdue: boolean;
  state: 'ACTIVE' | 'WITHDRAWN';
  rowVersion: number;
}

export class BodyListResponse {
  items: BodyResponse[];
  next: string | null;
}
