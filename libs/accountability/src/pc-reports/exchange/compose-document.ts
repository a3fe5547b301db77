import { BudgetCourse, Course, describeCourse } from '@koersvast/charts';
import { LocalDate, Money, Percentage } from '@koersvast/kernel';
import type { Block, Callout, ReportDocument, Section } from '@koersvast/reports';
import { toSvg } from '@koersvast/reports';
import { createElement } from 'react';
import { figureText, keptFigures, readableText } from '../domain/figure-token';
import { outlineOf } from '../domain/pc-report';
import type { ReportFigures } from '../domain/report-figures';
import type { InputExplanation, InputParagraph, ReportInputs } from '../domain/report-inputs';
import { CAUSE_NAMES, NATURE_NAMES } from '../domain/variance-threshold';
import { boardTable, courseTable, keyFigures, longDate, varianceText } from './report-tables';

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
    },
    hash,
    createdAt: signature?.signedAt ?? madeAt ?? report.knownAt,
    sections: sectionsOf(inputs),
  };
}

function facts({ report }: ReportInputs, hash: string | null, signature: Signature | null): ReportDocument['facts'] {
  return [
    { label: 'Rapport', value: report.code },
    { label: 'Opgesteld door', value: report.preparedBy },
    ...(signature
      ? [
          { label: 'Ondertekend door', value: `${signature.signedBy}, ${dayOf(signature.signedAt)}` },
          { label: 'Momentopname', value: signature.code },
          { label: 'Controleren', value: signature.verifyAt.replace(/^https?:\/\//, '') },
        ]
      : hash === null
        ? []
        : [{ label: 'Status', value: 'Bevroren, nog niet ondertekend' }]),
  ];
}

const dayOf = (moment: string): string => LocalDate.at(new Date(moment)).split('-').reverse().join('-');

function sectionsOf(inputs: ReportInputs): Section[] {
  const { figures, paragraphs } = inputs;
  const sections = outlineOf(figures.municipalities).map((entry): Section => {
    const own = paragraphs.filter(
      (each) => each.section === entry.section && each.municipalityId === entry.municipalityId,
    );
    const blocks = own.flatMap(paragraphBlocks);
    const { id, heading, level } = entry;
    if (entry.section === 'SUMMARY') return { id, heading, level, blocks: [...blocks, keyFigures(figures)] };
    if (entry.section === 'FINANCIAL')
      return { id, heading, level, blocks: [...blocks, ...financialBlocks(inputs)], landscape: true };
    if (entry.section === 'OUTLOOK') return { id, heading, level, blocks: orSilence(blocks) };
    const explained = explanationsOf(inputs, entry.municipalityId!);
    return { id, heading, level, blocks: orSilence([...blocks, ...explained]) };
  });
  const at = sections.findIndex(({ level }) => level === 2);
  const chapter: Section = {
    id: 'afwijkingen',
    heading: '3 Afwijkingen per gemeente',
    level: 1,
    blocks: [thresholdText(inputs)],
  };
  return [...sections.slice(0, at), chapter, ...sections.slice(at)];
}

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

const financialBlocks = ({ figures, report }: ReportInputs): Block[] => [
  boardTable(figures),
  ...courseBlocks(figures, report.year, report.scope),
];

/** The course of a year as a drawing and as a table beside it. @param scope names of the municipalities */
export function courseBlocks(figures: ReportFigures, year: number, scope: readonly string[]): Block[] {
  const course = courseOf(figures, year);
  const title = `Verloop en prognose ${year}, ${scope.join(', ')}`;
  return [
    {
      type: 'chart',
      caption: `${title}, cumulatief`,
      svg: toSvg(createElement(BudgetCourse, { course, title })),
      alt: describeCourse(course),
    },
    courseTable(figures.course),
  ];
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

function explanationsOf({ explanations, figures }: ReportInputs, municipalityId: string): Callout[] {
  return figures.lines
    .filter((line) => line.municipalityId === municipalityId)
    .flatMap((line) => {
      const given = explanations.find(({ lineCode }) => lineCode === line.code);
      return given ? [callout(line.buildingBlock, given)] : [];
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
