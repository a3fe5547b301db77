type Precision = 'DAY' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

export class DependencyResponse {
  /** @format uuid */
  afterId: string;
  afterLabel: string;
  lagDays: number;
  minimumDays: number | null;
  origin: 'LAW' | 'TENDER_DOC' | null;
  purpose: 'WAIT' | 'WITHIN' | null;
  basis: string;
}

export class MilestoneResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  label: string;
  /** @format date */
  startsOn: string;
  /** @format date */
  endsOn: string;
  /** Zo nauwkeurig als de bron. */
  precision: 'DAY' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
  /**
   * De aanbesteding waarvan de planning dit is; leeg: van het hele programma.
   * @format uuid
   */
  tenderId: string | null;
  tenderCode: string | null;
  tracks: number[];
  note: string | null;
  decisionRoute: 'COLLEGE' | 'COLLEGE_AND_COUNCIL' | null;
  /** @format uuid */
  decisionId: string | null;
  decisionTitle: string | null;
  /** @format date */
  reachedOn: string | null;
  /** UNREPORTED: voorbij en niet gemeld; OVERDUE: voorbij terwijl het besluit open is of latere mijlpalen erop wachten. */
  standing: 'REACHED' | 'AHEAD' | 'UNREPORTED' | 'OVERDUE';
  /** Wat eraan voorafgaat. */
  dependencies: DependencyResponse[];
  mayChange: boolean;
  rowVersion: number;
}

export class MilestoneListResponse {
  items: MilestoneResponse[];
  next: string | null;
}

export class ShiftedMilestoneResponse {
  /** @format uuid */
  id: string;
  label: string;
  precision: Precision;
  /** @format date */
  fromStartsOn: string;
  /** @format date */
  fromEndsOn: string;
  /** @format date */
  toStartsOn: string;
  /** @format date */
  toEndsOn: string;
  days: number;
  /** De mijlpaal die deze opschuift; leeg voor de verplaatste zelf. */
  pushedBy: string | null;
  /** Waarom de berekende dag geen werkdag was. */
  closedBecause: string | null;
}

export class BreachResponse {
  milestone: string;
  after: string;
  /** @format date */
  earliest: string;
  /** @format date */
  planned: string;
  /** Een wettelijk minimum houdt de verschuiving tegen; de rest waarschuwt. */
  blocks: boolean;
  text: string;
}

export class RouteStopResponse {
  body: 'COLLEGE' | 'COUNCIL';
  state: 'FEASIBLE' | 'MISSED' | 'NO_MEETING';
  /** @format date */
  meetsOn: string | null;
  /** @format date */
  deliverOn: string | null;
}

export class MunicipalRouteResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  stops: RouteStopResponse[];
}

export class DecisionRouteResponse {
  /** @format uuid */
  milestoneId: string;
  label: string;
  /**
   * Dag waarop overal besloten moet zijn.
   * @format date
   */
  dueOn: string;
  municipalities: MunicipalRouteResponse[];
}

export class ShiftPreviewResponse {
  shifts: ShiftedMilestoneResponse[];
  breaches: BreachResponse[];
  /** Besluiten onderweg: per gemeente de vergaderingen na de verschuiving. */
  routes: DecisionRouteResponse[];
  /** Of een wettelijk minimum de verschuiving tegenhoudt. */
  blocked: boolean;
  /** Geef dit terug bij het doorvoeren: dan geldt precies wat u zag. */
  stamp: string;
}

export class MilestoneShiftResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  milestoneId: string;
  label: string;
  days: number;
  reason: string;
  shifts: ShiftedMilestoneResponse[];
  recordedBy: string | null;
  recordedAt: string;
}

export class MilestoneShiftListResponse {
  items: MilestoneShiftResponse[];
  next: string | null;
}

export class DecisionMeetingResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  body: 'COLLEGE' | 'COUNCIL';
  /** @format date */
  meetsOn: string;
  /** @format date */
  deliverOn: string;
  mayChange: boolean;
  rowVersion: number;
}

export class DecisionMeetingListResponse {
  items: DecisionMeetingResponse[];
  next: string | null;
}

export class AddedMeetingsResponse {
  added: number;
  /** Vergaderingen die er al stonden. */
  present: number;
}
