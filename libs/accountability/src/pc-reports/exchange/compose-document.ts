import { BudgetCourse, Course, describeCourse } from '@koersvast/charts';
import { LocalDate, Money, Percentage } from '@koersvast/kernel';
import type { Block, Callout, ReportDocument, Section } from '@koersvast/reports';
import { toSvg } from '@koersvast/reports';
import { createElement } from 'react';
import { figureText, keptFigures, readableText } from '../domain/figure-token';
import { explainableLines, type ReportFigures } from '../domain/report-figures';
import { type InputExplanation, type InputParagraph, layoutOf, type ReportInputs } from '../domain/report-inputs';
import { type LayoutSection, type OutlineEntry, outlineOf, type SectionPart, slugOf } from '../domain/report-layout';
import { CAUSE_NAMES, NATURE_NAMES } from '../domain/variance-threshold';
import { partTables } from './part-tables';
import { varianceBlocks } from './programme-tables';
import { courseTable, longDate, varianceText } from './report-tables';

/** What signing adds to what was frozen. */
export interface Signature {
  /** MO-2027-001 */
  code: string;
  preparedBy: string;
  signedBy: string;
  /** ISO 8601 */
  signedAt: string;
  /** Where a reader can check the hash. */
  verifyAt: string;
}

/**
 * The P&C report as plain data, from stored inputs alone: the same inputs and signature always give the same document.
 * @param hash SHA-256 of the stored inputs, null for a draft
 * @param madeAt moment of a draft, ISO 8601; a signed report bears the moment of its signature
 */
export function composeDocument(
  inputs: ReportInputs,
  hash: string | null,
  signature: Signature | null = null,
  madeAt?: string,
): ReportDocument {
  const { report, programme } = inputs;
  return {
    kind: 'Planning en control',
    title: report.title,
    subtitle: [`${report.contract.title}, ${report.contract.contractor}`, `Stand op ${longDate(report.asOfDate)}`],
    organisation: `${programme.name} · ${report.scope.join(', ')}`,
    facts: facts(inputs, hash, signature),
    fictitious: programme.fictitious
      ? 'Dit rapport toont hoe Koersvast werkt en zegt niets over werkelijke uitgaven.'
      : null,
    ...(hash === null ? { draft: true } : {}),
    source: {
      asOf: report.asOfDate,
      knownOn: LocalDate.at(new Date(report.knownAt)),
      snapshot: signature ? `momentopname ${signature.code}` : null,
      template: inputs.template,
      ...(signature ? { verifyAt: signature.verifyAt } : {}),
    },
    hash,
    createdAt: signature?.signedAt ?? madeAt ?? report.knownAt,
    sections: sectionsOf(inputs),
  };
}

function facts(
  { report, layout }: ReportInputs,
  hash: string | null,
  signature: Signature | null,
): ReportDocument['facts'] {
  return [
    { label: 'Rapport', value: report.code },
    ...(report.succeeds
      ? [{ label: 'Versie', value: `${report.succeeds.versionNumber + 1}, na ${report.succeeds.code}` }]
      : []),
    ...(layout ? [{ label: 'Sjabloon', value: `${layout.name}, versie ${layout.version}` }] : []),
    { label: 'Opgesteld door', value: report.preparedBy },
    ...(signature
      ? [
          { label: 'Ondertekend door', value: `${signature.signedBy}, ${dayOf(signature.signedAt)}` },
          { label: 'Momentopname', value: signature.code },
        ]
      : hash === null
        ? []
        : [{ label: 'Status', value: 'Bevroren, nog niet ondertekend' }]),
  ];
}

const dayOf = (moment: string): string => LocalDate.at(new Date(moment)).split('-').reverse().join('-');

function sectionsOf(inputs: ReportInputs): Section[] {
  const layout = layoutOf(inputs);
  const outline = outlineOf(layout, inputs.figures.municipalities);
  return layout.sections.flatMap((of, index): Section[] => {
    const entries = outline.filter(({ section }) => section === of.key).map((entry) => sectionOf(inputs, entry));
    if (!of.perMunicipality) return entries;
    const heading = `${index + 1} ${of.heading}`;
    const blocks = of.parts.includes('EXPLANATIONS') ? [thresholdText(inputs)] : [];
    return [{ id: chapterId(of), heading, level: 1, blocks }, ...entries];
  });
}

/** The chapter that ships keeps the address that it had. */
const chapterId = ({ key, heading }: LayoutSection): string =>
  key === 'MUNICIPALITY' ? 'afwijkingen' : slugOf(heading);

/** A table with more columns needs the page turned. */
const MOST_UPRIGHT = 8;
/** Parts of which the silence must not be mistaken for a page that is missing. */
const SILENT: readonly SectionPart[] = ['TEXT', 'EXPLANATIONS', 'PROGRAMME_TABLE', 'VARIANCE_CHART'];

function sectionOf(inputs: ReportInputs, entry: OutlineEntry): Section {
  const { id, heading, level, parts } = entry;
  const blocks = parts.flatMap((part) => PART_BLOCKS[part](inputs, entry));
  const landscape = blocks.some((block) => block.type === 'table' && block.columns.length > MOST_UPRIGHT);
  const silent = parts.every((part) => SILENT.includes(part));
  return { id, heading, level, blocks: silent ? orSilence(blocks) : blocks, ...(landscape ? { landscape } : {}) };
}

const PART_BLOCKS: Record<SectionPart, (inputs: ReportInputs, entry: OutlineEntry) => Block[]> = {
  TEXT: ({ paragraphs }, { section, municipalityId }) =>
    paragraphs
      .filter((each) => each.section === section && each.municipalityId === municipalityId)
      .flatMap(paragraphBlocks),
  KEY_FIGURES: (inputs, entry) => partTables(inputs, 'KEY_FIGURES', entry),
  CONTRACT_TABLE: (inputs, entry) => partTables(inputs, 'CONTRACT_TABLE', entry),
  COURSE: (inputs, entry) => [
    courseChart(inputs.figures, inputs.report.year, inputs.report.scope),
    ...partTables(inputs, 'COURSE', entry),
  ],
  PROGRAMME_TABLE: (inputs, entry) => partTables(inputs, 'PROGRAMME_TABLE', entry),
  VARIANCE_CHART: varianceBlocks,
  EXPLANATIONS: (inputs, { municipalityId }) => explanationsOf(inputs, municipalityId),
};

function thresholdText({ report: { threshold } }: ReportInputs): Block {
  const [amount, percent] = [Money.parse(threshold.amount).format(), Percentage.parse(threshold.percent).format()];
  const text = `Een afwijking van meer dan ${amount} of ${percent} van het afgesproken bedrag is toegelicht.`;
  return { type: 'paragraph', text };
}

const orSilence = (blocks: Block[]): Block[] =>
  blocks.length > 0 ? blocks : [{ type: 'paragraph', text: 'Geen bijzonderheden.' }];

function paragraphBlocks({ text, figures, thread }: InputParagraph): Block[] {
  const words = readableText(text, figures)
    .split(/\n{2,}/)
    .map((each): Block => ({ type: 'paragraph', voice: 'people', text: each.trim() }));
  const kept = keptFigures(figures).map(({ token, written, now }): Block => {
    const figure = token.split('.')[1] as Parameters<typeof figureText>[0];
    return {
      type: 'paragraph',
      text: `Bewust behouden: ${token.split('.')[0]} staat in de tekst als ${figureText(figure, written)} en is op de stand ${figureText(figure, now)}.`,
    };
  });
  return [...words, ...kept, ...(thread.length > 0 ? [{ type: 'thread' as const, stations: thread }] : [])];
}

/** The course of a year as a drawing and as a table beside it. @param scope names of the municipalities */
export const courseBlocks = (figures: ReportFigures, year: number, scope: readonly string[]): Block[] => [
  courseChart(figures, year, scope),
  courseTable(figures.course),
];

function courseChart(figures: ReportFigures, year: number, scope: readonly string[]): Block {
  const course = courseOf(figures, year);
  const title = `Verloop en prognose ${year}, ${scope.join(', ')}`;
  return {
    type: 'chart',
    caption: `${title}, cumulatief`,
    svg: toSvg(createElement(BudgetCourse, { course, title })),
    alt: describeCourse(course),
  };
}

const cents = (text: string | null): number | null => (text === null ? null : Number(Money.parse(text).cents));

function courseOf({ course, total, monthsElapsed }: ReportFigures, year: number): Course {
  const months = course.map(({ month, spent, expected, forecast }) => ({
    month,
    spent: cents(spent),
    expected: cents(expected),
    forecast: cents(forecast),
  }));
  return { year, months, budget: cents(total.agreed)!, standMonth: monthsElapsed };
}

/** Of one municipality, or of all in a section that is not per municipality. */
function explanationsOf({ explanations, figures }: ReportInputs, municipalityId: string | null): Callout[] {
  return explainableLines(figures)
    .filter((line) => municipalityId === null || line.municipalityId === municipalityId)
    .flatMap((line) => {
      const given = explanations.find(({ lineCode }) => lineCode === line.code);
      return given ? [callout(line.label, given)] : [];
    });
}

const callout = (block: string, given: InputExplanation): Callout => ({
  type: 'callout',
  title: `Toelichting ${block}, ${given.lineCode} (${varianceText(given.variance)}, ${NATURE_NAMES[given.nature]})`,
  paragraphs: [
    {
      type: 'paragraph',
      voice: 'people',
      text: [
        { text: `Oorzaak: ${CAUSE_NAMES[given.cause]}. `, strong: true },
        { text: `${given.text} ` },
        { text: 'Maatregel: ', strong: true },
        { text: `${given.measure} ` },
        { text: 'Eigenaar: ', strong: true },
        { text: given.owner },
      ],
    },
  ],
});
