import { DomainError, LocalDate } from '@koersvast/kernel';

/** TenderNed stores "no deadline" as a day in 2090 or later. */
const NO_DEADLINE_FROM = '2090-01-01';

export interface ConsultationTerms {
  questionsDue: LocalDate | null;
  responsesDue: LocalDate | null;
}

/** A term as people mean it: a far year that stands for "no deadline" is none. */
export const termOrNone = (date: LocalDate | null): LocalDate | null =>
  date !== null && date >= NO_DEADLINE_FROM ? null : date;

/** @throws DomainError 422 questions after responses. */
export function assertTerms({ questionsDue, responsesDue }: ConsultationTerms): void {
  if (questionsDue === null || responsesDue === null || questionsDue <= responsesDue) return;
  const code = 'consultation.terms-order';
  throw new DomainError(code, { fields: [{ pointer: '/questionsDue', code }] });
}
