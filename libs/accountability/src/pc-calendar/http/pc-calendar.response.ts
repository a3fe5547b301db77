export class PlanStepResponse {
  step: 'FIGURES' | 'TEXT' | 'COLLEGE' | 'DELIVERY' | 'COUNCIL';
  /**
   * Null zolang geen raad is gekozen.
   * @format date
   */
  on: string | null;
  done: boolean;
  /** De dag is voorbij en de stap is niet gezet. */
  late: boolean;
}

export class ReportPlanResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  steps: PlanStepResponse[];
  mayPlan: boolean;
  /** 0 zolang er geen planning is. */
  rowVersion: number;
}

export class ReportPlanListResponse {
  items: ReportPlanResponse[];
}

export class PcTermResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  document: 'FRAMEWORK' | 'INTERIM_1' | 'INTERIM_2' | 'BUDGET' | 'ANNUAL' | 'JOINT' | 'OTHER';
  /** Zoals de gemeente het stuk noemt. */
  name: string;
  /** Dagen tussen aanleveren en raad. */
  deliveryDays: number;
  /** Dagen tussen college en aanleveren. */
  collegeDays: number;
  textDays: number;
  figuresDays: number;
  /** Onwaar: de termijn waarmee Koersvast rekent. */
  own: boolean;
  mayWrite: boolean;
  /** 0 zolang de gemeente geen eigen termijn heeft. */
  rowVersion: number;
}

export class PcTermListResponse {
  items: PcTermResponse[];
}
