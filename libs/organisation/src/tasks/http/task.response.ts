type Area =
  | 'CONTRACT'
  | 'ADMINISTRATION'
  | 'PAYMENT'
  | 'REPORTING'
  | 'DATA'
  | 'QUALITY'
  | 'COMPLAINTS'
  | 'LEGAL'
  | 'COMMUNICATION'
  | 'OTHER';

export class TaskAssignmentResponse {
  /** @format uuid */
  municipalityId: string | null;
  /** @format uuid */
  unitId: string | null;
  /** R voert uit, A is eindverantwoordelijk, AR beide, C wordt geraadpleegd, I wordt geïnformeerd. */
  letters: '' | 'R' | 'A' | 'AR' | 'C' | 'I';
}

export class TaskResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  code: string;
  area: Area;
  title: string;
  description: string;
  /** Code in de meegeleverde lijst; null voor een eigen taak. */
  standardCode: string | null;
  state: 'ACTIVE' | 'WITHDRAWN';
  withdrawnReason: string | null;
  assignments: TaskAssignmentResponse[];
  /** NO_ACCOUNTABLE: niet precies één eindverantwoordelijke; NO_RESPONSIBLE: niemand voert uit. */
  findings: ('NO_ACCOUNTABLE' | 'NO_RESPONSIBLE')[];
  rowVersion: number;
}

export class TaskListResponse {
  items: TaskResponse[];
  next: string | null;
}

export class StandardTaskResponse {
  code: string;
  area: Area;
  title: string;
  description: string;
  /** Of deze taak al in de lijst van het programma staat. */
  taken: boolean;
}

export class StandardTaskListResponse {
  items: StandardTaskResponse[];
  next: string | null;
}

export class ChosenTasksResponse {
  /** Hoeveel taken erbij kwamen. */
  added: number;
}
