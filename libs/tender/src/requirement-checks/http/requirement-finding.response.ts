export class RequirementRuleResponse {
  /** Vaste code, bijvoorbeeld PVE-03. */
  code: string;
  /** BLOCKS: staat publicatie in de weg. WARNS: kijk ernaar en beslis. */
  severity: 'BLOCKS' | 'WARNS';
  subject: 'requirement' | 'award-criterion' | 'tender';
  title: string;
  advice: string;
  /** Wet of praktijk erachter. */
  basis: string;
  /** Hoe vaak deze regel nu niet klopt. */
  count: number;
}

export class RequirementRuleListResponse {
  items: RequirementRuleResponse[];
  next: string | null;
}

export class FindingRecordResponse {
  kind: 'requirement' | 'award-criterion' | 'tender';
  /** @format uuid */
  id: string;
  code: string;
  title: string;
  url: string;
}

export class RequirementFindingResponse {
  /** @format uuid */
  id: string;
  rule: string;
  severity: 'BLOCKS' | 'WARNS';
  title: string;
  /** Wat er aan dit record mankeert. */
  text: string;
  /** Wat u kunt doen. */
  advice: string;
  record: FindingRecordResponse;
}

export class RequirementFindingListResponse {
  items: RequirementFindingResponse[];
  next: string | null;
}
