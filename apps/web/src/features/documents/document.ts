import type { components } from '@web/api/schema';

export type DossierDocument = components['schemas']['DocumentResponse'];
export type DocumentDetail = components['schemas']['DocumentDetailResponse'];
export type LinkKind = components['schemas']['DocumentLinkResponse']['kind'];

/** To what a document is put. */
export interface DocumentRecord {
  kind: LinkKind;
  id: string;
}

export const KINDS: DossierDocument['kind'][] = ['AGREEMENT', 'ANNEX', 'OFFER', 'DECISION', 'LETTER', 'MINUTES', 'REPORT', 'EVIDENCE', 'ADVICE', 'OTHER']; // prettier-ignore
export const LEVELS: DossierDocument['confidentiality'][] = ['MEMBERS', 'INTERNAL', 'CONFIDENTIAL'];
export const WOO: DossierDocument['wooCategory'][] = ['NONE', 'COUNCIL_PAPERS', 'DECISION_LIST', 'COVENANT', 'ANNUAL_PLAN', 'RESEARCH', 'ON_REQUEST', 'EXCEPTED']; // prettier-ignore
export const RULES: DossierDocument['retentionRule'][] = ['CONTRACT', 'LOST_OFFER', 'DECISION', 'CORRESPONDENCE', 'PERMANENT']; // prettier-ignore

export const MOST_BYTES = 20 * 1_048_576;
export const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.csv,.txt,.png,.jpg,.jpeg';

/** 1,2 MB or 14 kB. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_048_576
    ? `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} kB`;
