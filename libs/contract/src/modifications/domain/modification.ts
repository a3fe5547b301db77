import { DomainError, FieldProblem, LocalDate, Money } from '@koersvast/kernel';
import type { Ground } from './ground';
import { Assessment, failsOnFigures } from './legality';
import { legalityParametersOn } from './legality-parameters';
import type { Answers } from './question';

/** SUBMITTED waits for a second person; sent back it is a draft again. APPROVED and WITHDRAWN stand. */
export const MODIFICATION_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN'] as const;
export type ModificationState = (typeof MODIFICATION_STATES)[number];

/** What the change does in one calendar year, euros excluding VAT as "1234567.89". */
export interface YearAmount {
  year: number;
  amount: string;
}

/** An obligation that the change makes (no id) or words anew. */
export interface ObligationChange {
  obligationId: string | null;
  title: string;
  text: string;
  party: 'CONTRACTOR' | 'PRINCIPAL' | 'JOINT_BODY';
}

/** What a person enters of a change. Dates 'yyyy-mm-dd', amounts as in the API, excluding VAT. */
export interface ModificationContent {
  title: string;
  description: string;
  effectiveOn: string | null;
  amount: string;
  originalValue: string | null;
  indexedValue: string | null;
  indexationClause: string;
  changesSettlement: boolean;
  newEndsOn: string | null;
  newContractor: string;
  answers: Answers;
  notes: Partial<Record<Ground, string>>;
  years: YearAmount[];
  obligations: ObligationChange[];
  motivation: string | null;
  decidedGround: Ground | null;
  decisionReason: string;
}

export interface Term {
  startsOn: string;
  endsOn: string;
}

/** W-01, W-120: per contract, never used twice. */
export const modificationCode = (number: number): string => `W-${String(number).padStart(2, '0')}`;

export const isExtension = (newEndsOn: string | null, { endsOn }: Term): boolean =>
  newEndsOn !== null && newEndsOn > endsOn;

/** @throws DomainError 409 unless the change is still a draft. */
export function assertDraft(state: ModificationState): void {
  if (state !== 'DRAFT') throw new DomainError(`modification.${state.toLowerCase()}`, { status: 409 });
}

/**
 * Whether a second person may be asked. The test must have an outcome, the figures must add up, and who decides
 * otherwise than advised says why; a ground that fails on its figures cannot be chosen.
 * @throws DomainError 422 with every field that is not in order
 */
export function assertComplete(content: ModificationContent, term: Term, assessment: Assessment): void {
  const fields = [
    ...wrongTerm(content, term),
    ...wrongValues(content),
    ...wrongYears(content, term),
    ...wrongContractor(content),
    ...wrongDecision(content, assessment),
  ];
  if (fields.length > 0) throw new DomainError('modification.incomplete', { fields });
}

const problem = (pointer: string, code: string, params?: FieldProblem['params']): FieldProblem => ({
  pointer,
  code,
  ...(params && { params }),
});

function wrongTerm({ effectiveOn, newEndsOn }: ModificationContent, term: Term): FieldProblem[] {
  if (!effectiveOn) return [problem('/effectiveOn', 'modification.need-day')];
  const last = newEndsOn && newEndsOn > term.endsOn ? newEndsOn : term.endsOn;
  if (!legalityParametersOn(effectiveOn)) return [problem('/effectiveOn', 'modification.no-regime')];
  const span = { first: LocalDate.format(term.startsOn), last: LocalDate.format(last) };
  if (effectiveOn < term.startsOn || effectiveOn > last) {
    return [problem('/effectiveOn', 'modification.outside-term', span)];
  }
  if (newEndsOn && newEndsOn < effectiveOn) return [problem('/newEndsOn', 'modification.ends-before')];
  return [];
}

function wrongValues({ originalValue, indexedValue, indexationClause }: ModificationContent): FieldProblem[] {
  if (originalValue === null) return [problem('/originalValue', 'modification.need-value')];
  // Only a clause makes the indexed value the base (2.163b and d, second paragraph).
  if (indexedValue !== null && !indexationClause.trim()) {
    return [problem('/indexationClause', 'modification.need-clause')];
  }
  return [];
}

function wrongYears({ years, amount, newEndsOn }: ModificationContent, term: Term): FieldProblem[] {
  const last = newEndsOn && newEndsOn > term.endsOn ? newEndsOn : term.endsOn;
  const span = { first: LocalDate.year(term.startsOn), last: LocalDate.year(last) };
  const wrong = years.flatMap(({ year }, index) => {
    if (year < span.first || year > span.last) return [problem(`/years/${index}/year`, 'modification.year', span)];
    return years.findIndex((other) => other.year === year) < index
      ? [problem(`/years/${index}/year`, 'modification.year-double')]
      : [];
  });
  const total = Money.sum(years.map((one) => Money.parse(one.amount)));
  if (wrong.length === 0 && !total.equals(Money.parse(amount))) {
    const params = { total: total.format({ plus: true }), amount: Money.parse(amount).format({ plus: true }) };
    return [problem('/years', 'modification.years-sum', params)];
  }
  return wrong;
}

/** A new name needs the answer that he is replaced, and the other way round. */
function wrongContractor({ newContractor, answers }: ModificationContent): FieldProblem[] {
  const named = newContractor.trim() !== '';
  return named === (answers.CONTRACTOR_REPLACED === true)
    ? []
    : [problem('/newContractor', named ? 'modification.contractor-stays' : 'modification.need-contractor')];
}

function wrongDecision(
  { decidedGround, decisionReason, motivation }: ModificationContent,
  { outcome, advised, grounds }: Assessment,
): FieldProblem[] {
  if (outcome === 'OPEN') return [problem('/answers', 'modification.open')];
  if (!decidedGround) return [problem('/decidedGround', 'modification.need-ground')];
  if (failsOnFigures(grounds.find(({ ground }) => ground === decidedGround)!)) {
    return [problem('/decidedGround', 'modification.over-limit', { ground: decidedGround.toLowerCase() })];
  }
  if (decidedGround !== advised && !decisionReason.trim()) {
    return [problem('/decisionReason', 'modification.need-reason')];
  }
  return motivation?.trim() ? [] : [problem('/motivation', 'modification.need-motivation')];
}
