import { LocalDate } from '@koersvast/kernel';
import { PLAN_STEPS, PlanStep } from '../../pc-calendar/domain/report-plan';
import { assertStep, assertTaskDay, HeldStep } from './work-plan';

/** The steps of a plan, a week apart, of which the first `done` are set. */
const plan = (done: number): HeldStep[] =>
  PLAN_STEPS.map((step, index) => ({
    ...{ step, done: index < done, dueOn: LocalDate.addDays(LocalDate.of(2026, 9, 1), index * 7) },
  }));
const refused = (done: number, step: PlanStep, to: boolean): string | null => {
  try {
    assertStep(plan(done), step, to);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the steps of a work plan @eis KV-1567', () => {
  it.each([
    [0, 'FIGURES', true, null],
    [0, 'TEXT', true, 'pc-plan.earlier-step'],
    [2, 'TEXT', true, 'pc-plan.step-done'],
    [2, 'TEXT', false, null],
    [2, 'FIGURES', false, 'pc-plan.later-step'],
    [0, 'COUNCIL', false, 'pc-plan.step-open'],
    [4, 'COUNCIL', true, null],
  ] as const)('with %i set, %s to %s: %s', (done, step, to, code) => {
    expect(refused(done, step, to)).toBe(code);
  });

  it('asks people before the step, not after it', () => {
    expect(() => assertTaskDay(plan(0), 'TEXT', LocalDate.of(2026, 9, 8))).not.toThrow();
    expect(() => assertTaskDay(plan(0), 'TEXT', LocalDate.of(2026, 9, 9))).toThrow('pc-plan.after-step');
  });
});
