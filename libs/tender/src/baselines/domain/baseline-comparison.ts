import { weightText } from '../../award-criteria/domain/weight';
import { wordDiff, type DiffPart } from '../../requirements/domain/requirement-content';
import { type BaselineItem, type FrozenCriterion, inOrder } from './baseline-content';

const COMPARED = [
  ...([
    'title',
    'text',
    'rationale',
    'evidence',
    'evidenceMoment',
    'testable',
    'testMethod',
    'turnoverMotivation',
  ] as const),
  ...(['exclusionGround', 'buildingBlock'] as const),
] as const;
export type ComparedField = (typeof COMPARED)[number];

export interface FieldChange<Field extends string> {
  field: Field;
  parts: DiffPart[];
}

export interface ChangedItem {
  before: BaselineItem;
  after: BaselineItem;
  fields: FieldChange<ComparedField>[];
}

/** A requirement that stands elsewhere in the paper; the ranks count from 1 among those of its kind in its chapter. */
export interface MovedItem {
  item: BaselineItem;
  from: { chapter: string; rank: number };
  to: { chapter: string; rank: number };
}

const CRITERION_FIELDS = ['title', 'description', 'weight', 'scale'] as const;
export type CriterionField = (typeof CRITERION_FIELDS)[number];

export interface ChangedCriterion {
  after: FrozenCriterion;
  fields: FieldChange<CriterionField>[];
}

export interface BaselineComparison {
  added: BaselineItem[];
  removed: BaselineItem[];
  changed: ChangedItem[];
  moved: MovedItem[];
  unchanged: number;
  criteria: { added: FrozenCriterion[]; removed: FrozenCriterion[]; changed: ChangedCriterion[] };
}

interface Side {
  items: readonly BaselineItem[];
  criteria: readonly FrozenCriterion[];
}

/** What changed from one baseline to another, by record; a new version with the same words counts as unchanged. */
export function compareBaselines(before: Side, after: Side): BaselineComparison {
  const earlier = new Map(before.items.map((item) => [item.requirementId, item]));
  const kept = new Set(after.items.map((item) => item.requirementId));
  const pairs = inOrder(after.items).flatMap((item) => {
    const old = earlier.get(item.requirementId);
    return old ? [{ before: old, after: item, fields: differences(old, item) }] : [];
  });
  const changed = pairs.filter((pair) => pair.fields.length > 0);
  return {
    added: inOrder(after.items).filter((item) => !earlier.has(item.requirementId)),
    removed: inOrder(before.items).filter((item) => !kept.has(item.requirementId)),
    changed,
    moved: moves(before.items, after.items),
    unchanged: pairs.length - changed.length,
    criteria: compareCriteria(before.criteria, after.criteria),
  };
}

const YES_NO = new Map([
  ['true', 'ja'],
  ['false', 'nee'],
  ['WITH_OFFER', 'bij de inschrijving'],
  ['ON_REQUEST', 'op verzoek'],
  ['MANDATORY', 'verplicht'],
  ['FACULTATIVE', 'facultatief'],
]);
const TOLD: ReadonlySet<string> = new Set(['testable', 'evidenceMoment', 'exclusionGround']);

/** A field in words; what an older baseline did not know is nothing. */
const worded = (item: BaselineItem, field: ComparedField): string => {
  const value = String(item[field] ?? '');
  return TOLD.has(field) ? (YES_NO.get(value) ?? value) : value;
};

function differences(before: BaselineItem, after: BaselineItem): ChangedItem['fields'] {
  return COMPARED.filter((field) => worded(before, field) !== worded(after, field)).map((field) => ({
    field,
    parts: wordDiff(worded(before, field), worded(after, field)),
  }));
}

/**
 * Requirements in another chapter or in another order among those that stand in both. What only shifts because another
 * came or went before it did not move: the fewest that must be picked up to turn the one order into the other did.
 */
function moves(before: readonly BaselineItem[], after: readonly BaselineItem[]): MovedItem[] {
  const [old, now] = [ranked(before), ranked(after)];
  const both = inOrder(after).filter(({ requirementId }) => old.has(requirementId));
  const still = new Set(longestRising(both.map(({ requirementId }) => old.get(requirementId)!.at)));
  return both.flatMap((item) => {
    const [from, to] = [old.get(item.requirementId)!, now.get(item.requirementId)!];
    const sameChapter = from.chapter === to.chapter;
    if (sameChapter && still.has(from.at)) return [];
    return [{ item, from: { chapter: from.chapter, rank: from.rank }, to: { chapter: to.chapter, rank: to.rank } }];
  });
}

function ranked(items: readonly BaselineItem[]) {
  const perHeading = new Map<string, number>();
  return new Map(
    inOrder(items).map((item, at) => {
      const heading = `${item.kind} ${item.chapter ?? ''}`;
      const rank = (perHeading.get(heading) ?? 0) + 1;
      perHeading.set(heading, rank);
      return [item.requirementId, { at, rank, chapter: item.chapter ?? '' }];
    }),
  );
}

/** A longest rising subsequence of different numbers (patience sorting, n log n). */
function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Array<number>(numbers.length).fill(-1);
  numbers.forEach((number, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1]!;
    tails[low] = index;
  });
  const found: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) found.unshift(numbers[at]!);
  return found;
}

function compareCriteria(before: readonly FrozenCriterion[], after: readonly FrozenCriterion[]) {
  const earlier = new Map(before.map((one) => [one.criterionId, one]));
  const kept = new Set(after.map((one) => one.criterionId));
  return {
    added: after.filter((one) => !earlier.has(one.criterionId)),
    removed: before.filter((one) => !kept.has(one.criterionId)),
    changed: after.flatMap((one) => {
      const old = earlier.get(one.criterionId);
      const fields = old ? criterionDifferences(old, one) : [];
      return fields.length > 0 ? [{ after: one, fields }] : [];
    }),
  };
}

const criterionText = (one: FrozenCriterion): Record<CriterionField, string> => ({
  title: one.title,
  description: one.description,
  weight: `${weightText(one.weight).replace('.', ',')} %`,
  scale: one.scale.map(({ score, label, description }) => `${score} ${label}: ${description}`).join('\n'),
});

function criterionDifferences(before: FrozenCriterion, after: FrozenCriterion): FieldChange<CriterionField>[] {
  const [old, now] = [criterionText(before), criterionText(after)];
  return CRITERION_FIELDS.filter((field) => old[field] !== now[field]).map((field) => ({
    field,
    parts: wordDiff(old[field], now[field]),
  }));
}
