export class ActionOwnerResponse {
  /** @format uuid */
  id: string;
  name: string;
}

export class ActionResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  subjectKind: 'programme' | 'workgroup' | 'tender' | 'contract';
  /** @format uuid */
  subjectId: string;
  /** Waarover, in woorden: de naam van het programma, de werkgroep, de aanbesteding of het contract. */
  subjectName: string;
  /**
   * Het overleg waarin de actie ontstond.
   * @format uuid
   */
  meetingId: string | null;
  /** @format uuid */
  agendaItemId: string | null;
  title: string;
  owner: ActionOwnerResponse;
  /** @format date */
  dueOn: string;
  state: 'OPEN' | 'DONE' | 'WITHDRAWN';
  late: boolean;
  closedNote: string;
  closedAt: string | null;
  mayWrite: boolean;
  /** Of u deze actie mag afronden. */
  mayFinish: boolean;
  rowVersion: number;
}

export class ActionListResponse {
  items: ActionResponse[];
  next: string | null;
}
