import type { Node } from '../press/nodes';

/** Colours of the house on paper: light theme, crimson nowhere but on the cover. */
export const COLOUR = {
  ink: '#14222B',
  ink2: '#43525D',
  ink3: '#5A6872',
  rule: '#DCE1E4',
  rule3: '#B7C0C6',
  petrol: '#0B5568',
  thread: '#F5A9BC',
  favourable: '#0F6848',
  adverse: '#A2330C',
  added: '#E2F2EA',
  removed: '#FCE8DF',
} as const;

/** Page in pt: A4 with room for the furniture above and below. */
export const MARGIN = { left: 50, top: 72, right: 50, bottom: 68 } as const;
export const A4_WIDTH = 595.28;
export const A4_HEIGHT = 841.89;

/** Width of the text column in pt. */
export const textWidth = (landscape: boolean): number =>
  (landscape ? A4_HEIGHT : A4_WIDTH) - MARGIN.left - MARGIN.right;

export const BODY: Pick<Node, 'fontSize' | 'lineHeight'> = { fontSize: 9.5, lineHeight: 1.3 };
export const VOICE: Pick<Node, 'fontSize' | 'lineHeight'> = { fontSize: 10.5, lineHeight: 1.3 };

interface RowLines {
  /** Thickness of the rule above row `row` (0 is the top of the table, the last is its bottom). */
  line: (row: number, rows: number) => number;
  colour?: (row: number, rows: number) => string;
  padding: number;
}

/** A table layout with horizontal rules only: rules, not boxes. The first and last column touch the margins. */
export const ruled = ({ line, colour, padding }: RowLines): object => ({
  hLineWidth: (row: number, { table }: { table: { body: unknown[] } }) => line(row, table.body.length),
  hLineColor: (row: number, { table }: { table: { body: unknown[] } }) =>
    colour?.(row, table.body.length) ?? COLOUR.rule3,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : 5),
  paddingRight: (column: number, { table }: { table: { widths: unknown[] } }) =>
    column === table.widths.length - 1 ? 0 : 5,
  paddingTop: () => padding,
  paddingBottom: () => padding,
});

/** A bar at the left of a passage, nothing else. */
export const barred: object = {
  hLineWidth: () => 0,
  vLineWidth: (column: number) => (column === 0 ? 2 : 0),
  vLineColor: () => COLOUR.ink,
  paddingLeft: () => 12,
  paddingRight: () => 0,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};
