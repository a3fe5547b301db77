export class ContributionWorkgroupResponse {
  /** @format uuid */
  id: string;
  number: number;
  name: string;
}

export class ContributionQuestionResponse {
  /** @format uuid */
  id: string;
  number: number;
  label: string;
}

export class DerivedRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
}

export class ContributionResponse {
  /** @format uuid */
  id: string;
  /** INB-001, per programma, nooit hergebruikt. */
  code: string;
  /** @format uuid */
  programmeId: string;
  workgroup: ContributionWorkgroupResponse;
  question: ContributionQuestionResponse;
  sentence: string;
  versionNumber: number;
  /** @format uuid */
  versionId: string;
  state: 'OPEN' | 'TREATED';
  outcome: 'ADOPTED' | 'PARTLY' | 'NOT_ADOPTED' | 'AFTER_AWARD' | 'FORWARDED' | 'AWAITS_DECISION' | null;
  outcomeReason: string | null;
  treatedBy: string | null;
  treatedAt: string | null;
  author: string | null;
  recordedAt: string;
  /** Eisen die uit deze zin kwamen en die u mag zien. */
  requirements: DerivedRequirementResponse[];
  mayRevise: boolean;
  mayTreat: boolean;
  rowVersion: number;
}

export class ContributionListResponse {
  items: ContributionResponse[];
  next: string | null;
}
