import { DomainError } from '@koersvast/kernel';
import { ConsultationFacts, NEEDS, NeedName } from './consultation-needs';

export const CONSULTATION_STATES = [
  'DRAFT',
  'PUBLISHED',
  'QUESTIONS_OPEN',
  'RESPONSES_CLOSED',
  'TALKS',
  'REPORT_PUBLISHED',
  'CLOSED',
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

export const CONSULTATION_STATE_LABELS: Record<ConsultationState, string> = {
  DRAFT: 'concept',
  PUBLISHED: 'gepubliceerd',
  QUESTIONS_OPEN: 'open voor vragen en reacties',
  RESPONSES_CLOSED: 'reacties gesloten',
  TALKS: 'in gesprek',
  REPORT_PUBLISHED: 'verslag gepubliceerd',
  CLOSED: 'afgesloten',
};

export const CONSULTATION_STEPS = [
  'publish',
  'open-questions',
  'close-responses',
  'reopen-responses',
  'start-talks',
  'publish-report',
  'close',
] as const;
export type ConsultationStep = (typeof CONSULTATION_STEPS)[number];

interface StepRule {
  /** The state that normally comes before. */
  from: ConsultationState;
  /** States from which the step leaves something out or goes back: allowed with a reason. */
  withReason: readonly ConsultationState[];
  to: ConsultationState;
  /** What must be in order; see consultation-needs. */
  needs: readonly NeedName[];
}

/** The life of a market consultation as data: usual practice, since the law gives no form (Aw 2.25). */
export const CONSULTATION_STEP_RULES: Record<ConsultationStep, StepRule> = {
  publish: { from: 'DRAFT', withReason: [], to: 'PUBLISHED', needs: ['purpose', 'questions', 'responsesDue'] },
  'open-questions': { from: 'PUBLISHED', withReason: [], to: 'QUESTIONS_OPEN', needs: [] },
  'close-responses': {
    from: 'QUESTIONS_OPEN',
    withReason: ['PUBLISHED'],
    to: 'RESPONSES_CLOSED',
    needs: ['termPassed'],
  },
  'reopen-responses': { from: 'RESPONSES_CLOSED', withReason: ['RESPONSES_CLOSED'], to: 'QUESTIONS_OPEN', needs: [] },
  'start-talks': { from: 'RESPONSES_CLOSED', withReason: [], to: 'TALKS', needs: [] },
  'publish-report': {
    from: 'TALKS',
    withReason: ['RESPONSES_CLOSED'],
    to: 'REPORT_PUBLISHED',
    needs: ['minutes', 'allShared'],
  },
  close: {
    from: 'REPORT_PUBLISHED',
    withReason: ['PUBLISHED', 'QUESTIONS_OPEN', 'RESPONSES_CLOSED', 'TALKS'],
    to: 'CLOSED',
    needs: ['minutes', 'allShared'],
  },
};

/** A step as it stands for one consultation: what lacks, and whether it asks for a reason. */
export interface OpenStep {
  step: ConsultationStep;
  to: ConsultationState;
  /** Needs that are not met and that no reason can replace. */
  blockedBy: NeedName[];
  /** True when the step skips something, goes back, or a need that a reason may replace is not met. */
  asksReason: boolean;
  /** Needs not met that a reason may replace. */
  waived: NeedName[];
}

/** The steps from a state, in the order of the table, each with what it lacks. */
export function stepsFrom(state: ConsultationState, facts: ConsultationFacts): OpenStep[] {
  return CONSULTATION_STEPS.filter((step) => leaves(step, state)).map((step) => {
    const rule = CONSULTATION_STEP_RULES[step];
    const unmet = rule.needs.filter((need) => !NEEDS[need].met(facts));
    const waived = unmet.filter((need) => NEEDS[need].waivable);
    return {
      step,
      to: rule.to,
      blockedBy: unmet.filter((need) => !NEEDS[need].waivable),
      waived,
      asksReason: rule.withReason.includes(state) || waived.length > 0,
    };
  });
}

/**
 * The state after a step.
 * @throws DomainError 409 not from this state, 422 something lacks or a reason is missing.
 */
export function stateAfterStep(
  step: ConsultationStep,
  state: ConsultationState,
  facts: ConsultationFacts,
  reason: string,
): ConsultationState {
  const open = stepsFrom(state, facts).find((one) => one.step === step);
  if (!open) {
    throw new DomainError('consultation.wrong-state', {
      status: 409,
      params: {
        state: CONSULTATION_STATE_LABELS[state],
        to: CONSULTATION_STATE_LABELS[CONSULTATION_STEP_RULES[step].to],
      },
    });
  }
  const [lacking] = open.blockedBy;
  if (lacking) throw new DomainError(`consultation.need.${lacking}`, { params: NEEDS[lacking].params?.(facts) ?? {} });
  if (open.asksReason && reason.trim() === '') {
    const code = 'consultation.reason-missing';
    throw new DomainError(code, { fields: [{ pointer: '/reason', code }] });
  }
  return open.to;
}

const leaves = (step: ConsultationStep, state: ConsultationState): boolean => {
  const { from, withReason } = CONSULTATION_STEP_RULES[step];
  return from === state || withReason.includes(state);
};

/** Parties, terms and answers may still come in. */
export const takesParties = (state: ConsultationState): boolean => state !== 'REPORT_PUBLISHED' && state !== 'CLOSED';

/** Answers may be taken in from publication until the report; after the closing date they are late, not refused. */
export const takesResponses = (state: ConsultationState): boolean => state !== 'DRAFT' && takesParties(state);
