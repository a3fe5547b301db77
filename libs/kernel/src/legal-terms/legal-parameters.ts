import { LocalDate } from '../local-date';
import { Period } from '../period';
import { type LegalTerm, latestBefore, termEnd, type TermBefore, type TermEnd } from './legal-term';

export const PROCEDURE_REGIMES = ['SAS', 'OPEN', 'RESTRICTED'] as const;
export type ProcedureRegime = (typeof PROCEDURE_REGIMES)[number];

export const TERM_CODES = [
  'STANDSTILL',
  'CLARIFICATION_NOTE',
  'CLARIFICATION_NOTE_URGENT',
  'OFFERS',
  'OFFERS_URGENT',
  'OFFERS_AFTER_PRIOR_NOTICE',
  'OFFERS_AFTER_PRIOR_NOTICE_FLOOR',
  'REQUESTS_TO_PARTICIPATE',
  'AWARD_NOTICE',
] as const;
export type TermCode = (typeof TERM_CODES)[number];

export interface TermParameter {
  code: TermCode;
  /** The procedure to which it applies. */
  regime: ProcedureRegime;
  /** Null: from its first day on the law demands nothing here. */
  days: number | null;
  /** Article of the Aanbestedingswet 2012. */
  article: string;
  validFrom: LocalDate;
}

/** All dated parameters that are known; a later row replaces an earlier one of the same code and procedure. */
export type LegalTerms = readonly TermParameter[];

const SINCE_2013 = LocalDate.of(2013, 4, 1);
const SINCE_2016 = LocalDate.of(2016, 7, 1);
const ALL = PROCEDURE_REGIMES;

const parameters = (
  code: TermCode,
  regimes: readonly ProcedureRegime[],
  days: number,
  article: string,
  validFrom: LocalDate,
): TermParameter[] => regimes.map((regime) => ({ code, regime, days, article, validFrom }));

/**
 * What the Aanbestedingswet 2012 imposed when this was made: the table of an installation begins with these rows, and
 * the beheerder adds later ones. The procedure for social and other specific services (SAS) has no standstill and no
 * minimum terms of law: art. 2.39, second paragraph, does not name those paragraphs; the tender document must set them.
 */
export const SHIPPED_TERMS: LegalTerms = [
  ...parameters('STANDSTILL', ['OPEN', 'RESTRICTED'], 20, '2.127', SINCE_2013),
  ...parameters('CLARIFICATION_NOTE', ALL, 10, '2.54', SINCE_2013),
  ...parameters('CLARIFICATION_NOTE_URGENT', ALL, 4, '2.54', SINCE_2013),
  ...parameters('OFFERS', ['OPEN'], 45, '2.71', SINCE_2016),
  ...parameters('OFFERS', ['RESTRICTED'], 40, '2.71', SINCE_2016),
  ...parameters('OFFERS_URGENT', ['OPEN'], 15, '2.74', SINCE_2016),
  ...parameters('OFFERS_AFTER_PRIOR_NOTICE', ['OPEN'], 29, '2.72', SINCE_2016),
  ...parameters('OFFERS_AFTER_PRIOR_NOTICE_FLOOR', ['OPEN'], 22, '2.72', SINCE_2016),
  ...parameters('REQUESTS_TO_PARTICIPATE', ['RESTRICTED'], 30, '2.71', SINCE_2016),
  ...parameters('AWARD_NOTICE', ALL, 30, '2.134', SINCE_2016),
];

export type TermInForce = TermParameter & { days: number };

/** What the law demands in a procedure on a day: the latest row that has begun; null when it demands nothing there. */
export function termOfLaw(
  terms: LegalTerms,
  code: TermCode,
  regime: ProcedureRegime,
  on: LocalDate,
): TermInForce | null {
  const begun = terms.filter((one) => one.code === code && one.regime === regime && one.validFrom <= on);
  if (begun.length === 0) return null;
  const { days, ...latest } = begun.reduce((last, one) => (one.validFrom > last.validFrom ? one : last));
  return days === null ? null : { ...latest, days };
}

export const asTerm = ({ days }: TermInForce): LegalTerm => ({ length: days, unit: 'CALENDAR_DAY', origin: 'LAW' });

/** The last day for a nota van inlichtingen before the offers close (art. 2.54); the urgent term when the law allows it. */
export function clarificationDeadline(
  terms: LegalTerms,
  closing: LocalDate,
  regime: ProcedureRegime,
  urgent = false,
): TermBefore {
  const found = termOfLaw(terms, urgent ? 'CLARIFICATION_NOTE_URGENT' : 'CLARIFICATION_NOTE', regime, closing);
  if (!found) throw new Error(`the law has no term for a nota on ${closing}`);
  return latestBefore(closing, asTerm(found));
}

export interface StandstillClause {
  days: number;
  origin: 'LAW' | 'TENDER_DOC';
  /** The tender document says that its term rolls on to a working day. */
  documentRolls?: boolean;
}

export type Standstill =
  { state: 'NO_TERM' } | { state: 'BELOW_LAW'; days: number; demanded: number } | ({ state: 'RUNS' } & TermEnd);

/**
 * The standstill after the award decision was sent (art. 2.127). Without a clause a regular procedure has the term of
 * law and a SAS procedure has none: `NO_TERM` asks for a clause. Signing is allowed from `over` on.
 */
export function standstill(
  terms: LegalTerms,
  sent: LocalDate,
  regime: ProcedureRegime,
  clause: StandstillClause | null,
): Standstill {
  const law = termOfLaw(terms, 'STANDSTILL', regime, sent);
  if (law && clause && clause.days < law.days) {
    return { state: 'BELOW_LAW', days: clause.days, demanded: law.days };
  }
  // A longer clause replaces the number of the law, not its nature.
  const days = clause?.days ?? law?.days;
  if (days === undefined) return { state: 'NO_TERM' };
  const term: LegalTerm = {
    length: days,
    unit: 'CALENDAR_DAY',
    origin: law ? 'LAW' : 'TENDER_DOC',
    documentRolls: clause?.documentRolls,
  };
  return { state: 'RUNS', ...termEnd(sent, term) };
}

/**
 * The last day for the award notice (art. 2.134): thirty days after the award; a SAS tender may bundle per quarter, then
 * thirty days after the end of that quarter.
 */
export function awardNoticeDeadline(
  terms: LegalTerms,
  awarded: LocalDate,
  regime: ProcedureRegime,
  bundled = false,
): TermEnd {
  const found = termOfLaw(terms, 'AWARD_NOTICE', regime, awarded);
  if (!found) throw new Error(`the law has no term for an award notice on ${awarded}`);
  const event = bundled && regime === 'SAS' ? endOfQuarter(awarded) : awarded;
  return termEnd(event, asTerm(found), { purpose: 'ACT' });
}

function endOfQuarter(date: LocalDate): LocalDate {
  const lastMonth = Math.ceil(LocalDate.month(date) / 3) * 3;
  return LocalDate.endOfMonth(Period.range(Period.of(LocalDate.year(date), lastMonth)).from);
}
