import type { ReportDocument } from '../document/report-document';
import type { Node } from '../press/nodes';
import { factTable } from './blocks';
import { SANS, SERIF_HEADING } from './fonts';
import { BODY, COLOUR } from './house-style';
import { line } from './words';

/** Head of a letter: sender, addressee, place and date, subject and reference. */
export function letterHead({ letter, organisation, draft }: ReportDocument): Node[] {
  if (letter === undefined) return [];
  const about = [
    { label: 'Onderwerp', value: letter.subject },
    ...(letter.reference === null ? [] : [{ label: 'Kenmerk', value: letter.reference }]),
    ...(draft === true ? [{ label: 'Status', value: 'Concept' }] : []),
  ];
  return [
    { ...line(organisation, { font: SANS, fontSize: 9.5, color: COLOUR.ink2, margin: [0, 0, 0, 48] }), tag: 'P' },
    { ...line(letter.to.join('\n'), { font: SANS, ...BODY, margin: [0, 0, 0, 36] }), tag: 'P' },
    { ...line(letter.placeAndDate, { font: SANS, ...BODY, margin: [0, 0, 0, 12] }), tag: 'P' },
    { ...factTable(about, 110, 9), margin: [0, 0, 0, 24] },
  ];
}

/** Closing formula with room for a signature. */
export const letterClosing = ({ letter }: ReportDocument): Node[] =>
  letter === undefined || letter.closing.length === 0
    ? []
    : [{ ...line(letter.closing.join('\n'), { font: SANS, ...BODY, margin: [0, 28, 0, 0] }), tag: 'P', keep: 80 }];

/** Head of a sheet on one page: title, subject and stand, close together. */
export const sheetHead = ({ kind, title, subtitle, organisation, fictitious, facts }: ReportDocument): Node[] => [
  {
    ...line(`${kind} · ${organisation}`, { font: SANS, fontSize: 8.5, color: COLOUR.ink3, margin: [0, -24, 0, 6] }),
    tag: 'P',
  },
  { ...line(title, { font: SERIF_HEADING, fontSize: 22, color: COLOUR.petrol, margin: [0, 0, 0, 2] }), tag: 'H1' },
  {
    ...line([...subtitle, ...(fictitious === null ? [] : [fictitious])].join(' · '), {
      ...{ font: SANS, fontSize: 9.5, color: COLOUR.ink2, margin: [0, 0, 0, 2] },
    }),
    tag: 'P',
  },
  ...(facts.length === 0
    ? []
    : [
        {
          ...line(facts.map(({ label, value }) => `${label}: ${value}`).join(' · '), {
            ...{ font: SANS, fontSize: 9.5, color: COLOUR.ink2, margin: [0, 4, 0, 2] },
          }),
          tag: 'P' as const,
        },
      ]),
];
