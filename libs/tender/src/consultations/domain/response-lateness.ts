import type { LocalDate } from '@koersvast/kernel';

export interface ResponseTerm {
  responsesDue: LocalDate | null;
  /** Day on which responses were closed; null while they are open. */
  closedOn: LocalDate | null;
}

/** Late is after the term, or after the day of closing when no term was set; it is a mark, never a refusal (Aw 2.51). */
export const isLate = (receivedOn: LocalDate, { responsesDue, closedOn }: ResponseTerm): boolean => {
  const last = responsesDue ?? closedOn;
  return last !== null && receivedOn > last;
};
