import { DomainError, LocalDate } from '@koersvast/kernel';
import { PLAN_STEPS, PlanStep } from '../../pc-calendar/domain/report-plan';

/** As screens, calendar and refusals call the steps. */
export const STEP_NAMES: Record<PlanStep, string> = {
  FIGURES: 'Cijfers sluiten',
  TEXT: 'Tekst gereed',
  COLLEGE: 'College stelt vast',
  DELIVERY: 'Aanleveren bij de raad',
  COUNCIL: 'Raad besluit',
};

export interface HeldStep {
  step: PlanStep;
  /** 'yyyy-mm-dd' */
  dueOn: LocalDate;
  done: boolean;
}

/**
 * Steps follow each other: none is set before the one before it, and none is opened after the one behind it.
 * @throws DomainError 409
 */
export function assertStep(steps: readonly HeldStep[], step: PlanStep, done: boolean): void {
  const at = PLAN_STEPS.indexOf(step);
  const held = (which: PlanStep | undefined) => steps.find((each) => each.step === which);
  if (held(step)!.done === done) throw new DomainError(`pc-plan.step-${done ? 'done' : 'open'}`, { status: 409 });
  const before = held(PLAN_STEPS[at - 1]);
  if (done && before && !before.done) throw refusal('pc-plan.earlier-step', before.step);
  const behind = held(PLAN_STEPS[at + 1]);
  if (!done && behind?.done) throw refusal('pc-plan.later-step', behind.step);
}

const refusal = (code: string, step: PlanStep) =>
  new DomainError(code, { status: 409, params: { step: STEP_NAMES[step] } });

/** What is asked of a person is asked before its step. @throws DomainError 422 at `/dueOn` */
export function assertTaskDay(steps: readonly HeldStep[], step: PlanStep, dueOn: LocalDate): void {
  const { dueOn: limit } = steps.find((each) => each.step === step)!;
  if (dueOn <= limit) return;
  const params = { on: LocalDate.format(limit) };
  throw new DomainError('pc-plan.after-step', {
    params,
    fields: [{ pointer: '/dueOn', code: 'pc-plan.after-step', params }],
  });
}
