import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import type { Question } from './records';

interface AnswerFieldProps {
  question: Question;
  /** From a form; without it the field stands alone, for a preview. */
  field?: object;
}

/** How one question is answered: free words, a pick or a figure; the same for a preview and for entering. */
export function AnswerField({ question, field = {} }: AnswerFieldProps) {
  const { kind, number, text, required } = question;
  const common = {
    label: `${number}. ${text}${required ? ` (${t('consultation.required').toLowerCase()})` : ''}`,
    description: hintOf(question),
    mb: 'md',
    ...field,
  };
  if (kind === 'OPEN') {
    return <Textarea {...common} autosize minRows={3} maxLength={question.maxLength ?? undefined} />;
  }
  if (kind === 'CHOICE' || kind === 'SCALE') {
    return <NativeSelect {...common} data={['', ...choicesOf(question)]} />;
  }
  return (
    <TextInput
      {...common}
      inputMode={kind === 'NUMBER' ? 'decimal' : undefined}
      placeholder={kind === 'DATE' ? t('consultation.date') : undefined}
    />
  );
}

const choicesOf = ({ kind, options, scaleMin, scaleMax }: Question): string[] =>
  kind === 'CHOICE'
    ? options
    : Array.from({ length: scaleMax! - scaleMin! + 1 }, (_, index) => String(scaleMin! + index));

const hintOf = ({ help, kind, scaleMin, scaleMax, scaleMinLabel, scaleMaxLabel, maxLength }: Question): string =>
  [
    help,
    scaleMinLabel && `${scaleMin} = ${scaleMinLabel}`,
    scaleMaxLabel && `${scaleMax} = ${scaleMaxLabel}`,
    kind === 'OPEN' && maxLength !== null && t('consultation.hint.length', { max: maxLength }),
    kind === 'NUMBER' && t('consultation.hint.number'),
    kind === 'DATE' && t('consultation.hint.date'),
    kind === 'FILE' && t('consultation.hint.file'),
  ]
    .filter(Boolean)
    .join(' · ');
