import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount } from '@web/ui/format';

export type Modification = components['schemas']['ModificationDetailResponse'];
export type LegalityTest = components['schemas']['LegalityTestResponse'];
export type Ground = LegalityTest['grounds'][number];
export type Letter = Ground['ground'];
export type Question = keyof Modification['answers'];
export type YearLine = { year: number | ''; amount: string | null };
export type ObligationLine = Modification['obligations'][number];

/**
 * What the form holds. Answers and notes stand on their own, not in one object, so that two people who answer different
 * questions at once both keep their answer.
 */
export type Values = {
  title: string;
  description: string;
  effectiveOn: string | null;
  amount: string | null;
  originalValue: string | null;
  indexedValue: string | null;
  indexationClause: string;
  changesSettlement: boolean;
  newEndsOn: string | null;
  newContractor: string;
  years: YearLine[];
  obligations: ObligationLine[];
  /** Empty: the proposed text. */
  motivation: string;
  decidedGround: string | null;
  decisionReason: string;
} & Record<`answer_${Question}`, boolean | null> &
  Record<`note_${Letter}`, string>;

const prefixed = (prefix: string, record: object): object =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [`${prefix}_${key}`, value as unknown]));

export const valuesOf = (record: Modification): Values =>
  ({
    title: record.title,
    description: record.description,
    effectiveOn: record.effectiveOn,
    amount: record.amount,
    originalValue: record.originalValue,
    indexedValue: record.indexedValue,
    indexationClause: record.indexationClause,
    changesSettlement: record.changesSettlement,
    newEndsOn: record.newEndsOn,
    newContractor: record.newContractor,
    years: record.years,
    obligations: record.obligations,
    motivation: record.motivation ?? '',
    decidedGround: record.decidedGround,
    decisionReason: record.decisionReason,
    ...prefixed('answer', record.answers),
    ...prefixed('note', record.notes),
  }) as Values;

const taken = (prefix: string, values: Values): object =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => key.startsWith(`${prefix}_`))
      .map(([key, value]) => [key.slice(prefix.length + 1), value]),
  );

/** As the API takes it. */
export function bodyOf(values: Values): components['schemas']['ReviseModificationRequest'] {
  const own = Object.entries(values).filter(([key]) => !/^(answer|note)_/.test(key));
  return {
    ...(Object.fromEntries(own) as object),
    amount: values.amount ?? '0.00',
    years: values.years.flatMap((line) =>
      line.year === '' ? [] : [{ year: Number(line.year), amount: line.amount ?? '0.00' }],
    ),
    motivation: values.motivation.trim() || null,
    decidedGround: (values.decidedGround || null) as Letter | null,
    answers: taken('answer', values),
    notes: taken('note', values),
  };
}

const PLAIN = [
  ...['title', 'description', 'effectiveOn', 'amount', 'originalValue', 'indexedValue', 'indexationClause'],
  ...['changesSettlement', 'newEndsOn', 'newContractor', 'years', 'obligations', 'motivation', 'decidedGround'],
  'decisionReason',
];

/** Names of the fields for the merge of two people's work. */
export function labelsOf(test: LegalityTest): Record<string, string> {
  const labels = Object.fromEntries(PLAIN.map((name) => [name, t(`modification.field.${name}`)]));
  for (const { ground, conditions } of test.grounds) {
    labels[`note_${ground}`] = t('modification.field.note', { letter: ground.toLowerCase() });
    for (const { question, text } of conditions) {
      if (question) labels[`answer_${question}`] = t('modification.field.answer', { question: text });
    }
  }
  labels.answer_EXTENSION_PUBLISHED ??= t('modification.field.answer', { question: t('modification.field.newEndsOn') });
  return labels;
}

/** How a value reads that is no plain text. */
export function describe(field: string, value: unknown): string | undefined {
  if (field.startsWith('answer_') || field === 'changesSettlement') return answerText(value as boolean | null);
  if (field === 'years') {
    return (value as YearLine[]).map((line) => `${line.year}: ${amount(line.amount, { plus: true })}`).join('; ');
  }
  if (field === 'obligations') return (value as ObligationLine[]).map(({ title }) => title).join('; ');
  return undefined;
}

export const answerText = (answer: boolean | null): string =>
  answer === null ? t('modification.unanswered') : t(answer ? 'modification.yes' : 'modification.no');
