import { LocalDate, TextParams, whyClosed } from '@koersvast/kernel';
import type { ConsultationTerms } from './consultation-terms';

/** What stands out about the chosen days; a consultation has no legal term, so this advises and forbids nothing. */
export function termWarnings(terms: {
  [K in keyof ConsultationTerms]: string | null;
}): { code: string; params: TextParams }[] {
  const days = [...new Set([terms.questionsDue, terms.responsesDue])].filter((date) => date !== null);
  return days.flatMap((date) => {
    const reason = whyClosed(date as LocalDate);
    return reason === null
      ? []
      : [{ code: 'consultation.term-closed', params: { date: LocalDate.format(date), reason } }];
  });
}
