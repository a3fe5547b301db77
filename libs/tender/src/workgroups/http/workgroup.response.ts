export class WorkgroupQuestionCountResponse {
  /** @format uuid */
  id: string;
  number: number;
  label: string;
  ask: string;
  /** Aantal zinnen van deze werkgroep onder de vraag. */
  answers: number;
}

export class WorkgroupCharterResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** De opdracht aan de werkgroep. */
  assignment: string;
  phase: 'STARTING' | 'WORKING' | 'DELIVERING' | 'FINISHED';
  /** De trekker. */
  lead: string | null;
  questions: WorkgroupQuestionCountResponse[];
  mayWrite: boolean;
  mayDeliver: boolean;
  rowVersion: number;
}

export class MemberOrganisationResponse {
  /** @format uuid */
  id: string;
  name: string;
  /** Of deze organisatie zelf kan inschrijven: dan is dit lidmaatschap eerdere betrokkenheid. */
  possibleBidder: boolean;
}

export class WorkgroupMemberResponse {
  /** @format uuid */
  id: string;
  organisation: MemberOrganisationResponse | null;
  stakeholderGroup: string;
  /** Spreekt namens cliënten: alleen de rol is bekend. */
  forClients: boolean;
  name: string | null;
  function: string;
  email: string | null;
  isLead: boolean;
  /** @format date */
  joinedOn: string;
  /** @format date */
  leftOn: string | null;
  rowVersion: number;
}

export class WorkgroupMemberListResponse {
  items: WorkgroupMemberResponse[];
  next: string | null;
}

export class DeliverableVersionResponse {
  /** @format uuid */
  id: string;
  n: number;
  name: string;
  recordedAt: string;
  /** Of dit de versie is die openbaar werd. */
  published: boolean;
}

export class WorkgroupDeliverableResponse {
  /** @format uuid */
  id: string;
  title: string;
  note: string;
  /** @format date */
  dueOn: string | null;
  /** @format uuid */
  fileId: string | null;
  versions: DeliverableVersionResponse[];
  state: 'PLANNED' | 'DELIVERED' | 'PUBLISHED' | 'WITHDRAWN';
  /** @format date */
  publishedOn: string | null;
  /** Publicatienummer van TenderNed. */
  publicationId: string | null;
  publishedWhere: string;
  rowVersion: number;
}

export class WorkgroupDeliverableListResponse {
  items: WorkgroupDeliverableResponse[];
  next: string | null;
}
