export class RequirementBuildingBlockResponse {
  /** @format uuid */
  id: string;
  number: number;
  name: string;
}

export class RequirementSourceResponse {
  /** @format uuid */
  id: string;
  code: string;
  sentence: string;
  workgroup: string;
  workgroupNumber: number;
  /** Nummer van de vraag. */
  question: number;
}

export class RequirementRowResponse {
  /** @format uuid */
  id: string;
  /** EIS-001: per aanbesteding en soort, nooit hergebruikt. */
  code: string;
  kind: 'EXCLUSION' | 'SUITABILITY' | 'SELECTION' | 'REQUIREMENT' | 'WISH' | 'AWARD' | 'EXECUTION_TERM';
  state: 'DRAFT' | 'IN_REVIEW' | 'ADOPTED' | 'PUBLISHED' | 'WITHDRAWN';
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  title: string;
  /** Hoofdstuk van het document; leeg wanneer er geen is. */
  chapter: string;
  /** Volgorde binnen het hoofdstuk. */
  position: number;
  versionNumber: number;
  /** @format uuid */
  versionId: string;
  changedAt: string;
  /** @format uuid */
  ownerId: string | null;
  owner: string | null;
  buildingBlock: RequirementBuildingBlockResponse | null;
  sources: RequirementSourceResponse[];
  /** Codes van besluiten die nog niet zijn genomen; zolang kan de eis niet worden vastgesteld. */
  awaits: string[];
  /** De zeven stations van de rode draad in hun volgorde. */
  thread: ('FILLED' | 'GAP' | 'SUSPECT')[];
  rowVersion: number;
}

export class RequirementResponse extends RequirementRowResponse {
  text: string;
  rationale: string;
  evidence: string;
  testable: boolean | null;
  testMethod: string;
  evidenceMoment: 'WITH_OFFER' | 'ON_REQUEST' | null;
  exclusionGround: 'MANDATORY' | 'FACULTATIVE' | null;
  asksTurnover: boolean;
  turnoverMotivation: string;
  /** Waarom de laatste versie er kwam. */
  changeReason: string | null;
  /** Stappen die u vanuit deze status mag zetten. */
  actions: ('submit' | 'adopt' | 'publish' | 'withdraw' | 'return-to-draft')[];
  mayRevise: boolean;
}

export class RequirementListResponse {
  items: RequirementRowResponse[];
  next: string | null;
}

export class OutlineNodeResponse {
  /** Waarde voor het filter: een hoofdstuk, of een streepje voor eisen zonder hoofdstuk. */
  value: string;
  label: string;
  /** Met wat eronder staat. */
  count: number;
  children: OutlineNodeResponse[];
}

export class OutlineBlockResponse {
  /** @format uuid */
  value: string;
  label: string;
  count: number;
}

export class RequirementOutlineResponse {
  total: number;
  chapters: OutlineNodeResponse[];
  buildingBlocks: OutlineBlockResponse[];
}

export class RequirementCountResponse {
  /** Hooguit 1.000. */
  count: number;
  /** Er zijn er meer dan geteld. */
  more: boolean;
}

export class RequirementVersionResponse {
  /** @format uuid */
  id: string;
  number: number;
  title: string;
  text: string;
  rationale: string;
  evidence: string;
  testMethod: string;
  turnoverMotivation: string;
  buildingBlock: string | null;
  changeReason: string | null;
  author: string | null;
  recordedAt: string;
  /** Baselines waarin precies deze versie staat. */
  baselines: string[];
}

export class RequirementVersionListResponse {
  items: RequirementVersionResponse[];
  next: string | null;
}

export class DiffPartResponse {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export class FieldDiffResponse {
  field: 'title' | 'text' | 'rationale' | 'evidence' | 'testMethod' | 'turnoverMotivation' | 'buildingBlock';
  parts: DiffPartResponse[];
}

export class RequirementDiffResponse {
  /** Nummer van de oude versie. */
  from: number;
  /** Nummer van de nieuwe versie. */
  to: number;
  /** Alleen de velden die verschillen. */
  fields: FieldDiffResponse[];
}
