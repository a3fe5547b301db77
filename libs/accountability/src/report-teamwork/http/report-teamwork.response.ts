export class ReportContributorResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  userId: string;
  name: string;
  section: string;
  /** @format uuid */
  municipalityId: string | null;
  /** @format date */
  dueOn: string;
  state: 'ACTIVE' | 'DONE' | 'WITHDRAWN';
  /** Of het de aangemelde gebruiker is. */
  mine: boolean;
  rowVersion: number;
}

export class ReportContributorListResponse {
  items: ReportContributorResponse[];
}

export class RemarkEntryResponse {
  /** @format uuid */
  id: string;
  text: string;
  writtenBy: string | null;
  /** @format date-time */
  writtenAt: string;
  /** Namen van wie is genoemd. */
  mentions: string[];
}

export class ReportRemarkResponse {
  /** @format uuid */
  id: string;
  subjectKind: 'SECTION' | 'PARAGRAPH' | 'TABLE' | 'EXPLANATION';
  /** Onderdeel, alinea of regel waar zij bij hoort. */
  subjectKey: string;
  state: 'OPEN' | 'RESOLVED';
  entries: RemarkEntryResponse[];
  rowVersion: number;
}

export class ReportRemarkListResponse {
  /** Wat open staat eerst. */
  items: ReportRemarkResponse[];
}
