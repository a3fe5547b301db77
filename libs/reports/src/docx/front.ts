import { InternalHyperlink, Paragraph, HeadingLevel } from 'docx';
import type { ReportDocument, Section } from '../document/report-document';
import { factTable, type Part } from './blocks';
import { INK, textWidth } from './house-style';
import { textRuns } from './runs';

export const anchor = ({ id }: Section): string => `deel-${id}`.slice(0, 40);

const quiet = (text: string): Paragraph => new Paragraph({ children: textRuns(text, { color: INK.ink2 }) });

/** Title page: what it is, of whom, in which state, and that amounts are fictitious when they are. */
export function titleParts(document: ReportDocument): Part[] {
  const { draft, facts, fictitious, hash, kind, organisation, subtitle, title } = document;
  const rows = [
    ...(draft === true ? [{ label: 'Status', value: 'Concept: de inhoud kan nog wijzigen' }] : []),
    ...facts,
    ...(hash === null ? [] : [{ label: 'SHA-256', value: [{ text: hash, code: true as const }] }]),
  ];
  return [
    quiet(organisation),
    quiet(kind),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
    ...subtitle.map((text) => new Paragraph({ children: textRuns(text, { size: 24 }) })),
    new Paragraph({ spacing: { before: 600 }, children: [] }),
    ...factTable({ items: rows }, textWidth(false)),
    ...(fictitious === null
      ? []
      : [
          new Paragraph({
            children: [...textRuns('Alle bedragen zijn fictief. ', { bold: true }), ...textRuns(fictitious)],
          }),
        ]),
  ];
}

/** Clickable list of the sections; without page numbers, which only a word processor knows. */
export function contentsParts(sections: readonly Section[]): Part[] {
  if (sections.length < 4) return [];
  return [
    new Paragraph({
      pageBreakBefore: true,
      spacing: { after: 200 },
      children: textRuns('Inhoud', { bold: true, size: 32 }),
    }),
    ...sections.map(
      (section) =>
        new Paragraph({
          indent: { left: (section.level - 1) * 300 },
          spacing: { after: 40 },
          children: [
            new InternalHyperlink({
              anchor: anchor(section),
              children: textRuns(section.heading, { bold: section.level === 1 }),
            }),
          ],
        }),
    ),
  ];
}

/** Head of a letter: addressee, place and date, subject, reference. */
export function letterParts(document: ReportDocument): Part[] {
  const { letter, draft, organisation } = document;
  if (letter === undefined) return [];
  const about = [
    { label: 'Onderwerp', value: letter.subject },
    ...(letter.reference === null ? [] : [{ label: 'Kenmerk', value: letter.reference }]),
    ...(draft === true ? [{ label: 'Status', value: 'Concept' }] : []),
  ];
  return [
    quiet(organisation),
    new Paragraph({ spacing: { before: 600, after: 400 }, children: textRuns(letter.to.join('\n')) }),
    new Paragraph({ spacing: { after: 240 }, children: textRuns(letter.placeAndDate) }),
    ...factTable({ items: about }, textWidth(false)),
  ];
}

/** Who signs, with room for the signature. */
export const closingParts = ({ letter }: ReportDocument): Part[] =>
  letter === undefined || letter.closing.length === 0
    ? []
    : [new Paragraph({ keepLines: true, spacing: { before: 480 }, children: textRuns(letter.closing.join('\n')) })];
