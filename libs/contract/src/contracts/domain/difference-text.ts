import { LocalDate, Money } from '@koersvast/kernel';
import type { ContractClause, ContractDocument, ContractParty, RenewalOption, YearValue } from './contract-terms';
import type { ListSection, TermDifference } from './flat-terms';

export interface WrittenDifference {
  section: string;
  key: string;
  before: string | null;
  after: string | null;
}

const day = (value: string | null): string => (value ? LocalDate.format(value) : '');
const joined = (parts: (string | null)[], by = ', ') => parts.filter(Boolean).join(by);

/** Each fact of a list in words that two days can be compared by. */
const WRITERS: Record<ListSection, (item: never) => string> = {
  party: ({ name, signatory, signatoryFunction, signedOn, kvk }: ContractParty) =>
    joined([name, kvk && `KvK ${kvk}`, signatory, signatoryFunction, signedOn && `getekend ${day(signedOn)}`]),
  year: ({ amount }: YearValue) => Money.parse(amount).format(),
  renewal: ({ months, decideMonths, announceMonths }: RenewalOption) =>
    `${months} maanden, besluit ${decideMonths} en aankondiging ${announceMonths} maanden voor het einde`,
  document: ({ rank, title, datedOn }: ContractDocument) => joined([`${rank}. ${title}`, day(datedOn)]),
  clause: ({ heading, text }: ContractClause) => `${heading}\n${text}`,
  escalation: ({ days }: { days: number }) => `${days} werkdagen`,
};

const DATES = new Set(['startsOn', 'endsOn']);

/** A difference in words; single facts stand in the section 'term'. */
export function differenceOf({ key, before, after }: TermDifference): WrittenDifference {
  const at = key.indexOf('/');
  const section = at < 0 ? 'term' : key.slice(0, at);
  const name = at < 0 ? key : nameOf(section, key.slice(at + 1), before ?? after);
  const write = (value: unknown): string | null => {
    if (value === undefined || value === null || value === '') return null;
    if (at < 0) return DATES.has(key) ? day(String(value)) : String(value);
    return section in WRITERS ? WRITERS[section as ListSection](value as never) : String(value);
  };
  return { section, key: name, before: write(before), after: write(after) };
}

/** Keys fold capitals; people read the name as it was written. */
function nameOf(section: string, key: string, item: unknown): string {
  if (section === 'party') return (item as ContractParty).role;
  return section === 'document' ? (item as ContractDocument).title : key;
}

export const obligationText = ({ title, text, clause }: { title: string; text: string; clause: string }): string =>
  joined([clause && `Artikel ${clause}`, title, text], '\n');

export const indicatorText = ({ name, norm }: { name: string; norm: string | null }): string =>
  joined([name, norm && `norm ${norm.replace(/\.?0+$/, '').replace('.', ',')}`]);

const SECTIONS = ['term', 'year', 'clause', 'obligation', 'indicator', 'party', 'renewal', 'document', 'escalation'];

/** What weighs most first: term and value, then the words. Within a section as people count. */
export const bySection = (one: WrittenDifference, other: WrittenDifference): number =>
  SECTIONS.indexOf(one.section) - SECTIONS.indexOf(other.section) ||
  (one.section === 'term' ? 0 : one.key.localeCompare(other.key, 'nl', { numeric: true }));
