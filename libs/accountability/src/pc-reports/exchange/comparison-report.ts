import { LocalDate } from '@koersvast/kernel';
import type { Block, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import { diffWordsWithSpace } from 'diff';
import type { FinanceFrame } from '../../contract-stands/queries/finance-frame.query';
import type { ComparedText, ReportComparison } from '../domain/report-comparison';

/** One of the two reports that are compared. */
export interface ComparedHead {
  code: string;
  title: string;
  versionNumber: number;
  /** 'yyyy-mm-dd' */
  asOfDate: string;
  state: 'DRAFT' | 'FROZEN' | 'SIGNED';
}

const FIGURE_NAMES: Record<string, string> = {
  agreed: 'afgesproken',
  expected: 'verwacht tot en met de stand',
  spent: 'besteding',
  original: 'primitief',
  amendments: 'wijzigingen',
  current: 'actueel',
  realised: 'realisatie',
  open: 'open verplichting',
  forecast: 'prognose',
  variance: 'afwijking',
};
const STATES = { DRAFT: 'concept', FROZEN: 'bevroren', SIGNED: 'ondertekend' };
const CHANGES = { SAME: 'Gelijk', CHANGED: 'Gewijzigd', ADDED: 'Nieuw', REMOVED: 'Vervallen' };

const headText = ({ code, versionNumber, asOfDate, state }: ComparedHead): string =>
  `${code}, versie ${versionNumber}, stand ${LocalDate.format(asOfDate)}, ${STATES[state]}`;

/** Two versions of a report as a paper: figures that moved, and texts word by word. */
export function comparisonReport(
  { before, after, ...compared }: ReportComparison & { before: ComparedHead; after: ComparedHead },
  frame: FinanceFrame,
): ReportDocument {
  const { figures, sameFigures, paragraphs, explanations } = compared;
  return {
    ...{ ...frame, title: `Vergelijking van ${before.code} en ${after.code}`, draft: after.state === 'DRAFT' },
    facts: [
      { label: 'Eerder', value: headText(before) },
      { label: 'Later', value: headText(after) },
      { label: 'Cijfers', value: `${figures.length} bewogen, ${sameFigures} gelijk` },
      { label: 'Teksten', value: counts(paragraphs) },
      { label: 'Toelichtingen', value: counts(explanations) },
    ],
    sections: [
      { id: 'cijfers', heading: '1 Cijfers die bewogen', level: 1, landscape: true, blocks: [figureTable(figures)] },
      textSection('teksten', '2 Teksten', paragraphs),
      textSection('toelichtingen', '3 Toelichtingen', explanations),
    ],
  };
}

const counts = (texts: readonly ComparedText[]): string => {
  const other = texts.filter(({ change }) => change !== 'SAME').length;
  return `${other} anders, ${texts.length - other} gelijk`;
};

const figureTable = (figures: ReportComparison['figures']): ReportTable => ({
  ...{ type: 'table', key: 'cijfers', caption: 'Cijfers die bewogen', unit: 'cents' },
  columns: [
    { key: 'label', label: 'Wat', kind: 'text', weight: 3 },
    { key: 'figure', label: 'Cijfer', kind: 'text' },
    { key: 'before', label: 'Eerder', kind: 'money' },
    { key: 'after', label: 'Later', kind: 'money' },
    { key: 'difference', label: 'Verschil', kind: 'money', signed: true, definition: 'Later min eerder.' },
  ],
  rows: figures.map(({ label, figure, before, after, difference }) => ({
    cells: { label, figure: FIGURE_NAMES[figure] ?? figure, before, after, difference },
  })),
  footnotes: ['Leeg: niet bekend, of het stond niet in dat rapport. Er is dan ook geen verschil.'],
});

function textSection(id: string, heading: string, texts: readonly ComparedText[]): Section {
  const other = texts.filter(({ change }) => change !== 'SAME');
  const blocks = other.map((text): Block => ({
    ...{ type: 'diff', title: titleOf(text) },
    parts: diffWordsWithSpace(text.before, text.after).map(({ added, removed, value }) => ({
      ...{ kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const), text: value },
    })),
  }));
  const none: Block = { type: 'paragraph', text: 'Alles is gelijk.' };
  return { id, heading, level: 1, blocks: blocks.length > 0 ? blocks : [none] };
}

const titleOf = ({ heading, change, beforeCode, afterCode }: ComparedText): string => {
  const codes = [...new Set([beforeCode, afterCode])].filter(Boolean).join(' naar ');
  return `${heading}: ${CHANGES[change].toLowerCase()}${codes === heading ? '' : ` (${codes})`}`;
};
