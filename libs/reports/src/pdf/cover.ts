import { plainText, type RichText } from '../document/inline';
import type { ReportDocument } from '../document/report-document';
import type { Node } from '../press/nodes';
import { factTable } from './blocks';
import { SANS, SERIF_HEADING } from './fonts';
import { A4_HEIGHT, A4_WIDTH, COLOUR, MARGIN } from './house-style';
import { linesOf } from './measure';
import { line } from './words';

const BAND = 177;
const LEFT = BAND + 43;
const WIDTH = A4_WIDTH - LEFT - MARGIN.right;

/** The knots of the thread on the band, from the sentence down to the report: seven stations. */
const KNOTS: readonly [number, number][] = [
  [101, 75],
  [117, 189],
  [111, 304],
  [88, 419],
  [73.5, 535],
  [79.5, 650],
  [90, 766],
];

/** A smooth line through the knots, running off the page at both ends (cubic, tangents along the page). */
function threadPath(): string {
  const points: [number, number][] = [[88, -4], ...KNOTS, [88, A4_HEIGHT + 4]];
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      if (before === undefined) return `M${x},${y}`;
      const middle = (before[1] + y) / 2;
      return `C${before[0]},${middle} ${x},${middle} ${x},${y}`;
    })
    .join('');
}

function band(): Node {
  const knots = KNOTS.map(
    ([x, y]) =>
      `<circle cx="${x}" cy="${y}" r="6.5" fill="${COLOUR.petrol}" stroke="${COLOUR.thread}" stroke-width="2"/>`,
  ).join('');
  const size = `width="${BAND}" height="${A4_HEIGHT}" viewBox="0 0 ${BAND} ${A4_HEIGHT}"`;
  const line = `<path d="${threadPath()}" fill="none" stroke="${COLOUR.thread}" stroke-width="1.8"/>`;
  const ground = `<rect width="${BAND}" height="${A4_HEIGHT}" fill="${COLOUR.petrol}"/>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${ground}${line}${knots}</svg>`,
    width: BAND,
    absolutePosition: { x: 0, y: 0 },
    artifact: true,
  };
}

function mark(): Node {
  const curve = '<path d="M3.6,12.4C7.6,12.4 5.6,5 10,4.6" fill="none" stroke="#FFFFFF" stroke-width="1.5"/>';
  const knot = '<circle cx="11.6" cy="4.6" r="1.5" fill="none" stroke="#FFFFFF" stroke-width="1.3"/>';
  const ground = `<rect width="16" height="16" rx="3.5" fill="${COLOUR.petrol}"/>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${ground}${curve}${knot}</svg>`,
    width: 16,
    absolutePosition: { x: LEFT, y: 79 },
    artifact: true,
  };
}

/** The largest size that sets the title in as few lines as any; a title longer than four lines gets the smallest. */
function titleSize(title: string): number {
  const counted = [31, 28, 26, 24].map((size) => ({ size, lines: linesOf(title, SERIF_HEADING, size, WIDTH) }));
  const fewest = Math.min(...counted.map(({ lines }) => lines));
  return fewest > 4 ? 18 : (counted.find(({ lines }) => lines === fewest)?.size ?? 24);
}

function titles({ kind, title, subtitle }: ReportDocument): Node {
  const big = { font: SERIF_HEADING, fontSize: titleSize(title), lineHeight: 1.08, margin: [0, 8, 0, 14] };
  return {
    absolutePosition: { x: LEFT, y: 262 },
    stack: [
      { ...line(kind, { font: SANS, fontSize: 11, color: COLOUR.ink2 }), tag: 'P' },
      { ...line(title, big), tag: 'H1' },
      ...subtitle.map<Node>((text) => ({ ...line(text, { font: SANS, fontSize: 12.5, lineHeight: 1.2 }), tag: 'P' })),
    ],
  };
}

const FICTITIOUS = 'Alle bedragen zijn fictief.';

/** Height of the box in pt. */
const boxHeight = (text: string): number => 16 + 13.5 * linesOf(`${FICTITIOUS} ${text}`, SANS, 9, WIDTH - 24);

/** A dashed box: the one thing on the cover that a reader must not overlook. */
function fictitiousBox(text: string, y: number): Node[] {
  const frame = {
    type: 'rect',
    x: 0,
    y: 0,
    w: WIDTH,
    h: boxHeight(text),
    r: 3,
    lineWidth: 0.75,
    lineColor: COLOUR.ink3,
  };
  const notice: Node = {
    text: [
      line(`${FICTITIOUS} `, { font: SANS, bold: true, color: COLOUR.ink }),
      line(text, { font: SANS, color: COLOUR.ink2 }),
    ],
    fontSize: 9,
    lineHeight: 1.15,
    tag: 'P',
  };
  return [
    { canvas: [{ ...frame, dash: { length: 3, space: 2 } }], absolutePosition: { x: LEFT, y }, artifact: true },
    {
      absolutePosition: { x: LEFT + 10, y: y + 8 },
      layout: 'noBorders',
      table: { widths: [WIDTH - 20], body: [[{ ...notice, margin: [0, -2, 0, 0] }]] },
    },
  ];
}

interface Fact {
  label: string;
  value: RichText;
  link?: string;
}

/** An address as people read it. */
const shown = (address: string): string => address.replace(/^https?:\/\//, '');

function factsOf(document: ReportDocument): Fact[] {
  const { draft, facts, hash, source } = document;
  return [
    ...(draft === true ? [{ label: 'Status', value: 'Concept: de inhoud kan nog wijzigen' }] : []),
    ...facts.map((fact) => ({ ...fact, value: broken(fact.value) })),
    ...(source.verifyAt === undefined
      ? []
      : [{ label: 'Controleren', value: shown(source.verifyAt), link: source.verifyAt }]),
    ...(hash === null
      ? []
      : [{ label: 'SHA-256', value: [{ text: `${hash.slice(0, 32)}\n${hash.slice(32)}`, code: true as const }] }]),
  ];
}

/** A hash or another run without a space would leave the page; it goes on below itself. */
const broken = (value: RichText): RichText =>
  typeof value === 'string' ? value.replace(/\S{41,}/g, (run) => run.match(/.{1,32}/g)!.join('\n')) : value;

const FACT_LABEL = 100;
const FACT_SIZE = 9.5;

function factsHeight(facts: readonly Fact[]): number {
  const room = WIDTH - FACT_LABEL - 12;
  const lines = facts.map(({ value }) =>
    plainText(value)
      .split('\n')
      .reduce((sum, text) => sum + linesOf(text, SANS, FACT_SIZE, room), 0),
  );
  return lines.reduce((sum, count) => sum + 8.5 + count * 14.9, 0);
}

/** The lowest that the cover reaches: pdfmake moves what passes the bottom margin to the next page. */
const BOTTOM = A4_HEIGHT - MARGIN.bottom - 2;

/** The first page: petrol band with the thread, title, facts and, when it applies, that the amounts are fictitious. */
export function coverNodes(document: ReportDocument): Node[] {
  const facts = factsOf(document);
  const boxTop = document.fictitious === null ? BOTTOM : BOTTOM - boxHeight(document.fictitious);
  const factsTop = boxTop - 22 - factsHeight(facts);
  const organisation = line(document.organisation, { font: SANS, fontSize: 9.5, color: COLOUR.ink2 });
  return [
    band(),
    mark(),
    { ...organisation, absolutePosition: { x: LEFT + 24, y: 80 }, tag: 'P' },
    titles(document),
    ...(facts.length === 0
      ? []
      : [{ ...factTable(facts, FACT_LABEL, FACT_SIZE), absolutePosition: { x: LEFT, y: factsTop } }]),
    ...(document.fictitious === null ? [] : fictitiousBox(document.fictitious, boxTop)),
  ];
}
