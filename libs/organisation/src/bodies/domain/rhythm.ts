import { LocalDate } from '@koersvast/kernel';

/** How often a body meets, in months between two meetings; null: when there is cause. */
export const RHYTHMS = {
  MONTHLY: 1,
  TWO_MONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
  ON_DEMAND: null,
} as const;
export type Rhythm = keyof typeof RHYTHMS;

export const LEVELS = ['POLITICAL', 'MANAGEMENT', 'OPERATIONAL'] as const;
export type Level = (typeof LEVELS)[number];

export const SEATS = ['CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER'] as const;
export type Seat = (typeof SEATS)[number];

/**
 * The day by which a body should have met again: one rhythm after its last meeting, month ends clamped. Null: nothing was
 * agreed, or it never met yet.
 */
export function expectedBy(rhythm: Rhythm, lastOn: string | null): string | null {
  const months = RHYTHMS[rhythm];
  return months === null || lastOn === null ? null : LocalDate.addMonths(LocalDate.parse(lastOn), months);
}

/** Neither met nor planned within its rhythm. @param today 'yyyy-mm-dd' */
export function isOverdue(rhythm: Rhythm, lastOn: string | null, nextOn: string | null, today: string): boolean {
  if (RHYTHMS[rhythm] === null || nextOn !== null) return false;
  const expected = expectedBy(rhythm, lastOn);
  return expected === null || expected < today;
}
