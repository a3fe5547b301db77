import type { components } from '@web/api/schema';
import { t } from '@web/texts';

/** What an answer may change of a requirement. */
export type ChangedWords = components['schemas']['ChangedWordsResponse'];
export type ChangedField = keyof ChangedWords;

export const CHANGED_FIELDS: ChangedField[] = [
  'title',
  'text',
  'evidence',
  'evidenceMoment',
  'testMethod',
  'exclusionGround',
  'asksTurnover',
  'turnoverMotivation',
];

export const isChoice = (field: ChangedField): boolean =>
  ['evidenceMoment', 'exclusionGround', 'asksTurnover'].includes(field);

/** A field as a party reads it; notas of before leave some fields out. */
export function fieldWords(field: ChangedField, words: ChangedWords): string {
  const value = String(words[field] ?? '');
  if (value === '' || !isChoice(field)) return value;
  return t(`clarification.choice.${value}`);
}

export const changedFields = (before: ChangedWords, after: ChangedWords): ChangedField[] =>
  CHANGED_FIELDS.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
