import type { LocalDate } from '@koersvast/kernel';

export type DecisionBody = 'COLLEGE' | 'COUNCIL';
export type DecisionRouteKind = 'COLLEGE' | 'COLLEGE_AND_COUNCIL';

export interface PlannedMeeting {
  municipalityId: string;
  body: DecisionBody;
  meetsOn: LocalDate;
  /** Latest day on which the papers may be handed in. */
  deliverOn: LocalDate;
}

/** FEASIBLE: papers can still go in. MISSED: the day to hand them in has passed. NO_MEETING: none is planned in time. */
export type StopState = 'FEASIBLE' | 'MISSED' | 'NO_MEETING';

export interface RouteStop {
  body: DecisionBody;
  state: StopState;
  meetsOn: LocalDate | null;
  deliverOn: LocalDate | null;
}

const lastBy = (meetings: readonly PlannedMeeting[], body: DecisionBody, by: LocalDate) =>
  meetings
    .filter((one) => one.body === body && one.meetsOn <= by)
    .reduce<PlannedMeeting | null>((last, one) => (last && last.meetsOn >= one.meetsOn ? last : one), null);

const stop = (body: DecisionBody, meeting: PlannedMeeting | null, today: LocalDate): RouteStop => ({
  body,
  state: !meeting ? 'NO_MEETING' : meeting.deliverOn < today ? 'MISSED' : 'FEASIBLE',
  meetsOn: meeting?.meetsOn ?? null,
  deliverOn: meeting?.deliverOn ?? null,
});

/**
 * Reckoned back from the day by which one municipality must have decided: the last council on or before it, and the last
 * college on or before the day on which the papers for that council go in. In the order of time.
 */
export function decisionRoute(
  kind: DecisionRouteKind,
  meetings: readonly PlannedMeeting[],
  dueOn: LocalDate,
  today: LocalDate,
): RouteStop[] {
  if (kind === 'COLLEGE') return [stop('COLLEGE', lastBy(meetings, 'COLLEGE', dueOn), today)];
  const council = lastBy(meetings, 'COUNCIL', dueOn);
  const college = lastBy(meetings, 'COLLEGE', council?.deliverOn ?? dueOn);
  return [stop('COLLEGE', college, today), stop('COUNCIL', council, today)];
}
