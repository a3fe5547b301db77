import { DomainError, FieldProblem } from '@koersvast/kernel';

export const QUESTION_KINDS = ['OPEN', 'CHOICE', 'SCALE', 'NUMBER', 'DATE', 'FILE'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Characters of an open answer when the question sets no limit of its own. */
export const DEFAULT_MAX_LENGTH = 4000;

/** What a party is asked, apart from where it stands. */
export interface QuestionContent {
  kind: QuestionKind;
  text: string;
  help: string;
  /** Of a CHOICE; empty for the other kinds. */
  options: string[];
  /** Whole numbers of a SCALE, 0 or 1 to at most 10; null for the other kinds. */
  scaleMin: number | null;
  scaleMax: number | null;
  scaleMinLabel: string;
  scaleMaxLabel: string;
  required: boolean;
  /** Characters of an OPEN answer; null for the other kinds. */
  maxLength: number | null;
  buildingBlockId: string | null;
}

/** Keeps of the input only what the kind knows, with the usual bounds where none were given. */
export function shaped(content: QuestionContent): QuestionContent {
  const scale = content.kind === 'SCALE';
  return {
    ...content,
    options: content.kind === 'CHOICE' ? content.options : [],
    scaleMin: scale ? (content.scaleMin ?? 1) : null,
    scaleMax: scale ? (content.scaleMax ?? 5) : null,
    scaleMinLabel: scale ? content.scaleMinLabel : '',
    scaleMaxLabel: scale ? content.scaleMaxLabel : '',
    maxLength: content.kind === 'OPEN' ? (content.maxLength ?? DEFAULT_MAX_LENGTH) : null,
  };
}

/** @throws DomainError 422 with the fields that are wrong. */
export function assertAskable({ kind, options, scaleMin, scaleMax }: QuestionContent): void {
  const fields: FieldProblem[] = [];
  const wrong = (pointer: string, code: string) => fields.push({ pointer, code });
  if (kind === 'CHOICE') {
    const same = new Set(options.map((option) => option.toLowerCase()));
    if (options.length < 2) wrong('/options', 'consultation.question.options-few');
    else if (same.size < options.length) wrong('/options', 'consultation.question.options-twice');
  }
  if (kind === 'SCALE' && scaleMin! >= scaleMax!) wrong('/scaleMax', 'consultation.question.scale');
  if (fields.length > 0) throw new DomainError(fields[0]!.code, { fields });
}

/** The values a party may pick; null when it writes freely. */
export const choicesOf = ({
  kind,
  options,
  scaleMin,
  scaleMax,
}: Pick<QuestionContent, 'kind' | 'options' | 'scaleMin' | 'scaleMax'>): string[] | null => {
  if (kind === 'CHOICE') return options;
  if (kind !== 'SCALE') return null;
  return Array.from({ length: scaleMax! - scaleMin! + 1 }, (_, index) => String(scaleMin! + index));
};
