export class LinkedRequirementResponse {
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  state: 'DRAFT' | 'IN_REVIEW' | 'ADOPTED' | 'PUBLISHED' | 'WITHDRAWN';
}

export class RequirementLinkResponse {
  /** @format uuid */
  id: string;
  /** Gezien vanaf de eis in het pad. */
  relation: 'REFINES' | 'DEPENDS_ON' | 'CONFLICTS_WITH' | 'REPLACES' | 'REFINED_BY' | 'NEEDED_BY' | 'REPLACED_BY';
  other: LinkedRequirementResponse;
  state: 'SOUND' | 'SUSPECT' | 'WITHDRAWN';
  /** Wat aan de andere kant wijzigde. */
  suspectCause: string | null;
  rowVersion: number;
}

export class RequirementLinkListResponse {
  items: RequirementLinkResponse[];
  next: string | null;
}
