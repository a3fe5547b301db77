import { wrapText } from '../text/wrap';

/** One part of an organisation: a municipality, a joint body or a team. */
export interface OrganisationNode {
  id: string;
  parentId: string | null;
  name: string;
  /** Small words under the name: the legal form. */
  form: string;
  kind: 'MUNICIPALITY' | 'JOINT_BODY' | 'TEAM';
  /** Functions with their size, in words: "Contractmanager 1,0 fte". */
  functions: readonly string[];
  /** "3,5 fte, 1,0 open"; empty when it has no functions. */
  staffing: string;
}

export interface PlacedNode extends OrganisationNode {
  x: number;
  y: number;
  width: number;
  height: number;
  nameLines: string[];
  functionLines: string[];
}

export interface OrganisationLayout {
  nodes: PlacedNode[];
  /** From the left edge of a part down to what stands under it. */
  joints: { fromX: number; fromY: number; toX: number; toY: number }[];
  width: number;
  height: number;
}

export const BOX_WIDTH = 208;
const GAP_X = 20;
const GAP_Y = 14;
const INDENT = 18;
const PADDING = 12;
const NAME = { size: 13, weight: 600 } as const;
const SMALL = { size: 12 } as const;
/** More functions than these are counted in one line. */
const MOST_FUNCTIONS = 6;

const inner = (depth: number) => BOX_WIDTH - depth * INDENT - PADDING * 2;

function functionLines(functions: readonly string[], depth: number): string[] {
  const shown = functions.slice(0, functions.length > MOST_FUNCTIONS ? MOST_FUNCTIONS - 1 : MOST_FUNCTIONS);
  const rest = functions.length - shown.length;
  const lines = shown.flatMap((text) => wrapText(text, inner(depth), SMALL, 2));
  return rest > 0 ? [...lines, `en ${rest} functies meer`] : lines;
}

function place(node: OrganisationNode, depth: number, column: number, y: number): PlacedNode {
  const nameLines = wrapText(node.name, inner(depth), NAME, 2);
  const lines = functionLines(node.functions, depth);
  const small = lines.length + (node.form ? 1 : 0) + (node.staffing ? 1 : 0);
  const height = PADDING * 2 + nameLines.length * 17 + small * 16;
  const x = column * (BOX_WIDTH + GAP_X) + depth * INDENT;
  return { ...node, x, y, width: BOX_WIDTH - depth * INDENT, height, nameLines, functionLines: lines };
}

/**
 * Top parts side by side, in rows of what fits the width, and what stands under each below it and indented: reads on a
 * screen of any width and on paper.
 */
export function layoutOrganisation(nodes: readonly OrganisationNode[], width: number): OrganisationLayout {
  const tops = nodes.filter(({ parentId }) => parentId === null);
  const columns = Math.max(1, Math.min(tops.length || 1, Math.floor((width + GAP_X) / (BOX_WIDTH + GAP_X))));
  const placed: PlacedNode[] = [];
  const joints: OrganisationLayout['joints'] = [];
  let rowTop = 0;
  let bottom = 0;
  tops.forEach((top, at) => {
    if (at > 0 && at % columns === 0) rowTop = bottom + GAP_Y * 2;
    let y = rowTop;
    const walk = (node: OrganisationNode, depth: number, parent: PlacedNode | null): void => {
      const box = place(node, Math.min(depth, 4), at % columns, y);
      placed.push(box);
      if (parent) {
        const from = { fromX: parent.x + INDENT / 2, fromY: parent.y + parent.height };
        joints.push({ ...from, toX: box.x, toY: box.y + 22 });
      }
      y += box.height + GAP_Y;
      nodes.filter(({ parentId }) => parentId === node.id).forEach((child) => walk(child, depth + 1, box));
    };
    walk(top, 0, null);
    bottom = Math.max(bottom, y - GAP_Y);
  });
  return {
    nodes: placed,
    joints,
    width: Math.max(columns * (BOX_WIDTH + GAP_X) - GAP_X, BOX_WIDTH),
    height: bottom + 2,
  };
}
