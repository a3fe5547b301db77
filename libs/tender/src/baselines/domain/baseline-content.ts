import { createHash } from 'node:crypto';
import { canonicalJson } from '@koersvast/kernel';
import { wordDiff, type DiffPart } from '../../requirements/domain/requirement-content';
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
}

const numberOf = (code: string): number => Number(code.split('-')[1]);

/** Kinds in their own order, then by number: the order of the paper and of the hash. */
export const inOrder = (items: readonly BaselineItem[]): BaselineItem[] =>
  [...items].sort(
    (a, b) =>
      REQUIREMENT_KINDS.indexOf(a.kind) - REQUIREMENT_KINDS.indexOf(b.kind) || numberOf(a.code) - numberOf(b.code),
  );

/** SHA-256 (hex) over the canonical JSON of name, tender and items: what is approved, and what a reader can check. */
export function baselineHash(name: string, tenderId: string, items: readonly BaselineItem[]): string {
  const requirements = inOrder(items).map((item) => ({ ...item }));
  return createHash('sha256').update(canonicalJson({ name, tenderId, requirements })).digest('hex');
}

const COMPARED = ['title', 'text', 'rationale', 'evidence', 'buildingBlock'] as const;

export interface ChangedItem {
  before: BaselineItem;
  after: BaselineItem;
  fields: { field: (typeof COMPARED)[number]; parts: DiffPart[] }[];
}

export interface BaselineComparison {
  added: BaselineItem[];
  removed: BaselineItem[];
  changed: ChangedItem[];
  unchanged: number;
}

/** What changed from one baseline to another, by requirement; a new version with the same words counts as unchanged. */
export function compareBaselines(before: readonly BaselineItem[], after: readonly BaselineItem[]): BaselineComparison {
  const earlier = new Map(before.map((item) => [item.requirementId, item]));
  const kept = new Set(after.map((item) => item.requirementId));
  const pairs = inOrder(after).flatMap((item) => {
    const old = earlier.get(item.requirementId);
    return old ? [{ before: old, after: item, fields: differences(old, item) }] : [];
  });
  const changed = pairs.filter((pair) => pair.fields.length > 0);
  return {
    added: inOrder(after).filter((item) => !earlier.has(item.requirementId)),
    removed: inOrder(before).filter((item) => !kept.has(item.requirementId)),
    changed,
    unchanged: pairs.length - changed.length,
  };
}

function differences(before: BaselineItem, after: BaselineItem): ChangedItem['fields'] {
  return COMPARED.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    parts: wordDiff(before[field] ?? '', after[field] ?? ''),
  }));
}
