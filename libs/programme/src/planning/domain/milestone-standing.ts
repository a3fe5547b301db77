export type MilestoneStanding = 'REACHED' | 'AHEAD' | 'UNREPORTED' | 'OVERDUE';

export interface StandingFacts {
  /** Last day of its period, as precise as the source. */
  endsOn: string;
  reachedOn: string | null;
  /** Whether the decision it is about was taken, the same everywhere; null when it is about none. */
  decisionTaken: boolean | null;
  /** Something that waits for it, is still to come. */
  awaited: boolean;
}

/**
 * How a milestone stands on a day. One that is past and of which nobody said anything is not late: it was probably
 * reached. It is overdue only when something shows that it is open: its decision was not taken, or the planning
 * that is still to come waits for it.
 */
export function milestoneStanding(
  { endsOn, reachedOn, decisionTaken, awaited }: StandingFacts,
  today: string,
): MilestoneStanding {
  if (reachedOn) return 'REACHED';
  if (endsOn >= today) return 'AHEAD';
  return decisionTaken === false || awaited ? 'OVERDUE' : 'UNREPORTED';
}
