import { PersonResponse } from '../../obligations/http/obligation.response';

/** Wat er na een opvolging is opgeschreven. */
export class IndicatorPlanNoteResponse {
  text: string;
  by: string | null;
  at: string;
}

/** Verbeterplan bij een rode KPI. */
export class IndicatorPlanResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  indicatorId: string;
  indicatorCode: string;
  contractCode: string;
  /** PLN-001; uniek binnen de KPI. */
  code: string;
  /** De periode die de aanleiding was. */
  period: string;
  cause: string;
  measure: string;
  owner: PersonResponse;
  dueOn: string;
  state: 'OPEN' | 'DONE' | 'WITHDRAWN';
  /** Wat het opleverde, of waarom het is ingetrokken. */
  outcome: string | null;
  /** Open, en de datum is voorbij. */
  late: boolean;
  notes: IndicatorPlanNoteResponse[];
  closedAt: string | null;
  recordedAt: string;
  rowVersion: number;
}

export class IndicatorPlanListResponse {
  items: IndicatorPlanResponse[];
  next: string | null;
}
