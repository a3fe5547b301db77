import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import { wordDiff, type DiffPart } from '../../requirements/domain/requirement-content';

/** The fields of a requirement that an answer may change. */
export const CHANGED_FIELDS = ['title', 'text', 'evidence'] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];
export type ChangedWords = Record<ChangedField, string>;

/** What a published answer did to a requirement: both wordings, so that the difference can always be shown. */
export interface SnapshotChange {
  requirementCode: string;
  fromVersion: number;
  toVersion: number;
  before: ChangedWords;
  after: ChangedWords;
}

export interface SnapshotAnswer {
  /** NvI-1.03 */
  code: string;
  reference: string;
  requirementCode: string | null;
  question: string;
  answer: string;
  changes: SnapshotChange[];
}

/** Everything that a nota says, as it was published. Holds nothing of who asked. */
export interface NoteSnapshot {
  /** "NvI 2" */
  note: string;
  tender: string;
  tenderReference: string | null;
  /** 'yyyy-mm-dd' in Europe/Amsterdam. */
  publishedOn: string;
  /** Closing date of the tender as it stood, 'yyyy-mm-dd'; null when none was set. */
  closingOn: string | null;
  introduction: string;
  /** Answers kept out at the request of a party; null when the nota does not tell. */
  confidentialCount: number | null;
  answers: SnapshotAnswer[];
}

/** SHA-256 (hex) over the canonical JSON: what proves later what was published. */
export const snapshotHash = (snapshot: NoteSnapshot): string =>
  createHash('sha256').update(canonicalJson(snapshot)).digest('hex');

export interface FieldChange {
  field: ChangedField;
  parts: DiffPart[];
}

/** Word by word what differs, only the fields that do. */
export const fieldChanges = (before: ChangedWords, after: ChangedWords): FieldChange[] =>
  CHANGED_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    parts: wordDiff(before[field], after[field]),
  }));
