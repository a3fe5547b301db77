import { DomainError } from '@koersvast/kernel';
import type { ContractTerms } from './contract-terms';
import { differences, flatten, patched, unflatten } from './flat-terms';

/** One state of the terms; it holds from its day until the next one of the course. */
export interface CourseStep {
  id: string;
  /** 'yyyy-mm-dd' */
  validFrom: string;
  terms: ContractTerms;
}

export interface CourseChange {
  /** Steps that are no longer how we know it. */
  replaced: string[];
  /** In their order; the first is the state from the day of the change. */
  added: Omit<CourseStep, 'id'>[];
}

/** The state on a day: of the last step that began on it or before, or null before the first. */
export const stepOn = <Step extends Pick<CourseStep, 'validFrom'>>(course: readonly Step[], day: string): Step | null =>
  course.filter(({ validFrom }) => validFrom <= day).at(-1) ?? null;

/**
 * The course after a change that holds from a day on. Steps that were already agreed for later keep what they change
 * themselves and take over the rest, so that a change of 2027 does not vanish in what was agreed for 2028.
 * @param course steps in the order of their days
 * @returns null when nothing changes
 * @throws DomainError 422 when the day lies before the first step
 */
export function changedCourse(
  course: readonly CourseStep[],
  from: string,
  change: Partial<ContractTerms>,
): CourseChange | null {
  const base = stepOn(course, from);
  if (!base) {
    throw new DomainError('contract.before-start', {
      fields: [{ pointer: '/validFrom', code: 'contract.before-start' }],
    });
  }
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const before = flatten(base.terms);
  const after = flatten({ ...base.terms, ...given });
  if (differences(before, after).length === 0) return null;
  const result: CourseChange = { replaced: [], added: [{ validFrom: from, terms: unflatten(after) }] };
  if (base.validFrom === from) result.replaced.push(base.id);
  let [was, now] = [before, after];
  for (const step of course.filter(({ validFrom }) => validFrom > from)) {
    const flat = flatten(step.terms);
    now = patched(now, differences(was, flat));
    was = flat;
    result.replaced.push(step.id);
    result.added.push({ validFrom: step.validFrom, terms: unflatten(now) });
  }
  return result;
}
