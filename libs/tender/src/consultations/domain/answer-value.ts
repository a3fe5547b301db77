import type { FormValue } from '@koersvast/sheets';

/** The columns of an answer; all null when it was taken back. */
export interface AnswerValue {
  valueText: string | null;
  valueNumber: string | null;
  valueDate: string | null;
  valueChoice: string | null;
}

const NOTHING: AnswerValue = { valueText: null, valueNumber: null, valueDate: null, valueChoice: null };

/** What was read from a workbook or typed on screen, as it is kept; null takes the answer back. */
export function answerValue(value: FormValue | null): AnswerValue {
  if (value === null) return NOTHING;
  switch (value.kind) {
    case 'TEXT':
    case 'FILE':
      return { ...NOTHING, valueText: value.text };
    case 'CHOICE':
      return { ...NOTHING, valueChoice: value.choice };
    case 'SCALE':
    case 'NUMBER':
      return { ...NOTHING, valueNumber: value.number };
    case 'DATE':
      return { ...NOTHING, valueDate: value.date };
  }
}

/** An answer in words, for comparing and showing; null when there is none. A number as the Dutch write it. */
export const answerWords = ({ valueText, valueNumber, valueDate, valueChoice }: AnswerValue): string | null =>
  valueText ??
  valueChoice ??
  valueNumber?.replace('.', ',') ??
  (valueDate ? valueDate.split('-').reverse().join('-') : null);

export type AnswerChange = 'NEW' | 'CHANGED' | 'SAME' | 'TAKEN_BACK' | 'KEPT';

export interface ComparedAnswer {
  questionId: string;
  before: string | null;
  after: string | null;
  change: AnswerChange;
  value: AnswerValue;
}

/**
 * What came in beside what counts now, per question that has either. A blank where an answer stood keeps that answer,
 * unless the party means to take it back.
 */
export function compareAnswers(
  questionIds: readonly string[],
  now: ReadonlyMap<string, AnswerValue>,
  incoming: ReadonlyMap<string, AnswerValue>,
  takeBackBlanks: boolean,
): ComparedAnswer[] {
  return questionIds.flatMap((questionId): ComparedAnswer[] => {
    const [old, fresh] = [now.get(questionId), incoming.get(questionId)];
    const before = old ? answerWords(old) : null;
    const after = fresh ? answerWords(fresh) : null;
    if (before === null && after === null) return [];
    if (after === null) {
      const change = takeBackBlanks ? 'TAKEN_BACK' : 'KEPT';
      return [{ questionId, before, after: takeBackBlanks ? null : before, change, value: NOTHING }];
    }
    const change = before === null ? 'NEW' : before === after ? 'SAME' : 'CHANGED';
    return [{ questionId, before, after, change, value: fresh! }];
  });
}

/** Those that make a new version of an answer. */
export const madeAnswers = (compared: readonly ComparedAnswer[]): ComparedAnswer[] =>
  compared.filter(({ change }) => change === 'NEW' || change === 'CHANGED' || change === 'TAKEN_BACK');
