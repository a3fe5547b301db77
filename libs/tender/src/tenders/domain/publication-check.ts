import {
  asTerm,
  clarificationDeadline,
  LocalDate,
  Money,
  type ProcedureRegime,
  termEnd,
  termOfLaw,
  whyClosed,
} from '@koersvast/kernel';

export interface PublicationFacts {
  regime: ProcedureRegime;
  today: LocalDate;
  cpvCodes: readonly { code: string; social: boolean }[];
  estimatedValue: Money | null;
  clusteringMotivation: string;
  noLotsMotivation: string;
  closingOn: LocalDate | null;
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

const closing: Rule = ({ closingOn, regime, today }) => {
  if (!closingOn) return item('GRD-05', 'BLOCKS', 'closing', 'kern');
  const params = { closing: LocalDate.format(closingOn) };
  if (closingOn <= today) return item('GRD-05', 'BLOCKS', 'closing-past', 'kern', params);
  const law = termOfLaw('REQUESTS_TO_PARTICIPATE', regime, today) ?? termOfLaw('OFFERS', regime, today);
  if (!law) return item('GRD-05', 'OK', 'closing-no-law', 'kern', params);
  const earliest = termEnd(today, asTerm(law)).rolled;
  const arithmetic = { ...params, days: law.days, article: law.article, earliest: LocalDate.format(earliest) };
  return closingOn < earliest
    ? item('GRD-05', 'BLOCKS', 'closing-short', 'kern', arithmetic)
    : item('GRD-05', 'OK', 'closing-ok', 'kern', arithmetic);
};

const workingDay: Rule = ({ closingOn }) => {
  const reason = closingOn && whyClosed(closingOn);
  return reason
    ? item('GRD-06', 'WARNS', 'closing-closed', 'kern', { closing: LocalDate.format(closingOn), reason })
    : [];
};

const nota: Rule = ({ closingOn, regime, today }) => {
  if (!closingOn) return [];
  const { latest } = clarificationDeadline(closingOn, regime);
  const params = { latest: LocalDate.format(latest) };
  return item(
    'GRD-07',
    latest <= today ? 'WARNS' : 'OK',
    latest <= today ? 'nota-late' : 'nota-ok',
    'termijnen',
    params,
  );
};

const standstillClause: Rule = ({ hasStandstill, regime, today }) => {
  const law = termOfLaw('STANDSTILL', regime, today);
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
