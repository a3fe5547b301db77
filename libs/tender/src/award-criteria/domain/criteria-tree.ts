import { DomainError } from '@koersvast/kernel';

/** At most this many levels: criterion, sub-criterion, part. */
export const DEEPEST = 3;

export interface TreeNode {
  id: string;
  parentId: string | null;
  /** Hundredths of a percent of the whole. */
  weight: number;
  position: number;
}

export interface PlacedNode<Node extends TreeNode> {
  node: Node;
  /** 1 for a criterion, 2 for a sub-criterion. */
  depth: number;
  /** As it is numbered in the paper: "2.1". */
  outline: string;
  /** Sum of the weights directly below, hundredths of a percent; null when there is nothing below. */
  below: number | null;
}

/** The criteria in the order of the paper, each with its place and what the weights below it add up to. */
export function placed<Node extends TreeNode>(nodes: readonly Node[]): PlacedNode<Node>[] {
  const children = new Map<string | null, Node[]>();
  for (const node of [...nodes].sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))) {
    children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  }
  const walk = (parentId: string | null, depth: number, prefix: string): PlacedNode<Node>[] =>
    (children.get(parentId) ?? []).flatMap((node, index) => {
      const outline = `${prefix}${index + 1}`;
      const below = children.get(node.id);
      return [{ node, depth, outline, below: below ? sum(below) : null }, ...walk(node.id, depth + 1, `${outline}.`)];
    });
  return walk(null, 1, '');
}

/** Weights of the criteria at the top, which must be the whole (Aw 2.115: published weights). */
export const total = (nodes: readonly TreeNode[]): number => sum(nodes.filter(({ parentId }) => parentId === null));

const sum = (nodes: readonly TreeNode[]): number => nodes.reduce((all, { weight }) => all + weight, 0);

/**
 * A node may hang under that parent: no circle, and not deeper than three levels.
 * @param id the node, or null for a new one
 * @throws DomainError 422
 */
export function demandPlace(nodes: readonly TreeNode[], id: string | null, parentId: string | null): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const above: string[] = [];
  for (let at = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (at === id) throw refusal('award-criterion.circle');
    above.push(at);
  }
  if (above.length + height(nodes, id) > DEEPEST) throw refusal('award-criterion.too-deep');
}

const height = (nodes: readonly TreeNode[], id: string | null): number =>
  1 + Math.max(0, ...nodes.filter((node) => id !== null && node.parentId === id).map((node) => height(nodes, node.id)));

const refusal = (code: string): DomainError => new DomainError(code, { fields: [{ pointer: '/parentId', code }] });

/** The node and everything below it. */
export function branch(nodes: readonly TreeNode[], id: string): string[] {
  return [id, ...nodes.filter((node) => node.parentId === id).flatMap((node) => branch(nodes, node.id))];
}
