import type { ReportDocument } from '../document/report-document';
import type { Furniture } from '../press/print';
import type { Node } from '../press/nodes';
import { sourceText, standText } from '../resolve/source-words';
import { MONO, SANS } from './fonts';
import { COLOUR, MARGIN } from './house-style';
import { clipLine } from './measure';
import { line, rule } from './words';

const small = { font: SANS, fontSize: 7.5, color: COLOUR.ink3 };
const across = (size: { width: number }): number => size.width - MARGIN.left - MARGIN.right;

/** Kept free for the text at the right. */
const PAGE_ROOM = 76;

/** Left and right text on one line of the furniture. */
const pair = (left: Node, right: Node, margin: number[]): Node => ({
  columns: [
    { ...left, width: '*' },
    { ...right, width: 'auto', alignment: 'right' },
  ],
  margin,
  artifact: true,
});

function remark(document: ReportDocument): string {
  const remarks = [
    ...(document.draft === true ? ['concept'] : []),
    ...(document.fictitious === null ? [] : ['bedragen fictief']),
  ];
  return remarks.join(' · ');
}

/** The section that a page is in, once pdfmake has placed the headings; the cover has no furniture. */
export function header(document: ReportDocument, headings: readonly { node: Node; text: string }[]): Furniture {
  return (page, _, size) => {
    if (page === 1) return null;
    const current = headings.findLast(({ node }) => (node.positions?.[0]?.pageNumber ?? Infinity) <= page);
    return {
      artifact: true,
      stack: [
        pair(
          line(clipLine(current?.text ?? document.title, SANS, 7.5, across(size) - PAGE_ROOM), small),
          line(remark(document), small),
          [MARGIN.left, 36, MARGIN.right, 0],
        ),
        rule(across(size), [MARGIN.left, 5, 0, 0], 0.5, COLOUR.rule),
      ],
    };
  };
}

/** Title, scope, stand and page on one line, source and hash below it; not on a cover or the first page of a letter. */
export function footer(document: ReportDocument): Furniture {
  const stand = standText(document);
  const [scope = ''] = document.organisation.split(' · ');
  const left = [document.title, scope, stand].filter((part) => part !== '').join(' · ');
  return (page, pages, size) =>
    page === 1 && document.sheet !== true
      ? null
      : {
          artifact: true,
          stack: [
            rule(across(size), [MARGIN.left, 12, 0, 5], 0.5, COLOUR.ink3),
            pair(
              line(clipLine(left, SANS, 7.5, across(size) - PAGE_ROOM), small),
              line(`Pagina ${page} van ${pages}`, small),
              [MARGIN.left, 0, MARGIN.right, 2],
            ),
            line(clipLine(sourceText(document), MONO, 7, across(size)), {
              font: MONO,
              fontSize: 7,
              color: COLOUR.ink3,
              margin: [MARGIN.left, 0, MARGIN.right, 0],
            }),
          ],
        };
}
