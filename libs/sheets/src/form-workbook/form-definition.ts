import { createHash } from 'node:crypto';
import { canonicalJson, type LocalDate } from '@koersvast/kernel';
import { type FormGrid, gridQuestions } from './form-grid';

export const FORM_QUESTION_KINDS = ['TEXT', 'CHOICE', 'SCALE', 'NUMBER', 'DATE', 'FILE'] as const;
export type FormQuestionKind = (typeof FORM_QUESTION_KINDS)[number];

export interface FormQuestion {
  /** Stable key of the question; travels in a hidden cell of its row. No `|`. */
  id: string;
  /** As people cite it: `3`, `2.1`. */
  number: string;
  kind: FormQuestionKind;
  text: string;
  help: string;
  /** What may be picked, for CHOICE and SCALE (whole numbers); empty for the others. */
  choices: readonly string[];
  required: boolean;
  /** Characters of a TEXT, at most 30,000; null: no limit of its own. */
  maxLength: number | null;
}

export interface FormSection {
  title: string;
  intro: string;
  questions: readonly FormQuestion[];
}

/** Questions for one addressee, apart from how they travel: as a workbook, or entered on screen. */
export interface FormDefinition {
  /** What the form is about; an answer to another form is refused. No `|`. */
  formId: string;
  title: string;
  addressee: { /** No `|`. */ id: string; label: string };
  /** Lines of the sheet Toelichting: what it is for, until when, how to send it back. */
  explanation: readonly string[];
  sections: readonly FormSection[];
  /** Rows with columns, each grid on a sheet of its own after the questions. */
  grids?: readonly FormGrid[];
}

/** What was answered; a SCALE gives a number. `number` is a decimal with a point, at most six decimals. */
export type FormValue =
  | { kind: 'TEXT' | 'FILE'; text: string }
  | { kind: 'CHOICE'; choice: string }
  | { kind: 'SCALE' | 'NUMBER'; number: string }
  | { kind: 'DATE'; date: LocalDate };

export const questionsOf = ({ sections }: Pick<FormDefinition, 'sections'>): FormQuestion[] =>
  sections.flatMap(({ questions }) => [...questions]);

/** Fingerprint of what is asked, 64 hex digits: other words or choices give another version; the addressee does not. */
export const formVersion = ({
  formId,
  sections,
  grids = [],
}: Pick<FormDefinition, 'formId' | 'sections' | 'grids'>): string => {
  const asked = [...questionsOf({ sections }), ...grids.flatMap(gridQuestions)].map(
    ({ id, kind, text, choices, maxLength }) => ({
      id,
      kind,
      text,
      choices: [...choices],
      maxLength,
    }),
  );
  return createHash('sha256').update(canonicalJson({ formId, asked })).digest('hex');
};
