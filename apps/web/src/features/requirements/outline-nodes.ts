import type { components } from '@web/api/schema';
import { t } from '@web/texts';

export type Outline = components['schemas']['RequirementOutlineResponse'];
export type OutlineBy = 'chapter' | 'block';

/** A line of the tree as it stands on the screen. */
export interface OutlineLine {
  /** Value of the filter; '' for all. */
  value: string;
  label: string;
  count: number;
  /** 1 for the outermost. */
  level: number;
  /** Null for a line without lines below it. */
  open: boolean | null;
}

type Node = Outline['chapters'][number];

/** A heading that only has parts is known by its number alone. */
const labelOf = ({ label }: Node): string =>
  label === ''
    ? t('requirement.outline.without')
    : /^[\d.]+$/.test(label)
      ? t('requirement.outline.numbered', { number: label })
      : label;

/** The lines in sight, top to bottom: all, and what is below an unfolded line. */
export function outlineLines(outline: Outline, by: OutlineBy, folded: readonly string[]): OutlineLine[] {
  const all = { value: '', label: t('requirement.outline.all'), count: outline.total, level: 1, open: null };
  if (by === 'block') return [all, ...outline.buildingBlocks.map((block) => ({ ...block, level: 1, open: null }))];
  const lines = (nodes: readonly Node[], level: number): OutlineLine[] =>
    nodes.flatMap((node) => {
      const { value, count, children } = node;
      const open = children.length === 0 ? null : !folded.includes(value);
      const line = { value, label: labelOf(node), count, level, open };
      return open ? [line, ...lines(children, level + 1)] : [line];
    });
  return [all, ...lines(outline.chapters, 1)];
}

/** All chapters, for the filter above the list. */
export const chapterOptions = (outline: Outline | undefined): { value: string; label: string }[] =>
  outline ? outlineLines(outline, 'chapter', []).filter(({ value }) => value !== '') : [];
