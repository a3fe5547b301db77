/** A programme as it is shipped or started: everything that is known of it before work begins. No ids, no persons. */
export interface ProgrammeDefinition {
  code: string;
  name: string;
  goLive?: string | null;
  fictitiousAmounts?: boolean;
  municipalities: { code: string; name: string; cbsCode?: string | null }[];
  buildingBlocks: { number: number; code: string; name: string; openScopeQuestion?: boolean; note?: string | null }[];
  workgroups: WorkgroupDefinition[];
  workgroupQuestions: { number: number; code: string; label: string; ask: string }[];
  tender: { code: string; title: string };
  tracks?: { number: number; name: string; character: string; note?: string }[];
  guidingPrinciples?: { number: number; name: string; subPoints?: string[] }[];
  transformationElements?: { number: number; name: string }[];
  statements?: Partial<Record<StatementKind, string[]>>;
  /** `date` is 2020, 2020-12, 2020-12-15, 2021-Q4 or 2021-H2: the precision of the source. */
  milestones?: { date: string; label: string; tracks: number[]; note?: string }[];
  decisions?: DecisionDefinition[];
  events?: { code: string; label: string; frequency?: string; note?: string; known?: string[] }[];
  organisations?: { name: string; kind: string; note?: string }[];
  documents?: { code: string; label: string; note?: string }[];
  regionalBoundary?: RegionalBoundaryDefinition;
  notices?: { publicationId: string; kind: string; url?: string; contents?: string[] }[];
}

export type StatementKind =
  | 'GOAL'
  | 'CORE'
  | 'GROUND_RULE'
  | 'STAKEHOLDER_GROUP'
  | 'GOVERNANCE'
  | 'BUDGET'
  | 'PARTNER'
  | 'SAFETY_INSTRUMENT'
  | 'SOURCE_NOTE';

export interface WorkgroupDefinition {
  number: number;
  code: string;
  name: string;
  kind: 'CONTENT' | 'MUNICIPAL';
  /** Number of the building block. */
  buildingBlock?: number | null;
  note?: string;
  topics?: string[];
}

export interface DecisionDefinition {
  code: string;
  title: string;
  ask: string;
  plannedFor: string;
  source?: string;
  questions: {
    number: number;
    code: string;
    label: string;
    buildingBlock?: number;
    options: { label: string; consequence?: string }[];
  }[];
}

export interface RegionalBoundaryDefinition {
  name: string;
  abbreviation: string;
  municipalityCount: number;
  position: string;
  fromDate: string;
  staysRegional: string[];
  alsoMentioned?: string[];
  basis?: string[];
}
