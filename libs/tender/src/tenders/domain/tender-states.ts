import { DomainError } from '@koersvast/kernel';

export const TENDER_STATES = ['PREPARATION', 'PUBLISHED', 'ASSESSMENT', 'AWARDED', 'CLOSED', 'WITHDRAWN'] as const;
export type TenderState = (typeof TENDER_STATES)[number];

export const TENDER_STATE_LABELS: Record<TenderState, string> = {
  PREPARATION: 'voorbereiding',
  PUBLISHED: 'gepubliceerd',
  ASSESSMENT: 'beoordeling',
  AWARDED: 'gegund',
  CLOSED: 'afgesloten',
  WITHDRAWN: 'ingetrokken',
};

export const TENDER_STEPS = ['publish', 'assess', 'close', 'withdraw'] as const;
export type TenderStep = (typeof TENDER_STEPS)[number];

interface Step {
  from: readonly TenderState[];
  to: TenderState;
  permission: string;
  /** Whether a reason must be given. */
  reason: boolean;
}

/** The life of a tender as data. AWARDED is not a step of its own: recording the award brings it there. */
export const TENDER_STEP_RULES: Record<TenderStep, Step> = {
  publish: { from: ['PREPARATION'], to: 'PUBLISHED', permission: 'tender.publish', reason: false },
  assess: { from: ['PUBLISHED'], to: 'ASSESSMENT', permission: 'tender.write', reason: false },
  close: { from: ['AWARDED'], to: 'CLOSED', permission: 'tender.write', reason: false },
  withdraw: {
    from: ['PREPARATION', 'PUBLISHED', 'ASSESSMENT'],
    to: 'WITHDRAWN',
    permission: 'tender.publish',
    reason: true,
  },
};

/** The steps that a state allows, in the order of the table. */
export const stepsFrom = (state: TenderState): TenderStep[] =>
  TENDER_STEPS.filter((step) => TENDER_STEP_RULES[step].from.includes(state));

/** @throws DomainError 409 not from this state, 422 reason missing. */
export function stateAfter(step: TenderStep, state: TenderState, reason: string): TenderState {
  const rule = TENDER_STEP_RULES[step];
  if (!rule.from.includes(state)) {
    throw new DomainError('tender.wrong-state', {
      status: 409,
      params: { state: TENDER_STATE_LABELS[state], to: TENDER_STATE_LABELS[rule.to] },
    });
  }
  if (rule.reason && reason === '') {
    throw new DomainError('tender.reason-missing', { fields: [{ pointer: '/reason', code: 'tender.reason-missing' }] });
  }
  return rule.to;
}

/** Once published, only what a rectification may move still changes. */
export const isOver = (state: TenderState): boolean => state === 'CLOSED' || state === 'WITHDRAWN';
