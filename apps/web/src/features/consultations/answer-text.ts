import { date } from '@web/ui/format';
import type { Answer } from './records';

/** An answer as people read it; undefined when there is none. */
export const answerText = (answer: Answer | undefined): string | undefined =>
  answer &&
  (answer.text ?? answer.choice ?? answer.number?.replace('.', ',') ?? (answer.date ? date(answer.date) : undefined));
