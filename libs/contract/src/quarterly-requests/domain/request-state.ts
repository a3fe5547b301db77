import { LocalDate } from '@koersvast/kernel';

/** OPEN: made, not sent; SENT: with the partner; RECEIVED: taken in, to be judged; ACCEPTED: judged complete. */
export const REQUEST_STATES = ['OPEN', 'SENT', 'RECEIVED', 'ACCEPTED'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export type ReminderKind = 'BEFORE' | 'AFTER_1' | 'AFTER_8';

const DAYS_BEFORE = 7;
const SECOND_AFTER = 8;

/** Whether the partner's answer stays away on a day. */
export const isLate = ({ state, dueOn }: { state: RequestState; dueOn: string }, today: string): boolean =>
  (state === 'OPEN' || state === 'SENT') && dueOn < today;

/** Which reminder fits a day: a week before the due date, the day after it, and a week later. Null: none. */
export function reminderOn(dueOn: string, today: string): ReminderKind | null {
  const days = LocalDate.daysBetween(LocalDate.parse(dueOn), LocalDate.parse(today));
  if (days >= SECOND_AFTER) return 'AFTER_8';
  if (days >= 1) return 'AFTER_1';
  return days >= -DAYS_BEFORE ? 'BEFORE' : null;
}
