import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import type { ScaleLevel } from '../../award-criteria/domain/scale';
import { REQUIREMENT_KINDS, type RequirementKind } from '../../requirements/domain/requirement-kind';

/** One requirement as it was frozen, with everything that a reader needs later, whatever happens to the record. */
export interface BaselineItem {
  requirementId: string;
  versionId: string;
  versionNumber: number;
  code: string;
  kind: RequirementKind;
  title: string;
  text: string;
  rationale: string;
  evidence: string;
  /** Name of the bouwsteen at the moment of freezing. */
  buildingBlock: string | null;
  /** Heading of the paper; null in a baseline from before there were chapters, as are the fields below. */
  chapter: string | null;
  place: number | null;
  testable: boolean | null;
  testMethod: string | null;
  evidenceMoment: string | null;
  exclusionGround: string | null;
  turnoverMotivation: string | null;
}

/** One award criterion as it was frozen. */
export interface FrozenCriterion {
  criterionId: string;
  parentId: string | null;
  code: string;
  /** Its number in the paper: "2.1". */
  outline: string;
  kind: 'QUALITY' | 'PRICE';
  title: string;
  description: string;
  /** Hundredths of a percent of the whole. */
  weight: number;
  scale: ScaleLevel[];
  /** Wensen and gunningscriteria that are scored here. */
  requirementCodes: string[];
}

/** All that a baseline stands for. */
export interface BaselineContent {
  name: string;
  tenderId: string;
  items: readonly BaselineItem[];
  /** In the order of the paper. */
  criteria: readonly FrozenCriterion[];
  methodNote: string;
  tieRule: string;
}

const numberOf = (code: string): number => Number(code.split('-')[1]);
const byChapter = new Intl.Collator('nl', { numeric: true });

/** Kinds in their own order, then by chapter, place and number: the order of the paper and of the hash. */
export const inOrder = <Item extends BaselineItem>(items: readonly Item[]): Item[] =>
  [...items].sort(
    (a, b) =>
      REQUIREMENT_KINDS.indexOf(a.kind) - REQUIREMENT_KINDS.indexOf(b.kind) ||
      byChapter.compare(a.chapter ?? '', b.chapter ?? '') ||
      (a.place ?? 0) - (b.place ?? 0) ||
      numberOf(a.code) - numberOf(b.code),
  );

/** What was not known yet when a baseline was frozen takes no part in its hash, so that the old hashes keep holding. */
const known = (item: object): object =>
  Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, LATER.has(key) && value === null ? undefined : value]),
  );

const LATER: ReadonlySet<string> = new Set([
  ...['chapter', 'place', 'testable', 'testMethod', 'evidenceMoment', 'exclusionGround', 'turnoverMotivation'],
]);

/** SHA-256 (hex) over the canonical JSON of the content: what is approved, and what a reader can check. */
export function baselineHash({ name, tenderId, items, criteria, methodNote, tieRule }: BaselineContent): string {
  const requirements = inOrder(items).map(known);
  const award =
    criteria.length > 0 || methodNote || tieRule
      ? {
          criteria: criteria.map((one) => ({ ...one, scale: one.scale.map((level) => ({ ...level })) })),
          methodNote,
          tieRule,
        }
      : undefined;
  return createHash('sha256').update(canonicalJson({ name, tenderId, requirements, award })).digest('hex');
}
