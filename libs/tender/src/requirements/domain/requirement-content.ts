import { DomainError } from '@koersvast/kernel';
import { diffWordsWithSpace } from 'diff';
import type { RequirementState } from './requirement-states';

/** When the evidence comes: with every offer, or only from the winner on request (domain A4). */
export const EVIDENCE_MOMENTS = ['WITH_OFFER', 'ON_REQUEST'] as const;
export type EvidenceMoment = (typeof EVIDENCE_MOMENTS)[number];

/** A ground of exclusion is laid down by law (Aw 2.86) or chosen by the authority (Aw 2.87). */
export const EXCLUSION_GROUNDS = ['MANDATORY', 'FACULTATIVE'] as const;
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number];

/** What a version of a requirement says. */
export interface RequirementContent {
  title: string;
  text: string;
  /** Why it is asked (proportionality, Aw 1.10). Empty when not written yet. */
  rationale: string;
  /** Bewijsmiddel: how it is shown. Empty when not written yet. */
  evidence: string;
  buildingBlockId: string | null;
  /** Whether one can say yes or no to it; null while nobody judged that. */
  testable: boolean | null;
  /** How yes or no is established. */
  testMethod: string;
  evidenceMoment: EvidenceMoment | null;
  /** Only for a ground of exclusion. */
  exclusionGround: ExclusionGround | null;
  asksTurnover: boolean;
  /** Why a turnover is asked at all (Aw 2.90(3)). */
  turnoverMotivation: string;
}

/** A content with nothing filled in but the words themselves. */
export const bareContent = (title: string, text: string): RequirementContent => ({
  title,
  text,
  rationale: '',
  evidence: '',
  buildingBlockId: null,
  testable: null,
  testMethod: '',
  evidenceMoment: null,
  exclusionGround: null,
  asksTurnover: false,
  turnoverMotivation: '',
});

/** The content in a row that holds more than that, such as a version. */
export function contentOf(row: RequirementContent): RequirementContent {
  const keys = Object.keys(bareContent('', '')) as (keyof RequirementContent)[];
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as unknown as RequirementContent;
}

export const CONTENT_TEXTS = ['title', 'text', 'rationale', 'evidence', 'testMethod', 'turnoverMotivation'] as const;
export type ContentText = (typeof CONTENT_TEXTS)[number];

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Dutch words, so that "jeugdhulp-regio" or "’s-avonds" is not cut in odd places. */
const words = new Intl.Segmenter('nl', { granularity: 'word' });

/** Word by word from `before` to `after`, in reading order. Joining all but the added parts gives `before` again. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: words }).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }));
}

/** The content after a change; fields that are left out stay. Null when nothing differs: then there is no new version. */
export function revised(before: RequirementContent, change: Partial<RequirementContent>): RequirementContent | null {
  const after = { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
  const keys = Object.keys(before) as (keyof RequirementContent)[];
  return keys.some((key) => after[key] !== before[key]) ? after : null;
}

/** In a draft one may look for words; afterwards each change tells why. @throws DomainError 422 */
export function demandChangeReason(state: RequirementState, reason: string): void {
  if (state === 'DRAFT' || reason !== '') return;
  throw new DomainError('requirement.change-reason-missing', {
    fields: [{ pointer: '/changeReason', code: 'requirement.change-reason-missing' }],
  });
}
