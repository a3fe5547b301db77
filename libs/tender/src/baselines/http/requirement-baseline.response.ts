import { DiffPartResponse } from '../../requirements/http/requirement.response';

export class BaselineApprovalResponse {
  /** @format uuid */
  id: string;
  role: 'inkoper' | 'contractmanager' | 'financien';
  state: 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'VOID';
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
}

export class RequirementBaselineRowResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  name: string;
  note: string;
  purpose: 'INTERIM' | 'PUBLICATION';
  /** SHA-256 over de canonieke JSON van naam, aanbesteding en eisen. */
  contentHash: string;
  requirementCount: number;
  state: 'AWAITING_APPROVAL' | 'APPROVED' | 'REJECTED';
  frozenBy: string;
  frozenAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  /** Aantal bevroren gunningscriteria. */
  criterionCount: number;
  publishedBy: string | null;
  publishedAt: string | null;
  /**
   * Inhoud via /files/{id}/content; leeg zolang het bestand er niet is.
   * @format uuid
   */
  pdfFileId: string | null;
  /** @format uuid */
  xlsxFileId: string | null;
  /** De gevraagde akkoorden, het eerst gevraagde eerst; ook van een eerdere ronde die is afgewezen. */
  approvals: BaselineApprovalResponse[];
  /**
   * Het akkoord dat nog openstaat, of anders het laatste.
   * @format uuid
   */
  approvalId: string | null;
  rowVersion: number;
}

export class BaselineItemHeadResponse {
  /** @format uuid */
  requirementId: string;
  code: string;
  kind: 'EXCLUSION' | 'SUITABILITY' | 'SELECTION' | 'REQUIREMENT' | 'WISH' | 'AWARD' | 'EXECUTION_TERM';
  title: string;
  versionNumber: number;
}

export class FrozenScaleLevelResponse {
  score: number;
  label: string;
  description: string;
}

export class FrozenCriterionResponse {
  /** @format uuid */
  criterionId: string;
  /** @format uuid */
  parentId: string | null;
  code: string;
  outline: string;
  kind: 'QUALITY' | 'PRICE';
  title: string;
  description: string;
  /** Procent van het geheel, twee decimalen. */
  weight: string;
  scale: FrozenScaleLevelResponse[];
  requirementCodes: string[];
}

export class BaselineItemResponse extends BaselineItemHeadResponse {
  /** @format uuid */
  versionId: string;
  text: string;
  rationale: string;
  evidence: string;
  buildingBlock: string | null;
  chapter: string | null;
  place: number | null;
  testable: boolean | null;
  testMethod: string | null;
  evidenceMoment: string | null;
  exclusionGround: string | null;
  turnoverMotivation: string | null;
}

export class RequirementBaselineResponse extends RequirementBaselineRowResponse {
  requirements: BaselineItemResponse[];
  /** In de volgorde van het document. */
  criteria: FrozenCriterionResponse[];
  methodNote: string;
  tieRule: string;
}

export class RequirementBaselineListResponse {
  items: RequirementBaselineRowResponse[];
  next: string | null;
}

export class ComparedBaselineResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class BaselineFieldDiffResponse {
  field:
    | 'title'
    | 'text'
    | 'rationale'
    | 'evidence'
    | 'evidenceMoment'
    | 'testable'
    | 'testMethod'
    | 'turnoverMotivation'
    | 'exclusionGround'
    | 'buildingBlock';
  parts: DiffPartResponse[];
}

export class ChangedItemResponse extends BaselineItemHeadResponse {
  fromVersion: number;
  toVersion: number;
  fields: BaselineFieldDiffResponse[];
}

export class MovedPlaceResponse {
  chapter: string;
  /** Plaats onder zijn soort, vanaf 1. */
  rank: number;
}

export class MovedItemResponse extends BaselineItemHeadResponse {
  from: MovedPlaceResponse;
  to: MovedPlaceResponse;
}

export class CriterionFieldDiffResponse {
  field: 'title' | 'description' | 'weight' | 'scale';
  parts: DiffPartResponse[];
}

export class ChangedCriterionResponse {
  code: string;
  title: string;
  fields: CriterionFieldDiffResponse[];
}

export class CriterionHeadResponse {
  code: string;
  title: string;
  /** Procent van het geheel, twee decimalen. */
  weight: string;
}

export class CriteriaComparisonResponse {
  added: CriterionHeadResponse[];
  removed: CriterionHeadResponse[];
  changed: ChangedCriterionResponse[];
}

export class BaselineComparisonResponse {
  from: ComparedBaselineResponse;
  to: ComparedBaselineResponse;
  added: BaselineItemHeadResponse[];
  removed: BaselineItemHeadResponse[];
  changed: ChangedItemResponse[];
  /** In een ander hoofdstuk of op een andere plaats. */
  moved: MovedItemResponse[];
  criteria: CriteriaComparisonResponse;
  /** Aantal eisen met dezelfde woorden in beide. */
  unchanged: number;
}
