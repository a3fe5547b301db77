export class SetupStepResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  title: string;
  /** @format uuid */
  milestoneId: string | null;
  milestone: string | null;
  /** Eigen datum. @format date */
  dueOn: string | null;
  /** Eigen datum, anders die van de mijlpaal. @format date */
  expectedOn: string | null;
  /** @format uuid */
  ownerId: string | null;
  owner: string | null;
  note: string;
  state: 'OPEN' | 'DONE' | 'NOT_NEEDED' | 'WITHDRAWN';
  /** @format date */
  doneOn: string | null;
  late: boolean;
  rowVersion: number;
}

export class SetupStepListResponse {
  items: SetupStepResponse[];
  next: string | null;
}

export class StandardSetupStepResponse {
  code: string;
  title: string;
  taken: boolean;
}

export class StandardSetupStepListResponse {
  items: StandardSetupStepResponse[];
  next: string | null;
}

export class ChosenSetupStepsResponse {
  /** Hoeveel stappen erbij kwamen. */
  added: number;
}
