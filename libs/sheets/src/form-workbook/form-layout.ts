import type { FormDefinition } from './form-definition';
import { formVersion } from './form-definition';

/** Names of the sheets, as people see them. */
export const SHEETS = { explanation: 'Toelichting', answers: 'Vragenlijst', choices: 'Keuzes' } as const;

/** Columns of the answer sheet, from 1. The first is hidden and holds the keys. */
export const COLUMNS = { key: 1, number: 2, question: 3, help: 4, answer: 5 } as const;

export const HEADERS = { number: 'Nr', question: 'Vraag', help: 'Toelichting', answer: 'Uw antwoord' } as const;

const FORM_KEY = /^koersvast-form\|1\|([^|]+)\|([^|]+)\|([0-9a-f]{64})$/;
const QUESTION_KEY = /^koersvast-question\|([^|]+)$/;

/** In the first row: which form this is, for whom, and the fingerprint of what is asked. */
export const formKey = (definition: FormDefinition): string =>
  `koersvast-form|1|${definition.formId}|${definition.addressee.id}|${formVersion(definition)}`;

export const questionKey = (id: string): string => `koersvast-question|${id}`;

export interface FormIdentity {
  formId: string;
  addresseeId: string;
  version: string;
}

export const readFormKey = (text: string): FormIdentity | null => {
  const match = FORM_KEY.exec(text.trim());
  return match ? { formId: match[1]!, addresseeId: match[2]!, version: match[3]! } : null;
};

export const readQuestionKey = (text: string): string | null => QUESTION_KEY.exec(text.trim())?.[1] ?? null;

/** The same words, whatever a spreadsheet did to blanks and accents. */
export const sameWords = (a: string, b: string): boolean => words(a) === words(b);

const words = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
