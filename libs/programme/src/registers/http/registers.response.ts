class RegisterRowResponse {
  /** @format uuid */
  id: string;
}

export class MunicipalityResponse extends RegisterRowResponse {
  code: string;
  name: string;
  cbsCode: string | null;
}

export class BuildingBlockResponse extends RegisterRowResponse {
  number: number;
  code: string;
  name: string;
  /** Of nog open staat of deze bouwsteen bij de integrale opdracht hoort. */
  openScopeQuestion: boolean;
  note: string | null;
  /** Nummer en naam van de werkgroep. */
  workgroup: string | null;
}

export class WorkgroupSummaryResponse extends RegisterRowResponse {
  number: number;
  code: string;
  name: string;
  kind: 'CONTENT' | 'MUNICIPAL';
  buildingBlock: string | null;
  note: string | null;
  topics: string[];
}

export class WorkgroupQuestionResponse extends RegisterRowResponse {
  number: number;
  code: string;
  label: string;
  ask: string;
}

export class ProgrammeEventResponse extends RegisterRowResponse {
  label: string;
  frequency: string | null;
  note: string | null;
  known: string[];
}

export class OrganisationResponse extends RegisterRowResponse {
  name: string;
  kind: string;
  note: string | null;
  /** Of deze organisatie zelf op de aanbesteding kan inschrijven. */
  possibleBidder: boolean;
  rowVersion: number;
}

export class ProgrammeDocumentResponse extends RegisterRowResponse {
  code: string;
  label: string;
  note: string | null;
}

export class MunicipalityListResponse {
  items: MunicipalityResponse[];
  next: string | null;
}
export class BuildingBlockListResponse {
  items: BuildingBlockResponse[];
  next: string | null;
}
export class WorkgroupListResponse {
  items: WorkgroupSummaryResponse[];
  next: string | null;
}
export class WorkgroupQuestionListResponse {
  items: WorkgroupQuestionResponse[];
  next: string | null;
}
export class ProgrammeEventListResponse {
  items: ProgrammeEventResponse[];
  next: string | null;
}
export class OrganisationListResponse {
  items: OrganisationResponse[];
  next: string | null;
}
export class ProgrammeDocumentListResponse {
  items: ProgrammeDocumentResponse[];
  next: string | null;
}
