import { type RichText, spansOf } from '../document/inline';
import type { Node } from '../press/nodes';
import { COLOUR } from './house-style';
import { MONO } from './fonts';
import { setText } from './glyphs';

const asNodes = (text: string | Node[]): Node[] => (typeof text === 'string' ? [{ text }] : text);

/** Rich text as the runs of one paragraph in a family. */
export function words(text: RichText, family: string): Node[] {
  return spansOf(text).flatMap((span) => {
    const face = span.code === true ? MONO : family;
    const style: Partial<Node> = { font: face, ...(span.strong === true ? { bold: true } : {}) };
    return asNodes(setText(span.text, face)).map((run) => ({ ...style, ...run }));
  });
}

interface PlainStyle extends Partial<Node> {
  font: string;
}

/** One plain text in a face, as a node. */
export const line = (text: string, style: PlainStyle): Node => ({ ...style, text: setText(text, style.font) });

/** A thin rule over the text column, as page furniture. */
export const rule = (width: number, margin: number[], thickness = 0.5, colour: string = COLOUR.rule3): Node => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: thickness, lineColor: colour }],
  margin,
  artifact: true,
});
