import type {
  Block,
  BulletList,
  Callout,
  ChartBlock,
  FactList,
  Paragraph,
  ThreadLine,
  WordDiff,
} from '../document/blocks';
import type { RichText } from '../document/inline';
import type { Node } from '../press/nodes';
import type { ResolvedDocument } from '../resolve/resolve-document';
import { SANS, SERIF } from './fonts';
import { settableSvg } from './glyphs';
import { barred, BODY, COLOUR, ruled, VOICE } from './house-style';
import { tableNodes } from './table';
import { line, words } from './words';

/** What the blocks of one document share: checked tables, running numbers, the width they stand in. */
export interface Composition {
  resolved: ResolvedDocument;
  tables: number;
  figures: number;
  /** Width of the text column in pt. */
  room: number;
}

const BELOW = 8;

export const paragraph = (block: Paragraph, margin: number[] = [0, 0, 0, BELOW]): Node =>
  block.voice === 'people'
    ? { text: words(block.text, SERIF), ...VOICE, margin, tag: 'P' }
    : { text: words(block.text, SANS), ...BODY, margin, tag: 'P' };

function list(block: BulletList): Node {
  const items = block.items.map<Node>((item) => ({ text: words(item, SANS), margin: [0, 0, 0, 3], tag: 'LI' }));
  const marked: Node = block.ordered === true ? { ol: items } : { ul: items };
  return { ...marked, ...BODY, margin: [0, 0, 0, BELOW], tag: 'L' };
}

/** The link stands inside the cell in the structure, as a reader aloud expects. */
const linkCell = (value: RichText, link: string): Node => ({
  tag: 'TD',
  stack: [{ text: words(value, SANS).map((run) => ({ ...run, link })), tag: 'Link', decoration: 'underline' }],
});

/** Label and value in two columns with hairlines; also on the cover. */
export function factTable(
  items: readonly { label: string; value: RichText; link?: string }[],
  labelWidth: number,
  fontSize: number,
): Node {
  return {
    tag: 'Table',
    fontSize,
    layout: ruled({ line: (row) => (row === 0 ? 0 : 0.5), colour: () => COLOUR.rule, padding: 4 }),
    table: {
      widths: [labelWidth, '*'],
      dontBreakRows: true,
      body: items.map(({ label, value, link }) => [
        { ...line(label, { font: SANS, color: COLOUR.ink3 }), tag: 'TH', scope: 'Row' },
        link === undefined ? { text: words(value, SANS), tag: 'TD' } : linkCell(value, link),
      ]),
    },
  };
}

const facts = (block: FactList): Node[] =>
  block.items.length === 0
    ? []
    : [{ ...factTable(block.items, 110, 9), margin: [0, 0, 0, BELOW + 2], keep: 21 * Math.min(block.items.length, 8) }];

const STATES = { gap: ' (ontbreekt)', suspect: ' (verdacht)', sound: '' } as const;

function thread(block: ThreadLine, margin: number[] = [0, 0, 0, BELOW]): Node {
  const stations = block.stations.map((station) => `${station.label}${STATES[station.state ?? 'sound']}`);
  const text = `Rode draad: ${stations.join(' → ')}`;
  return { ...line(text, { font: SANS, fontSize: 8, color: COLOUR.ink3, lineHeight: 1.2, margin }), tag: 'P' };
}

function callout(block: Callout): Node {
  const title = line(block.title, { font: SANS, fontSize: 9.5, bold: true, margin: [0, 0, 0, 4] });
  const last = block.paragraphs.length - 1;
  const body: Node[] = [
    { ...title, tag: 'P' },
    ...block.paragraphs.map((item, index) => paragraph(item, [0, 0, 0, index === last ? 0 : 5])),
    ...(block.thread === undefined ? [] : [thread(block.thread, [0, 5, 0, 0])]),
  ];
  return {
    tag: 'BlockQuote',
    layout: barred,
    margin: [0, 6, 0, BELOW + 4],
    keep: 70,
    table: { widths: ['*'], body: [[{ stack: body }]] },
  };
}

const CHANGES = {
  same: {},
  added: { color: COLOUR.favourable, background: COLOUR.added, decoration: 'underline' },
  removed: { color: COLOUR.adverse, background: COLOUR.removed, decoration: 'lineThrough' },
} as const;

/** A word that replaces another one must not run into it. */
const gap = (before: WordDiff['parts'][number] | undefined, part: WordDiff['parts'][number]): Node[] =>
  before?.kind === 'removed' && part.kind === 'added' && !/\s$/.test(before.text) && !/^\s/.test(part.text)
    ? [{ text: ' ', font: SERIF, preserveLeadingSpaces: true }]
    : [];

/** Form before colour: what came is underlined, what went is struck through. */
function diff(block: WordDiff): Node {
  const text = block.parts.flatMap((part, index) => [
    ...gap(block.parts[index - 1], part),
    ...words(part.text, SERIF).map((run) => ({ ...run, ...CHANGES[part.kind], preserveLeadingSpaces: true })),
  ]);
  const key = 'Onderstreept is toegevoegd, doorgehaald is vervallen.';
  const body: Node[] = [
    { ...line(block.title, { font: SANS, fontSize: 9.5, bold: true, margin: [0, 0, 0, 4] }), tag: 'P' },
    { text, ...VOICE, tag: 'P' },
    { ...line(key, { font: SANS, fontSize: 7.5, color: COLOUR.ink3, margin: [0, 4, 0, 0] }), tag: 'P' },
  ];
  return {
    tag: 'BlockQuote',
    layout: barred,
    margin: [0, 6, 0, BELOW + 4],
    keep: 70,
    table: { widths: ['*'], body: [[{ stack: body }]] },
  };
}

function heightOf(svg: string, room: number): number {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return (room * Number(height)) / Number(width);
}

function chart(block: ChartBlock, composition: Composition): Node[] {
  composition.figures += 1;
  const caption = `Figuur ${composition.figures}. ${block.caption}`;
  const style = { font: SANS, fontSize: 9, bold: true, margin: [0, 12, 0, 6] };
  const keep = heightOf(block.svg, composition.room) + 40;
  return [
    { ...line(caption, style), tag: 'Caption', keep },
    {
      svg: settableSvg(block.svg),
      width: composition.room,
      font: SANS,
      alt: block.alt,
      tag: 'Figure',
      margin: [0, 0, 0, BELOW],
    },
  ];
}

/** One block of a section as content nodes. */
export function blockNodes(block: Block, composition: Composition): Node[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block)];
    case 'list':
      return block.items.length === 0 ? [] : [list(block)];
    case 'facts':
      return facts(block);
    case 'thread':
      return [thread(block)];
    case 'callout':
      return [callout(block)];
    case 'diff':
      return [diff(block)];
    case 'chart':
      return chart(block, composition);
    case 'table': {
      const table = composition.resolved.tables.get(block.key);
      composition.tables += 1;
      return table === undefined ? [] : tableNodes(table, composition.tables, composition.room);
    }
  }
}
