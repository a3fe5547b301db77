/** A chapter of the Programma van Eisen with how many requirements stand in it and under it. */
export interface OutlineNode {
  /** The chapter as it is written on the requirements; of a heading that only has parts, its number. */
  value: string;
  label: string;
  count: number;
  children: OutlineNode[];
}

/** What the filter says for requirements without a chapter. */
export const NO_CHAPTER = '-';

/** "3.2" of "3.2 Veiligheid" or "3.2. Veiligheid"; null for a chapter without a number. */
export const chapterNumber = (chapter: string): string | null =>
  /^(\d+(?:\.\d+)*)\.?(?:\s|$)/.exec(chapter)?.[1] ?? null;

const parentOf = (number: string): string | null =>
  number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null;

const inOrder = new Intl.Collator('nl', { numeric: true }).compare;

/**
 * Chapters as a tree, by their numbers: 3.2 stands under 3, also when nothing stands in 3 itself. Two chapters with one
 * number stand beside each other under the same parent. Unnumbered ones follow by name; what has no chapter comes last.
 */
export function outlineOf(chapters: readonly { chapter: string; count: number }[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const byNumber = new Map<string, OutlineNode>();
  const under = (number: string | null): OutlineNode[] => {
    if (number === null) return roots;
    const known = byNumber.get(number);
    if (known) return known.children;
    const made: OutlineNode = { value: number, label: number, count: 0, children: [] };
    byNumber.set(number, made);
    under(parentOf(number)).push(made);
    return made.children;
  };
  for (const { chapter, count } of [...chapters].sort((one, other) => inOrder(one.chapter, other.chapter))) {
    if (chapter === '') continue;
    const number = chapterNumber(chapter);
    const node: OutlineNode = { value: chapter, label: chapter, count, children: [] };
    under(number && parentOf(number)).push(node);
    if (number !== null && !byNumber.has(number)) byNumber.set(number, node);
  }
  const without = chapters.find(({ chapter }) => chapter === '');
  const nodes = roots.map(summed);
  return without ? [...nodes, { value: NO_CHAPTER, label: '', count: without.count, children: [] }] : nodes;
}

function summed(node: OutlineNode): OutlineNode {
  const children = node.children.map(summed);
  return { ...node, children, count: children.reduce((sum, child) => sum + child.count, node.count) };
}
