import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import {
  type DiffPart,
  type EvidenceMoment,
  type ExclusionGround,
  wordDiff,
} from '../../requirements/domain/requirement-content';

/** The fields of a requirement that an answer may change: all that the published requirements tell a party. */
export const CHANGED_FIELDS = [
  'title',
  'text',
  'evidence',
  'evidenceMoment',
  'testMethod',
  'exclusionGround',
  'asksTurnover',
  'turnoverMotivation',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

export interface ChangedWords {
  title: string;
  text: string;
  evidence: string;
  /** Left out in notas that were published before an answer could change it; so are those below. Null: not chosen. */
  evidenceMoment?: EvidenceMoment | null;
  testMethod?: string;
  /** Only of a ground of exclusion. */
  exclusionGround?: ExclusionGround | null;
  /** Only of a demand on suitability. */
  asksTurnover?: boolean;
  /** Why a turnover is asked at all (Aw 2.90(3)). */
  turnoverMotivation?: string;
}

const CHOICE_WORDS: Partial<Record<ChangedField, Record<string, string>>> = {
  evidenceMoment: { WITH_OFFER: 'bij de inschrijving', ON_REQUEST: 'op verzoek' },
  exclusionGround: { MANDATORY: 'verplicht', FACULTATIVE: 'facultatief' },
  asksTurnover: { true: 'wordt gevraagd', false: 'wordt niet gevraagd' },
};

/** A field as a party reads it. */
export const wordsOf = (field: ChangedField, words: ChangedWords): string => {
  const value = String(words[field] ?? '');
  return CHOICE_WORDS[field]?.[value] ?? value;
};

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

/** What a paper says where a choice was taken away: an empty place would read as a mistake. */
export const LAPSED = 'vervalt';

/** A choice is replaced as a whole: word by word it would read as neither. */
const exchanged = (before: string, after: string): DiffPart[] => [
  ...(before === ''
    ? []
    : [
        { kind: 'removed' as const, text: before },
        { kind: 'same' as const, text: ' ' },
      ]),
  { kind: 'added', text: after || LAPSED },
];

export interface FieldChange {
  field: ChangedField;
  parts: DiffPart[];
}

/** Word by word what differs, only the fields that do. */
export const fieldChanges = (before: ChangedWords, after: ChangedWords): FieldChange[] =>
  CHANGED_FIELDS.filter((field) => (before[field] ?? '') !== (after[field] ?? '')).map((field) => ({
    field,
    parts: CHOICE_WORDS[field]
      ? exchanged(wordsOf(field, before), wordsOf(field, after))
      : wordDiff(wordsOf(field, before), wordsOf(field, after)),
  }));
