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
  /** Of de vraag aan een andere werkgroep is: dan hoort bij doorzetten iemand die antwoordt. */
  asksOthers: boolean;
}

export class DerivedRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
}

export class ContributionSourceResponse {
  kind:
    | 'WORKGROUP_QUESTION'
    | 'CONSULTATION_ANSWER'
    | 'TALK'
    | 'LAW'
    | 'COURSE_DOCUMENT'
    | 'BOTTLENECK'
    | 'CLIENTS'
    | 'SCOPE_ADVICE';
  /** Waar in de bron. */
  note: string;
  /** Pad in Koersvast naar de bron; leeg wanneer de bron niet voor u is. */
  url: string | null;
}

export class NamedResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class ForwardTargetResponse extends NamedResponse {
  kind: 'track' | 'workgroup';
}

export class AwaitedDecisionResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  /** Of het besluit inmiddels overal gelijk is genomen; dan kan de zin opnieuw worden behandeld. */
  taken: boolean;
}

export class KinResponse {
  /** @format uuid */
  id: string;
  code: string;
  sentence: string;
  workgroup: string;
  author: string | null;
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
  source: ContributionSourceResponse;
  theme: NamedResponse | null;
  sentence: string;
  versionNumber: number;
  /** @format uuid */
  versionId: string;
  /** MERGED: een samengevoegde zin spreekt voor deze; SPLIT: de delen; WITHDRAWN: ongedaan gemaakt. */
  state: 'OPEN' | 'TREATED' | 'MERGED' | 'SPLIT' | 'WITHDRAWN';
  outcome: 'ADOPTED' | 'PARTLY' | 'NOT_ADOPTED' | 'AFTER_AWARD' | 'FORWARDED' | 'AWAITS_DECISION' | null;
  outcomeReason: string | null;
  forwardedTo: ForwardTargetResponse | null;
  addressee: NamedResponse | null;
  /** Antwoord van degene aan wie de zin is doorgezet. */
  answer: string | null;
  answeredAt: string | null;
  decision: AwaitedDecisionResponse | null;
  treatedBy: string | null;
  treatedAt: string | null;
  author: string | null;
  recordedAt: string;
  /** Eisen die uit deze zin kwamen en die u mag zien. */
  requirements: DerivedRequirementResponse[];
  /** De zinnen die hierin zijn samengevoegd. */
  mergedFrom: KinResponse[];
  /** De zin die nu voor deze spreekt, als u die mag zien. */
  mergedInto: KinResponse | null;
  /** De delen waarin deze zin is gesplitst. */
  splitInto: KinResponse[];
  splitFrom: KinResponse | null;
  mayRevise: boolean;
  mayTreat: boolean;
  /** Of u degene bent die antwoordt. */
  mayAnswer: boolean;
  rowVersion: number;
}

export class ContributionListResponse {
  items: ContributionResponse[];
  next: string | null;
}

export class SkippedContributionResponse {
  /** @format uuid */
  id: string;
  code: string | null;
  reason: 'TREATED' | 'MERGED' | 'SPLIT' | 'WITHDRAWN' | 'CHANGED' | 'NO_ADDRESSEE' | 'NOT_FOUND';
}

export class BulkTreatmentResponse {
  /** Aantal dat is of wordt behandeld. */
  treated: number;
  skipped: SkippedContributionResponse[];
}

export class ThemesGivenResponse {
  changed: number;
}

export class MadeContributionsResponse {
  items: ContributionResponse[];
}

export class ContributionThemeResponse {
  /** @format uuid */
  id: string;
  label: string;
  /** Aantal zinnen met dit thema dat u mag zien. */
  contributions: number;
  rowVersion: number;
}

export class ContributionThemeListResponse {
  items: ContributionThemeResponse[];
  next: string | null;
}
