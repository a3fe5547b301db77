import { FieldDiffResponse } from '../../requirements/http/requirement.response';

export class RequirementBaselineRowResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  name: string;
  note: string;
  /** SHA-256 over de canonieke JSON van naam, aanbesteding en eisen. */
  contentHash: string;
  requirementCount: number;
  state: 'AWAITING_APPROVAL' | 'APPROVED' | 'REJECTED';
  frozenBy: string;
  frozenAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  /**
   * Inhoud via /files/{id}/content; leeg zolang het bestand er niet is.
   * @format uuid
   */
  pdfFileId: string | null;
  /** @format uuid */
  xlsxFileId: string | null;
  /**
   * Het akkoord over deze baseline.
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

export class BaselineItemResponse extends BaselineItemHeadResponse {
  /** @format uuid */
  versionId: string;
  text: string;
  rationale: string;
  evidence: string;
  buildingBlock: string | null;
}

export class RequirementBaselineResponse extends RequirementBaselineRowResponse {
  requirements: BaselineItemResponse[];
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

export class ChangedItemResponse extends BaselineItemHeadResponse {
  fromVersion: number;
  toVersion: number;
  fields: FieldDiffResponse[];
}

export class BaselineComparisonResponse {
  from: ComparedBaselineResponse;
  to: ComparedBaselineResponse;
  added: BaselineItemHeadResponse[];
  removed: BaselineItemHeadResponse[];
  changed: ChangedItemResponse[];
  /** Aantal eisen met dezelfde woorden in beide. */
  unchanged: number;
}
