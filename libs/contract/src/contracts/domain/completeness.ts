import { LocalDate } from '@koersvast/kernel';
import type { ContractTerms, PartyRole } from './contract-terms';

/** What a contract dossier holds when it is complete (domain E: Initiate), in the order in which people fill it in. */
export const COMPLETENESS = [
  'OWNER',
  'PRINCIPAL',
  'SIGNATORIES',
  'VALUES',
  'NOTICE',
  'ACCESS',
  'DOCUMENTS',
  'CLAUSES',
  'ESCALATION',
  'PROPOSALS',
] as const;
export type Completeness = (typeof COMPLETENESS)[number];

export interface Dossier {
  terms: Omit<ContractTerms, 'title' | 'paymentRoute' | 'renewals'>;
  owned: boolean;
  /** Obligations that wait for a decision. */
  proposedCount: number;
}

/** Which of these a contract still misses. */
export function missingFrom({ terms, owned, proposedCount }: Dossier): Completeness[] {
  const there: Record<Completeness, boolean> = {
    OWNER: owned,
    PRINCIPAL: has(terms, ['PRINCIPAL', 'JOINT_BODY']) && has(terms, ['CONTRACTOR']),
    SIGNATORIES: terms.parties.length > 0 && terms.parties.filter(signs).every(({ signatory }) => signatory !== ''),
    VALUES: years(terms).every((year) => terms.yearValues.some((one) => one.year === year)),
    NOTICE: terms.noticeMonths !== null,
    ACCESS: terms.accessDecider !== null,
    DOCUMENTS: terms.documents.length > 0,
    CLAUSES: terms.clauses.length > 0,
    ESCALATION: terms.escalationTerms.length > 0,
    PROPOSALS: proposedCount === 0,
  };
  return COMPLETENESS.filter((one) => !there[one]);
}

const has = ({ parties }: Dossier['terms'], roles: PartyRole[]): boolean =>
  parties.some(({ role }) => roles.includes(role));

const signs = ({ role }: { role: PartyRole }): boolean => role !== 'OTHER';

function years({ startsOn, endsOn }: Dossier['terms']): number[] {
  const first = LocalDate.year(startsOn);
  return Array.from({ length: LocalDate.year(endsOn) - first + 1 }, (_, index) => first + index);
}
