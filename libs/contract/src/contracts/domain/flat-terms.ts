import type { ContractTerms } from './contract-terms';

/**
 * Terms as separate facts under a key of their own ('clause/4.2', 'year/2027', 'endsOn'), so that two states can be
 * compared and a change carried over to a later state fact by fact.
 */
export type FlatTerms = ReadonlyMap<string, unknown>;

const LISTS = {
  party: 'parties',
  year: 'yearValues',
  renewal: 'renewals',
  document: 'documents',
  clause: 'clauses',
  escalation: 'escalationTerms',
} as const;
export type ListSection = keyof typeof LISTS;
const SINGLE = [
  ...(['title', 'startsOn', 'endsOn', 'paymentRoute', 'noticeMonths', 'accessDecider', 'accessBasis'] as const),
];

const KEYS: { [S in ListSection]: (item: ContractTerms[(typeof LISTS)[S]][number]) => string } = {
  party: ({ role, name }) => `${role} ${name.toLowerCase()}`,
  year: ({ year }) => String(year),
  renewal: ({ number }) => String(number),
  document: ({ title }) => title.toLowerCase(),
  clause: ({ number }) => number,
  escalation: ({ level }) => level,
};
export const LIST_SECTIONS = Object.keys(LISTS) as ListSection[];

/** The name of the list in the terms: 'clause' is 'clauses'. */
export const listOf = (section: ListSection): (typeof LISTS)[ListSection] => LISTS[section];

/** The key of an item inside its list; two items with one key cannot both hold. */
export const keyOf = (section: ListSection, item: unknown): string =>
  (KEYS[section] as (item: unknown) => string)(item);

export function flatten(terms: ContractTerms): FlatTerms {
  const flat = new Map<string, unknown>(SINGLE.map((name) => [name, terms[name]]));
  for (const section of LIST_SECTIONS) {
    for (const item of terms[LISTS[section]]) flat.set(`${section}/${keyOf(section, item)}`, item);
  }
  return flat;
}

export function unflatten(flat: FlatTerms): ContractTerms {
  const terms: Record<string, unknown> = Object.fromEntries(SINGLE.map((name) => [name, flat.get(name) ?? null]));
  for (const section of LIST_SECTIONS) {
    const items = [...flat].filter(([key]) => key.startsWith(`${section}/`));
    terms[LISTS[section]] = items
      .sort(([one], [other]) => compareKeys(section, one, other, flat))
      .map(([, item]) => item);
  }
  return terms as unknown as ContractTerms;
}

/** Clauses as people count them (4.2 before 4.10), documents by rank, the ladder and the parties as they were given. */
function compareKeys(section: ListSection, one: string, other: string, flat: FlatTerms): number {
  if (section === 'party' || section === 'escalation') return 0;
  if (section === 'document') {
    const rank = (key: string) => (flat.get(key) as { rank: number }).rank;
    return rank(one) - rank(other);
  }
  return one.localeCompare(other, 'nl', { numeric: true });
}

export interface TermDifference {
  key: string;
  /** undefined: it was not there. */
  before: unknown;
  after: unknown;
}

/** What differs between two states, what was taken away included. */
export function differences(before: FlatTerms, after: FlatTerms): TermDifference[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((one) => text(one.before) !== text(one.after));
}

/** Fields in any order: the database keeps no order. */
function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A state with differences laid over it. */
export function patched(flat: FlatTerms, changes: readonly TermDifference[]): FlatTerms {
  const result = new Map(flat);
  for (const { key, after } of changes) {
    if (after === undefined) result.delete(key);
    else result.set(key, after);
  }
  return result;
}
