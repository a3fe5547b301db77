import { LocalDate } from '@koersvast/kernel';

export const DOCUMENT_KINDS = ['AGREEMENT', 'ANNEX', 'OFFER', 'DECISION', 'LETTER', 'MINUTES', 'REPORT', 'EVIDENCE', 'ADVICE', 'OTHER'] as const; // prettier-ignore
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** MEMBERS: everyone in the work. INTERNAL: not workgroup members. CONFIDENTIAL: those who buy, manage or pay. */
export const CONFIDENTIALITIES = ['MEMBERS', 'INTERNAL', 'CONFIDENTIAL'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** Kinds that a municipality publishes by itself (Woo 3.3), or why it does not. */
export const WOO_CATEGORIES = ['NONE', 'COUNCIL_PAPERS', 'DECISION_LIST', 'COVENANT', 'ANNUAL_PLAN', 'RESEARCH', 'ON_REQUEST', 'EXCEPTED'] as const; // prettier-ignore
export type WooCategory = (typeof WOO_CATEGORIES)[number];

export const RETENTION_RULES = ['CONTRACT', 'LOST_OFFER', 'DECISION', 'CORRESPONDENCE', 'PERMANENT'] as const;
export type RetentionRule = (typeof RETENTION_RULES)[number];

/**
 * Years that a document is kept after the day from which its term counts; null: always (after the selection list of
 * municipalities of 2020; who keeps the archive says what holds for a paper).
 */
export const RETENTION_YEARS: Readonly<Record<RetentionRule, number | null>> = {
  CONTRACT: 7,
  LOST_OFFER: 2,
  DECISION: 10,
  CORRESPONDENCE: 5,
  PERMANENT: null,
};

/** The first day on which a document may be destroyed; null while that is not known, or when it never may. */
export function destroyOn(rule: RetentionRule, from: LocalDate | null): LocalDate | null {
  const years = RETENTION_YEARS[rule];
  return years === null || from === null ? null : LocalDate.addDays(LocalDate.addYears(from, years), 1);
}

/** What one needs to fetch the bytes of a document. */
export const FILE_PERMISSION: Readonly<Record<Confidentiality, string>> = {
  MEMBERS: 'document.read',
  INTERNAL: 'internal-document.read',
  CONFIDENTIAL: 'confidential-document.read',
};

/** A name under which a document can lie in a folder on any system. */
export const nameInFolder = (code: string, title: string, fileName: string): string => {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(fileName)?.[0] ?? '';
  const words = title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, '-').replace(/[. ]+$/, '');
  return `${code} ${[...words].slice(0, 100).join('')}${extension.toLowerCase()}`;
};
