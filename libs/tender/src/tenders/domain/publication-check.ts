import {
  asTerm,
  clarificationDeadline,
  type LegalTerms,
  LocalDate,
  Money,
  type ProcedureRegime,
  type TermCode,
  termEnd,
  type TermInForce,
  termOfLaw,
  whyClosed,
} from '@koersvast/kernel';

export interface PublicationFacts {
  terms: LegalTerms;
  regime: ProcedureRegime;
  today: LocalDate;
  cpvCodes: readonly { code: string; social: boolean }[];
  estimatedValue: Money | null;
  clusteringMotivation: string;
  noLotsMotivation: string;
  closingOn: LocalDate | null;
  /** A prior information notice that shortens the term went out (eForms 7; art. 2.72). */
  priorNotice: boolean;
  hasStandstill: boolean;
  offerValidityDays: number | null;
  tenderReference: string | null;
  approvedBaseline: string | null;
  decisions: readonly { title: string; state: 'OPEN' | 'NOT_IDENTICAL' | 'EFFECTIVE' }[];
}

export type CheckState = 'OK' | 'WARNS' | 'BLOCKS';

export interface PublicationItem {
  /** Stable: GRD-01 and on. */
  code: string;
  state: CheckState;
  /** Text of the catalogue: `tender.gate.<key>`. */
  text: string;
  params: Record<string, string | number>;
  /** Where it is mended, within the page of the tender or elsewhere in the web app. */
  url: string;
}

/** From this value on the procedure of social services must be announced in Europe (directive 2014/24 art. 4(d)). */
const SAS_THRESHOLD = Money.parse('750000.00');

type Rule = (facts: PublicationFacts) => PublicationItem | PublicationItem[];

const item = (
  code: string,
  state: CheckState,
  text: string,
  url: string,
  params: PublicationItem['params'] = {},
): PublicationItem => ({ code, state, text: `tender.gate.${text}`, url, params });

const filled = (code: string, text: string, url: string, value: (facts: PublicationFacts) => unknown): Rule => {
  return (facts) => (value(facts) ? item(code, 'OK', `${text}-ok`, url) : item(code, 'BLOCKS', text, url));
};

const cpv: Rule = ({ cpvCodes: [main], regime }) => {
  if (!main) return item('GRD-03', 'BLOCKS', 'cpv', 'kern');
  const odd = regime === 'SAS' && !main.social;
  return item('GRD-03', odd ? 'WARNS' : 'OK', odd ? 'cpv-not-social' : 'cpv-ok', 'kern', { code: main.code });
};

const value: Rule = ({ estimatedValue, regime }) => {
  if (!estimatedValue) return item('GRD-04', 'BLOCKS', 'value', 'waarde');
  const params = { value: estimatedValue.format() };
  const low = regime === 'SAS' && estimatedValue.compare(SAS_THRESHOLD) < 0;
  return item('GRD-04', low ? 'WARNS' : 'OK', low ? 'value-low' : 'value-ok', 'waarde', params);
};

const closing: Rule = ({ terms, closingOn, regime, today, priorNotice }) => {
  if (!closingOn) return item('GRD-05', 'BLOCKS', 'closing', 'kern');
  const params = { closing: LocalDate.format(closingOn) };
  if (closingOn <= today) return item('GRD-05', 'BLOCKS', 'closing-past', 'kern', params);
  const term = (code: TermCode) => termOfLaw(terms, code, regime, today);
  const usual = term('REQUESTS_TO_PARTICIPATE') ?? term('OFFERS');
  const law = (priorNotice && term('OFFERS_AFTER_PRIOR_NOTICE')) || usual;
  if (!law) return item('GRD-05', 'OK', 'closing-no-law', 'kern', params);
  const arithmetic = ({ days, article }: TermInForce) => {
    const earliest = LocalDate.format(termEnd(today, asTerm({ ...law, days })).rolled);
    return { ...params, days, article, earliest };
  };
  const before = (found: TermInForce) => closingOn < termEnd(today, asTerm(found)).rolled;
  if (!before(law)) return item('GRD-05', 'OK', 'closing-ok', 'kern', arithmetic(law));
  // After a prior notice the law has a usual term and, for when that is not possible, a floor.
  const floor = priorNotice ? term('OFFERS_AFTER_PRIOR_NOTICE_FLOOR') : null;
  return floor && !before(floor)
    ? item('GRD-05', 'WARNS', 'closing-shortened', 'kern', { ...arithmetic(law), floor: floor.days })
    : item('GRD-05', 'BLOCKS', 'closing-short', 'kern', arithmetic(floor ?? law));
};

const workingDay: Rule = ({ closingOn }) => {
  const reason = closingOn && whyClosed(closingOn);
  return reason
    ? item('GRD-06', 'WARNS', 'closing-closed', 'kern', { closing: LocalDate.format(closingOn), reason })
    : [];
};

const nota: Rule = ({ terms, closingOn, regime, today }) => {
  if (!closingOn) return [];
  const { latest } = clarificationDeadline(terms, closingOn, regime);
  const params = { latest: LocalDate.format(latest) };
  return item(
    'GRD-07',
    latest <= today ? 'WARNS' : 'OK',
    latest <= today ? 'nota-late' : 'nota-ok',
    'termijnen',
    params,
  );
};

const standstillClause: Rule = ({ terms, hasStandstill, regime, today }) => {
  const law = termOfLaw(terms, 'STANDSTILL', regime, today);
  return hasStandstill || law
    ? item('GRD-08', 'OK', 'standstill-ok', 'termijnen')
    : item('GRD-08', 'WARNS', 'standstill', 'termijnen');
};

const validity: Rule = ({ offerValidityDays }) =>
  offerValidityDays === null
    ? item('GRD-09', 'WARNS', 'validity', 'termijnen')
    : item('GRD-09', 'OK', 'validity-ok', 'termijnen', { days: offerValidityDays });

const baseline: Rule = ({ approvedBaseline }) =>
  approvedBaseline
    ? item('GRD-10', 'OK', 'baseline-ok', '/baselines', { name: approvedBaseline })
    : item('GRD-10', 'BLOCKS', 'baseline', '/baselines');

const DECISION = {
  OPEN: ['BLOCKS', 'decision-open'],
  NOT_IDENTICAL: ['BLOCKS', 'decision-not-identical'],
  EFFECTIVE: ['OK', 'decision-ok'],
} as const;

const decisions: Rule = ({ decisions: all }) =>
  all.map(({ title, state }) => item('GRD-11', DECISION[state][0], DECISION[state][1], '/besluiten', { title }));

const reference: Rule = ({ tenderReference }) =>
  tenderReference
    ? item('GRD-12', 'OK', 'reference-ok', 'kern', { tenderReference })
    : item('GRD-12', 'WARNS', 'reference', 'kern');

const RULES: readonly Rule[] = [
  filled('GRD-01', 'clustering', 'waarde', ({ clusteringMotivation }) => clusteringMotivation.trim()),
  filled('GRD-02', 'lots', 'waarde', ({ noLotsMotivation }) => noLotsMotivation.trim()),
  cpv,
  value,
  closing,
  workingDay,
  nota,
  standstillClause,
  validity,
  baseline,
  decisions,
  reference,
];

const WEIGHT: Record<CheckState, number> = { BLOCKS: 0, WARNS: 1, OK: 2 };

/** What blocks first, then what warns, then what is in order; within that by code. */
export const byWeight = (items: readonly PublicationItem[]): PublicationItem[] =>
  [...items].sort((a, b) => WEIGHT[a.state] - WEIGHT[b.state] || a.code.localeCompare(b.code));

/**
 * Whether a tender may go out: motivations (art. 1.5), subject, value (2.15), closing by the minimum terms (2.71-2.74),
 * nota (2.54), clauses, approved requirements, and the decisions that it waits for.
 */
export const publicationCheck = (facts: PublicationFacts): PublicationItem[] =>
  byWeight(RULES.flatMap((rule) => rule(facts)));
