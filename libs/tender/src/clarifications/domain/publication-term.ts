import {
  asTerm,
  earliestEventFor,
  latestBefore,
  type LegalTerms,
  LocalDate,
  type ProcedureRegime,
  termOfLaw,
} from '@koersvast/kernel';

export interface PublicationTerm {
  closingOn: LocalDate;
  publishedOn: LocalDate;
  /** Days that the law asks between the nota and the closing date. */
  days: number;
  /** Article of the Aanbestedingswet 2012. */
  article: string;
  /** Days that there are. */
  daysLeft: number;
  /** The last day on which a nota is in time. */
  lastDay: LocalDate;
  late: boolean;
  /** How many days too late; 0 when in time. */
  tooLate: number;
  /** First working day to close on for which this publication is in time; null when it is in time already. */
  mendingClosing: LocalDate | null;
}

function parameterFor(terms: LegalTerms, closingOn: LocalDate, regime: ProcedureRegime, urgent: boolean) {
  const found = termOfLaw(terms, urgent ? 'CLARIFICATION_NOTE_URGENT' : 'CLARIFICATION_NOTE', regime, closingOn);
  if (!found) throw new Error(`the law has no term for a nota before ${closingOn}`);
  return found;
}

/**
 * Whether a nota published on a day is in time for a closing date: ten days before it, or four in an urgent procedure
 * (Aw 2.54; holds for a SAS procedure too). Dates are calendar days in Europe/Amsterdam.
 */
export function publicationTerm(
  terms: LegalTerms,
  publishedOn: LocalDate,
  closingOn: LocalDate,
  regime: ProcedureRegime,
  urgent: boolean,
): PublicationTerm {
  const parameter = parameterFor(terms, closingOn, regime, urgent);
  const daysLeft = LocalDate.daysBetween(publishedOn, closingOn);
  const tooLate = Math.max(0, parameter.days - daysLeft);
  return {
    closingOn,
    publishedOn,
    days: parameter.days,
    article: parameter.article,
    daysLeft,
    lastDay: latestBefore(closingOn, asTerm(parameter)).latest,
    late: tooLate > 0,
    tooLate,
    mendingClosing: tooLate > 0 ? earliestEventFor(publishedOn, asTerm(parameter)) : null,
  };
}

/** A question that comes in after the last day for answers cannot be answered in time. */
export const arrivesLate = (
  terms: LegalTerms,
  receivedOn: LocalDate,
  closingOn: LocalDate | null,
  regime: ProcedureRegime,
): boolean =>
  closingOn !== null &&
  receivedOn > latestBefore(closingOn, asTerm(parameterFor(terms, closingOn, regime, false))).latest;
