import { addWorkingDays, LocalDate } from '@koersvast/kernel';

/** What the rules of order of one council say from a day on. */
export interface CouncilTerm {
  municipalityId: string;
  /** yyyy-mm-dd */
  validFrom: string;
  workingDays: number;
  source: string;
}

/** Until somebody enters the rules of a council: four weeks of working days, a usual term and no rule of law. */
export const USUAL_DAYS = 20;

export interface AnswerTerm {
  workingDays: number;
  /** The rules that say so; null: the usual term. */
  termSource: string | null;
  answerBy: LocalDate;
}

/** The last working day to answer, by the rules that held on the day of receipt. */
export function answerTerm(terms: readonly CouncilTerm[], municipalityId: string, receivedOn: string): AnswerTerm {
  const [term] = terms
    .filter((one) => one.municipalityId === municipalityId && one.validFrom <= receivedOn)
    .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  const workingDays = term?.workingDays ?? USUAL_DAYS;
  const answerBy = addWorkingDays(LocalDate.parse(receivedOn), workingDays);
  return { workingDays, termSource: term?.source ?? null, answerBy };
}
