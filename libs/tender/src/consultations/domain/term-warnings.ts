import { DAY_NAMES, LocalDate, TextParams } from '@koersvast/kernel';
import type { ConsultationTerms } from './consultation-terms';

const SATURDAY = 6;

/** What stands out about the chosen days; a consultation has no legal term, so this advises and forbids nothing. */
export function termWarnings(terms: {
  [K in keyof ConsultationTerms]: string | null;
}): { code: string; params: TextParams }[] {
  const days = [...new Set([terms.questionsDue, terms.responsesDue])].filter((date) => date !== null);
  return days.flatMap((date) => {
    const weekday = LocalDate.weekday(date);
    const params = { date: LocalDate.format(date), day: DAY_NAMES[weekday - 1]! };
    return weekday >= SATURDAY ? [{ code: 'consultation.term-weekend', params }] : [];
  });
}
