import {
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  UnderlineType,
  WidthType,
} from 'docx';
import type {
  Block,
  BulletList,
  Callout,
  ChartBlock,
  FactList,
  Paragraph as Words,
  ThreadLine,
  WordDiff,
} from '../document/blocks';
import type { ResolvedDocument } from '../resolve/resolve-document';
import { BULLETS, INK, line, NUMBERS, RULED, SERIF, TONE } from './house-style';
import { richRuns, textRuns } from './runs';
import { tableParts } from './table';

/** What the blocks of one document share: checked tables and running numbers. */
export interface Composition {
  resolved: ResolvedDocument;
  tables: number;
  figures: number;
  /** Width of the text column in twentieths of a point. */
  room: number;
}

export type Part = Paragraph | Table;

const BAR = { left: { ...line(18, INK.ink), space: 12 } };

const paragraph = ({ text, voice }: Words, barred = false): Paragraph =>
  new Paragraph({
    children: richRuns(text, voice),
    ...(barred ? { border: BAR, indent: { left: 240 } } : {}),
  });

const list = ({ items, ordered }: BulletList, instance: number): Paragraph[] =>
  items.map(
    (item) =>
      new Paragraph({
        numbering: { reference: ordered === true ? NUMBERS : BULLETS, level: 0, instance },
        spacing: { after: 60 },
        children: richRuns(item),
      }),
  );

/** Label and value in two columns. */
export function factTable({ items }: Pick<FactList, 'items'>, room: number): Part[] {
  if (items.length === 0) return [];
  const label = Math.min(2600, Math.floor(room / 3));
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children });
  const spacing = { before: 50, after: 50, line: 260 };
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: room, type: WidthType.DXA },
      columnWidths: [label, room - label],
      borders: RULED,
      rows: items.map(
        (item) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(label, [new Paragraph({ spacing, children: textRuns(item.label, { color: INK.ink3, size: 18 }) })]),
              cell(room - label, [new Paragraph({ spacing, children: richRuns(item.value, 'machine', { size: 18 }) })]),
            ],
          }),
      ),
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

const STATES = { gap: ' (ontbreekt)', suspect: ' (verdacht)', sound: '' } as const;

function thread({ stations }: ThreadLine, barred = false): Paragraph {
  const names = stations.map((station) => `${station.label}${STATES[station.state ?? 'sound']}`);
  return new Paragraph({
    children: textRuns(`Rode draad: ${names.join(' → ')}`, { size: 16, color: INK.ink3 }),
    ...(barred ? { border: BAR, indent: { left: 240 } } : {}),
  });
}

const barTitle = (title: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    border: BAR,
    indent: { left: 240 },
    spacing: { before: 160, after: 80 },
    children: textRuns(title, { bold: true }),
  });

const callout = (block: Callout): Paragraph[] => [
  barTitle(block.title),
  ...block.paragraphs.map((item) => paragraph(item, true)),
  ...(block.thread === undefined ? [] : [thread(block.thread, true)]),
];

const CHANGES = {
  same: {},
  added: {
    color: TONE.added,
    underline: { type: UnderlineType.SINGLE },
    shading: { type: ShadingType.CLEAR, fill: INK.added, color: 'auto' },
  },
  removed: {
    color: TONE.removed,
    strike: true,
    shading: { type: ShadingType.CLEAR, fill: INK.removed, color: 'auto' },
  },
} as const;

/** Form before colour: what came is underlined, what went is struck through. */
function diff(block: WordDiff): Paragraph[] {
  const children = block.parts.flatMap((part, index) => {
    const before = block.parts[index - 1];
    const runsInto =
      before?.kind === 'removed' && part.kind === 'added' && !/\s$/.test(before.text) && !/^\s/.test(part.text);
    const run = { font: SERIF, size: 21, ...CHANGES[part.kind] };
    return [...(runsInto ? textRuns(' ') : []), ...textRuns(part.text, run)];
  });
  const key = 'Onderstreept is toegevoegd, doorgehaald is vervallen.';
  return [
    barTitle(block.title),
    new Paragraph({ border: BAR, indent: { left: 240 }, children }),
    new Paragraph({ border: BAR, indent: { left: 240 }, children: textRuns(key, { size: 15, color: INK.ink3 }) }),
  ];
}

/** For a reader that draws no svg: one transparent dot; the words beside it say what the figure shows. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
/** Twentieths of a point in one pixel of 1/96 inch. */
const PER_PIXEL = 15;

function chart(block: ChartBlock, composition: Composition): Paragraph[] {
  composition.figures += 1;
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(block.svg) ?? [];
  const across = Math.round(composition.room / PER_PIXEL);
  const size = { width: across, height: Math.round((across * Number(height)) / Number(width)) };
  const caption = `Figuur ${composition.figures}. ${block.caption}`;
  const drawing = new ImageRun({
    type: 'svg',
    data: Buffer.from(block.svg),
    transformation: size,
    fallback: { type: 'png', data: DOT },
    altText: { name: caption, title: caption, description: block.alt },
  });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: textRuns(caption, { bold: true, size: 18 }),
    }),
    new Paragraph({ children: [drawing] }),
    new Paragraph({ children: textRuns(block.alt, { size: 16, color: INK.ink3 }) }),
  ];
}

/** One block of a section as parts of the document. @param place index of the block, so that each list counts from one */
export function blockParts(block: Block, composition: Composition, place: number): Part[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block)];
    case 'list':
      return list(block, place);
    case 'facts':
      return factTable(block, composition.room);
    case 'thread':
      return [thread(block)];
    case 'callout':
      return callout(block);
    case 'diff':
      return diff(block);
    case 'chart':
      return chart(block, composition);
    case 'table': {
      const table = composition.resolved.tables.get(block.key);
      composition.tables += 1;
      return table === undefined ? [] : tableParts(table, composition.tables, composition.room);
    }
  }
}
