export class PcPlanStepResponse {
  step: 'FIGURES' | 'TEXT' | 'COLLEGE' | 'DELIVERY' | 'COUNCIL';
  /** @format date */
  dueOn: string;
  /** @format date-time */
  doneAt: string | null;
  doneBy: string | null;
  /** De dag is voorbij en de stap is niet gezet. */
  late: boolean;
}

export class PcPlanTaskResponse {
  /** @format uuid */
  id: string;
  step: 'FIGURES' | 'TEXT' | 'COLLEGE' | 'DELIVERY' | 'COUNCIL';
  title: string;
  /** @format uuid */
  userId: string;
  name: string;
  /** @format date */
  dueOn: string;
  state: 'ACTIVE' | 'DONE';
  late: boolean;
  /** Of het de aangemelde gebruiker is. */
  mine: boolean;
  rowVersion: number;
}

export class PcPlanResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  document: 'FRAMEWORK' | 'INTERIM_1' | 'INTERIM_2' | 'BUDGET' | 'ANNUAL' | 'JOINT' | 'OTHER';
  /** Zoals de gemeente het stuk noemt. */
  name: string;
  year: number;
  /** In volgorde. */
  steps: PcPlanStepResponse[];
  tasks: PcPlanTaskResponse[];
  mayWrite: boolean;
  rowVersion: number;
}

export class PcPlanListResponse {
  items: PcPlanResponse[];
}
