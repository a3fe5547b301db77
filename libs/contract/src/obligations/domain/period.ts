import { addWorkingDays, DomainError, LocalDate } from '@koersvast/kernel';
import { ESCALATION_LEVELS, type EscalationLevel } from '../../contracts/domain/contract-terms';

/**
 * OPEN asks something; SUBMITTED waits for a judgement; PARTLY and REJECTED still ask; ON_HOLD asks nothing for now;
 * CANCELLED no longer follows from the rule.
 */
export const PERIOD_STATES = ['OPEN', 'SUBMITTED', 'FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD', 'CANCELLED'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** States in which the party that owes it must still do something. */
export const UNSETTLED: readonly PeriodState[] = ['OPEN', 'PARTLY', 'REJECTED'];

const JUDGED: readonly PeriodState[] = ['FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD'];
const NEXT: Record<PeriodState, readonly PeriodState[]> = {
  OPEN: ['SUBMITTED', ...JUDGED],
  SUBMITTED: ['OPEN', ...JUDGED],
  PARTLY: ['SUBMITTED', ...JUDGED],
  REJECTED: ['SUBMITTED', ...JUDGED],
  // A judgement that was a mistake is taken back, with the reason; the judgement itself stays in the history.
  FULFILLED: ['OPEN'],
  ON_HOLD: ['OPEN'],
  CANCELLED: [],
};

export interface Judgement {
  state: PeriodState;
  note: string;
  /** FULFILLED: the day on which it was; today when left out. */
  fulfilledOn?: string | null;
  /** ON_HOLD: until when. */
  holdUntil?: string | null;
}

const wrong = (field: string, code: string) => new DomainError(code, { fields: [{ pointer: `/${field}`, code }] });

/**
 * @param hasEvidence whether something was handed in
 * @throws DomainError 409 not from this state; 422 without a reason, without evidence, or with a day that cannot be
 */
export function assertJudgement(
  from: PeriodState,
  { state, note, fulfilledOn, holdUntil }: Judgement,
  context: { today: string; evidenceAsked: boolean; hasEvidence: boolean },
): void {
  if (!NEXT[from].includes(state)) throw new DomainError('obligation.period-state', { status: 409 });
  const needsReason = state === 'PARTLY' || state === 'REJECTED' || state === 'ON_HOLD' || from === 'FULFILLED';
  if (needsReason && !note.trim()) throw wrong('note', 'obligation.judgement-reason');
  if (state === 'FULFILLED' && context.evidenceAsked && !context.hasEvidence) {
    throw wrong('state', 'obligation.evidence-missing');
  }
  if (fulfilledOn && fulfilledOn > context.today) throw wrong('fulfilledOn', 'obligation.fulfilled-later');
  if (state === 'ON_HOLD' && holdUntil && holdUntil <= context.today) throw wrong('holdUntil', 'obligation.hold-past');
}

/** Whether a period is, or was, too late. */
export const isLate = (
  { state, dueOn, fulfilledOn }: { state: PeriodState; dueOn: string; fulfilledOn: string | null },
  today: string,
): boolean => (state === 'FULFILLED' ? fulfilledOn! > dueOn : UNSETTLED.includes(state) && dueOn < today);

/** The step of the ladder that comes after this one; null at the top. */
export const nextLevel = (level: EscalationLevel | null): EscalationLevel | null =>
  ESCALATION_LEVELS[level === null ? 0 : ESCALATION_LEVELS.indexOf(level) + 1] ?? null;

/** The last working day to answer on a step; null when the contract sets no term for it. */
export function answerBy(
  startedOn: string,
  level: EscalationLevel,
  terms: readonly { level: EscalationLevel; days: number }[],
): LocalDate | null {
  const term = terms.find((one) => one.level === level);
  return term ? addWorkingDays(startedOn as LocalDate, term.days) : null;
}
