import type { ReportDocument, Section } from '../document/report-document';
import type { Node } from '../press/nodes';
import { print, type PrintJob } from '../press/print';
import { resolveDocument } from '../resolve/resolve-document';
import { blockNodes, type Composition } from './blocks';
import { contentsNodes, headingNode } from './contents';
import { coverNodes } from './cover';
import { definitionSection } from './definitions';
import { fontFiles, SANS } from './fonts';
import { footer, header } from './furniture';
import { COLOUR, MARGIN, textWidth } from './house-style';
import { letterClosing, letterHead, sheetHead } from './letter';

/** Starts a page where the section asks for it or where the paper has to be turned. */
function placeHeading(node: Node, section: Section, before: Section | undefined): Node {
  const landscape = section.landscape === true;
  const turned = landscape !== (before?.landscape === true);
  const opens = (section.level === 1 && section.flow !== true) || before === undefined || landscape || turned;
  const orientation = landscape ? 'landscape' : 'portrait';
  return opens ? { ...node, pageBreak: 'before', pageOrientation: orientation } : apart(node, section);
}

/** A heading in the middle of a page keeps its distance from what ends above it. */
const apart = (node: Node, { level, heading }: Section): Node =>
  level === 1 && heading !== '' ? { ...node, margin: [0, 20, 0, 10] } : node;

function headIn(paging: Paging, heading: Node, section: Section, before: Section | undefined): Node {
  if (paging === 'letter') return { ...heading };
  return paging === 'report' ? placeHeading(heading, section, before) : { ...apart(heading, section) };
}

interface Part {
  head: Node;
  body: Node[];
}

const NO_HEADING: Node = { text: '', artifact: true };

/** How the pages lie: cover and sections each their own way, a letter upright, a sheet as its sections ask together. */
type Paging = 'report' | 'letter' | 'sheet' | 'landscape sheet';

function pagingOf({ letter, sheet, sections }: ReportDocument): Paging {
  if (letter !== undefined) return 'letter';
  if (sheet !== true) return 'report';
  return sections.length > 0 && sections.every(({ landscape }) => landscape === true) ? 'landscape sheet' : 'sheet';
}

function sectionNodes(sections: readonly Section[], composition: Composition, paging: Paging): Part[] {
  const parts = sections.map((section, index) => {
    composition.room = textWidth(paging === 'report' ? section.landscape === true : paging === 'landscape sheet');
    const heading = section.heading === '' ? NO_HEADING : headingNode(sections, index);
    const head = headIn(paging, heading, section, sections[index - 1]);
    return { head, body: section.blocks.flatMap((block) => blockNodes(block, composition)) };
  });
  // From the last to the first, so that a heading knows what the heading below it needs.
  parts.forEach((_, index) => keepTogether(parts, parts.length - 1 - index));
  return parts;
}

/** A heading stays with the table, the drawing or the lower heading that follows it: room for both in pt. */
function keepTogether(parts: readonly Part[], index: number): void {
  const { head, body } = parts[index] ?? { head: {}, body: [] };
  const next = parts[index + 1]?.head;
  const follower = body[0] ?? (next?.pageBreak === undefined ? next : undefined);
  head.keep = Math.max(head.keep ?? 0, 44 + (follower?.keep ?? 0));
}

/** What the file says of itself outside its pages, so that a check can find what it claims to be. */
function keywords({ source, hash }: ReportDocument): { Keywords?: string } {
  const words = [source.snapshot, hash === null ? null : `sha256:${hash}`].filter((word) => word !== null);
  return words.length === 0 ? {} : { Keywords: words.join('; ') };
}

/** A report as what is printed: its pages as nodes of pdfmake, with header, footer, fonts and facts. */
export function printJobOf(document: ReportDocument): PrintJob {
  const resolved = resolveDocument(document);
  const paging = pagingOf(document);
  const isReport = paging === 'report';
  const sections = [...document.sections, ...(isReport ? definitionSection(resolved) : [])];
  const composition: Composition = { resolved, tables: 0, figures: 0, room: textWidth(false) };
  const parts = sectionNodes(sections, composition, paging);
  const headings = parts
    .map(({ head }, index) => ({ node: head, text: sections[index]?.heading ?? '', level: sections[index]?.level }))
    .filter(({ level }) => level === 1);
  return {
    content: [
      ...(document.sheet === true ? sheetHead(document) : letterHead(document)),
      ...(isReport ? [...coverNodes(document), ...contentsNodes(sections)] : []),
      ...parts.map(({ head, body }) => ({ tag: 'Sect' as const, stack: [head, ...body] })),
      ...letterClosing(document),
    ],
    fonts: fontFiles(),
    defaultStyle: { font: SANS, fontSize: 9.5, color: COLOUR.ink, lineHeight: 1.2 },
    landscape: paging === 'landscape sheet',
    margins: MARGIN,
    header: header(document, headings),
    footer: footer(document),
    info: {
      Title: document.title,
      Subject: document.subtitle.join('; '),
      Author: document.organisation,
      ...keywords(document),
      CreationDate: new Date(document.createdAt),
    },
  };
}

/**
 * A report as PDF on A4: cover, clickable contents, bookmarks, page x of y, source and hash on each page, fonts
 * embedded, Dutch, PDF/A-2b metadata, a structure tree ("getagde PDF"; conformity to PDF/UA is not claimed).
 *
 * The same document gives the same bytes. Nothing is fetched or read besides the embedded fonts. Throws a
 * DocumentError when the document contradicts itself, for instance a total that is not the sum of its rows.
 */
export const renderPdf = async (document: ReportDocument): Promise<Buffer> => print(printJobOf(document));
