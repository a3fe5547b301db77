import type { Section } from '../document/report-document';
import type { Node } from '../press/nodes';
import { SANS, SERIF_HEADING } from './fonts';
import { cleanText } from './glyphs';
import { COLOUR, ruled } from './house-style';
import { line } from './words';

const anchor = (section: Section): string => `deel-${section.id}`;

/** The section that a deeper one hangs under in the bookmarks. */
function parentOf(sections: readonly Section[], index: number): Section | undefined {
  const level = sections[index]?.level ?? 1;
  return sections.slice(0, index).findLast((candidate) => candidate.level < level);
}

const HEADINGS = {
  1: { font: SERIF_HEADING, fontSize: 20, margin: [0, 0, 0, 12], keep: 120 },
  2: { font: SERIF_HEADING, fontSize: 15, margin: [0, 14, 0, 8], keep: 110 },
  3: { font: SANS, fontSize: 11, bold: true, margin: [0, 10, 0, 5], keep: 90 },
} as const;

const LEVEL_TAG = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;

/** The heading of a section: target of links, bookmark, heading in the structure. */
export function headingNode(sections: readonly Section[], index: number): Node {
  const section = sections[index];
  if (section === undefined) throw new RangeError(`no section ${index}`);
  const parent = parentOf(sections, index);
  const { margin, ...style } = HEADINGS[section.level];
  return {
    ...line(section.heading, { ...style, margin: [...margin], lineHeight: 1.1 }),
    tag: LEVEL_TAG[section.level],
    id: anchor(section),
    outline: true,
    outlineText: cleanText(section.heading).replaceAll('\n', ' '),
    outlineExpanded: section.level === 1,
    ...(parent === undefined ? {} : { outlineParentId: anchor(parent) }),
  };
}

/** How deep a section hangs below the sections before it; a level that is skipped leaves no hole. */
function depthOf(sections: readonly Section[], index: number): number {
  const parent = parentOf(sections, index);
  return parent === undefined ? 0 : 1 + depthOf(sections, sections.indexOf(parent));
}

function entry(section: Section, index: number, sections: readonly Section[]): Node[] {
  const link = anchor(section);
  const style = { font: SANS, bold: section.level === 1, color: COLOUR.ink };
  const heading = line(section.heading, { ...style, margin: [depthOf(sections, index) * 14, 0, 0, 0] });
  return [
    { ...heading, linkToDestination: link, tag: 'Link' },
    { pageReference: link, linkToDestination: link, ...style, alignment: 'right', tag: 'Link' },
  ];
}

/** More entries than this stand closer, with a rule only above each section of level 1. */
const SPACIOUS = 30;

/** The contents: each line links to its section and shows the page where it begins. */
export function contentsNodes(sections: readonly Section[]): Node[] {
  const title = line('Inhoud', { font: SERIF_HEADING, fontSize: 20, margin: [0, 0, 0, 12] });
  const head: Node = { ...title, tag: 'H1', pageBreak: 'before' };
  if (sections.length === 0) return [head];
  const dense = sections.length > SPACIOUS;
  const ruleAbove = (row: number): boolean => !dense || sections[row]?.level === 1;
  return [
    head,
    {
      tag: 'TOC',
      fontSize: dense ? 9 : 10,
      layout: ruled({
        line: (row, rows) => (row === 0 || row === rows || !ruleAbove(row) ? 0 : 0.5),
        colour: () => COLOUR.rule,
        padding: dense ? 1.8 : 4,
      }),
      table: { widths: ['*', 36], dontBreakRows: true, body: sections.map(entry) },
    },
  ];
}
