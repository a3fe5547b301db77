import type { PaymentRoute } from './contract';

/** Who takes part in the contract, and in what role. */
export const PARTY_ROLES = ['PRINCIPAL', 'CONTRACTOR', 'JOINT_BODY', 'GUARANTOR', 'OTHER'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** Who decides on access to care: a fact of the contract, since no assignment message exists (domain A7). */
export const ACCESS_DECIDERS = ['MUNICIPALITY', 'CONTRACTOR', 'JOINT_BODY', 'REFERRERS'] as const;
export type AccessDecider = (typeof ACCESS_DECIDERS)[number];

/** The escalation ladder, lowest step first (domain E). */
export const ESCALATION_LEVELS = ['OPERATIONAL', 'TACTICAL', 'STRATEGIC', 'ADMINISTRATIVE', 'DISPUTE'] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

export interface ContractParty {
  role: PartyRole;
  name: string;
  /** Eight digits, or null while unknown. */
  kvk: string | null;
  signatory: string;
  signatoryFunction: string;
  /** 'yyyy-mm-dd' */
  signedOn: string | null;
}

export interface YearValue {
  year: number;
  /** Euros, excluding VAT, as "1234567.89". */
  amount: string;
}

export interface RenewalOption {
  /** First, second ... option. */
  number: number;
  months: number;
  /** Months before the end of the term: the decision, and telling the other party. */
  decideMonths: number;
  announceMonths: number;
}

export interface ContractDocument {
  /** 1 goes before 2 when they contradict. */
  rank: number;
  title: string;
  datedOn: string | null;
}

export interface ContractClause {
  /** 4.2, as it stands in the agreement. */
  number: string;
  heading: string;
  text: string;
}

/** What a contract says on one day. Months are whole, dates 'yyyy-mm-dd', first and last day both belong to the term. */
export interface ContractTerms {
  title: string;
  startsOn: string;
  endsOn: string;
  paymentRoute: PaymentRoute;
  noticeMonths: number | null;
  accessDecider: AccessDecider | null;
  accessBasis: string;
  parties: ContractParty[];
  yearValues: YearValue[];
  renewals: RenewalOption[];
  documents: ContractDocument[];
  clauses: ContractClause[];
  /** Working days that a step of the ladder gets to answer. */
  escalationTerms: { level: EscalationLevel; days: number }[];
}

/** Usual terms until the parties agree on others; nobody sets a term for the court. */
export const DEFAULT_ESCALATION: ContractTerms['escalationTerms'] = [
  { level: 'OPERATIONAL', days: 5 },
  { level: 'TACTICAL', days: 10 },
  { level: 'STRATEGIC', days: 15 },
  { level: 'ADMINISTRATIVE', days: 20 },
];

type Head = Pick<ContractTerms, 'title' | 'startsOn' | 'endsOn' | 'paymentRoute'>;

/** The terms with which a contract starts: what the award says, the rest still to be filled in. */
export const firstTerms = (head: Head, contractor: { name: string; kvk: string | null }): ContractTerms => ({
  ...head,
  noticeMonths: null,
  accessDecider: null,
  accessBasis: '',
  parties: [{ role: 'CONTRACTOR', ...contractor, signatory: '', signatoryFunction: '', signedOn: null }],
  yearValues: [],
  renewals: [],
  documents: [],
  clauses: [],
  escalationTerms: DEFAULT_ESCALATION,
});
