import { DomainError } from '@koersvast/kernel';

export const QUESTION_STATES = [
  'NEW',
  'ASSIGNED',
  'DRAFTED',
  'IN_REVIEW',
  'APPROVED',
  'PUBLISHED',
  'ANSWERED_APART',
  'REJECTED',
  'WITHDRAWN',
  'MERGED',
] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const QUESTION_STATE_LABELS: Record<QuestionState, string> = {
  NEW: 'nieuw',
  ASSIGNED: 'toegewezen',
  DRAFTED: 'concept',
  IN_REVIEW: 'in review',
  APPROVED: 'akkoord',
  PUBLISHED: 'gepubliceerd',
  ANSWERED_APART: 'vertrouwelijk beantwoord',
  REJECTED: 'niet in behandeling',
  WITHDRAWN: 'ingetrokken',
  MERGED: 'samengevoegd',
};

export const QUESTION_STEPS = [
  'assign',
  'write',
  'submit',
  'return',
  'reject',
  'withdraw',
  'merge',
  'reopen',
  'answer-apart',
] as const;
export type QuestionStep = (typeof QUESTION_STEPS)[number];

interface StepRule {
  from: readonly QuestionState[];
  /** Null: the state stays. */
  to: QuestionState | null;
  permission: string;
  /** Whether a reason must be given; it stays with the question. */
  reason: boolean;
}

const WRITE = 'clarification-question.write';
const ANSWER = 'clarification-question.answer';
const OPEN: readonly QuestionState[] = ['NEW', 'ASSIGNED', 'DRAFTED'];

/** The life of a question as data. Approval and publication are decisions of a second person and stand in `approvals`. */
export const STEP_RULES: Record<QuestionStep, StepRule> = {
  assign: { from: OPEN, to: null, permission: WRITE, reason: false },
  write: { from: OPEN, to: 'DRAFTED', permission: ANSWER, reason: false },
  submit: { from: ['DRAFTED'], to: 'IN_REVIEW', permission: ANSWER, reason: false },
  return: { from: ['IN_REVIEW', 'APPROVED'], to: 'DRAFTED', permission: WRITE, reason: true },
  reject: { from: [...OPEN, 'IN_REVIEW', 'APPROVED'], to: 'REJECTED', permission: WRITE, reason: true },
  withdraw: { from: [...OPEN, 'IN_REVIEW', 'APPROVED'], to: 'WITHDRAWN', permission: WRITE, reason: true },
  merge: { from: OPEN, to: 'MERGED', permission: WRITE, reason: false },
  reopen: { from: ['REJECTED', 'WITHDRAWN', 'MERGED'], to: 'NEW', permission: WRITE, reason: true },
  'answer-apart': { from: ['APPROVED'], to: 'ANSWERED_APART', permission: WRITE, reason: false },
};

/** What can be done from a state, in the order of the table. */
export const stepsFrom = (state: QuestionState): QuestionStep[] =>
  QUESTION_STEPS.filter((step) => STEP_RULES[step].from.includes(state));

/** The state after a step. @throws DomainError 409 not from this state, 422 reason missing. */
export function step(name: QuestionStep, state: QuestionState, reason = ''): QuestionState {
  const rule = STEP_RULES[name];
  if (!rule.from.includes(state)) {
    throw new DomainError('clarification-question.wrong-state', {
      status: 409,
      params: { state: QUESTION_STATE_LABELS[state] },
    });
  }
  if (rule.reason && reason === '') {
    throw new DomainError('clarification-question.reason-missing', {
      fields: [{ pointer: '/reason', code: 'clarification-question.reason-missing' }],
    });
  }
  return rule.to ?? state;
}

/** A question that gets an owner is assigned; one with an answer in the making keeps that. @throws DomainError 409 */
export function stateAfterAssignment(state: QuestionState): QuestionState {
  const same = step('assign', state);
  return same === 'NEW' ? 'ASSIGNED' : same;
}
