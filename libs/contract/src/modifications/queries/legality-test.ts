import type { LocalDate } from '@koersvast/kernel';
import type { Condition } from '../domain/legality';
import { GROUND_RULES } from '../domain/ground';
import type { Assessment } from '../domain/legality';
import type { LegalityParameters } from '../domain/legality-parameters';
import type { ConditionResponse, LegalityTestResponse, MinorEntryResponse } from '../http/modification.response';
import { ADVICE_NOTE, GROUND_NAMES, QUESTION_TEXTS, SUM_TEXTS } from '../words.nl';

/** Amounts and percentages as text: how the test is stored with the approval, and how the API gives it. */
export type Plain<T> = T extends LocalDate
  ? string
  : T extends { toJSON(): infer J }
    ? J
    : T extends readonly (infer I)[]
      ? Plain<I>[]
      : T extends object
        ? { [K in keyof T]: Plain<T[K]> }
        : T;

export interface TestRecord {
  assessment: Plain<Assessment>;
  parameters: Plain<LegalityParameters>;
}

export const plainTest = (assessment: Assessment, parameters: LegalityParameters): TestRecord =>
  JSON.parse(JSON.stringify({ assessment, parameters })) as TestRecord;

const NOTHING = { question: null, wanted: null, answer: null, sum: null, left: null, operator: null } as const;

function condition(one: Plain<Condition>): ConditionResponse {
  const { verdict } = one;
  if (one.kind === 'QUESTION') {
    const { kind, question, wanted, answer } = one;
    return {
      ...NOTHING,
      kind,
      question,
      text: QUESTION_TEXTS[question],
      wanted,
      answer,
      right: null,
      share: null,
      verdict,
    };
  }
  const { kind, code: sum, left, operator, right, share } = one;
  return { ...NOTHING, kind, text: SUM_TEXTS[sum], sum, left, operator, right, share, verdict };
}

/** The test in words, for the screen and the paper. */
export function presentTest(
  { assessment, parameters }: TestRecord,
  entries: MinorEntryResponse[],
  proposedMotivation: string,
): LegalityTestResponse {
  const { grounds, minorRoom, ...outcome } = assessment;
  const { regime: _, validTo: __, ...figures } = parameters;
  return {
    ...outcome,
    grounds: grounds.map(({ ground, verdict, conditions }) => ({
      ...{ ground, name: GROUND_NAMES[ground], ...GROUND_RULES[ground], verdict },
      conditions: conditions.map(condition),
    })),
    room: { ...minorRoom, entries },
    parameters: figures,
    note: ADVICE_NOTE,
    proposedMotivation,
  };
}
