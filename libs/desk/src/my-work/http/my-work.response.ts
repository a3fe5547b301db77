export class WorkItemResponse {
  /** Waarom dit iets van u vraagt. */
  group: 'OVERDUE' | 'DUE' | 'RED' | 'SUSPECT' | 'APPROVAL' | 'TO_TREAT' | 'TO_CONFIRM';
  kind: string;
  /** @format uuid */
  recordId: string;
  code: string;
  title: string;
  reason: string;
  /** Pad in de webapplicatie waar u het kunt doen. */
  url: string;
  /** @format date-time */
  sinceAt: string;
  /**
   * De dag, wanneer er geen tijdstip bij hoort.
   * @format date
   */
  sinceOn: string | null;
}

export class WorkGroupResponse {
  group: 'OVERDUE' | 'DUE' | 'RED' | 'SUSPECT' | 'APPROVAL' | 'TO_TREAT' | 'TO_CONFIRM';
  /** Gelijk aan het aantal rijen, ook voorbij de getoonde. */
  total: number;
  items: WorkItemResponse[];
}

export class MyWorkResponse {
  groups: WorkGroupResponse[];
}
