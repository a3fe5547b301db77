import { Bookmark, Document, HeadingLevel, type ISectionOptions, Packer, PageOrientation, Paragraph } from 'docx';
import type { ReportDocument, Section } from '../document/report-document';
import { definitionSection } from '../pdf/definitions';
import { resolveDocument } from '../resolve/resolve-document';
import { blockParts, type Composition, type Part } from './blocks';
import { fixDocx } from './fixed-docx';
import { anchor, closingParts, contentsParts, letterParts, titleParts } from './front';
import { footer } from './furniture';
import { NUMBERING, PAGE, STYLES, textWidth } from './house-style';
import { textRuns, wordText } from './runs';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function headingParts(section: Section, breaks: boolean): Part[] {
  if (section.heading === '') return [];
  const children = [new Bookmark({ id: anchor(section), children: textRuns(section.heading) })];
  return [new Paragraph({ heading: LEVELS[section.level], pageBreakBefore: breaks, children })];
}

/** Runs of sections that stand on paper turned the same way. */
function byOrientation(sections: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (last !== undefined && (last[0]!.landscape === true) === (section.landscape === true)) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

function pages(document: ReportDocument, landscape: boolean, children: readonly Part[]): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const margin = { left: PAGE.side, right: PAGE.side, top: PAGE.edge, bottom: PAGE.edge };
  return {
    properties: { page: { size: { width: PAGE.width, height: PAGE.height, orientation }, margin } },
    footers: { default: footer(document) },
    children,
  };
}

function bodyParts(sections: readonly Section[], composition: Composition, isLetter: boolean): Part[] {
  composition.room = textWidth(sections[0]?.landscape === true);
  return sections.flatMap((section, index) => [
    ...headingParts(section, !isLetter && section.level === 1 && section.flow !== true && index > 0),
    ...section.blocks.flatMap((block, place) => blockParts(block, composition, index * 1000 + place)),
  ]);
}

/**
 * A report as a Word document on A4, to be worked on further: title page and contents (or the head of a letter), Word's
 * own headings, real tables whose header comes back, page x of y and the source at the foot.
 *
 * The same document gives the same bytes. Throws a DocumentError when the document contradicts itself.
 */
export async function renderDocx(document: ReportDocument): Promise<Buffer> {
  const resolved = resolveDocument(document);
  const isLetter = document.letter !== undefined;
  const sections = [...document.sections, ...(isLetter ? [] : definitionSection(resolved))];
  const composition: Composition = { resolved, tables: 0, figures: 0, room: textWidth(false) };
  const [first = [], ...others] = byOrientation(sections);
  const front = isLetter ? letterParts(document) : [...titleParts(document), ...contentsParts(sections)];
  const file = new Document({
    title: wordText(document.title),
    subject: wordText(document.subtitle.join('; ')),
    creator: wordText(document.organisation),
    lastModifiedBy: 'Koersvast',
    description: '',
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: isLetter
      ? [pages(document, false, [...front, ...bodyParts(sections, composition, true), ...closingParts(document)])]
      : [
          pages(document, false, front),
          ...[first, ...others]
            .filter((group) => group.length > 0)
            .map((group) => pages(document, group[0]!.landscape === true, bodyParts(group, composition, false))),
        ],
  });
  return fixDocx(await Packer.toBuffer(file), document.createdAt);
}
