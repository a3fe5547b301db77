import { LocalDate } from '@koersvast/kernel';
import type { Block, ReportColumn, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import { KIND_RULES, REQUIREMENT_KINDS } from '../../requirements/domain/requirement-kind';
import type { BaselineItem } from '../domain/baseline-content';

/** An approved baseline with what its papers say about it. */
export interface BaselinePaper {
  name: string;
  note: string;
  contentHash: string;
  tender: string;
  /** Programme and its municipalities. */
  organisation: string;
  frozenBy: string;
  frozenAt: Date;
  approvedBy: string;
  approvedAt: Date;
  items: readonly BaselineItem[];
}

const moment = (at: Date): string => LocalDate.format(LocalDate.at(at));
const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

/** Cover, stamp and hash: the same for the PDF and the workbook. */
function frame(paper: BaselinePaper): Omit<ReportDocument, 'sections'> {
  return {
    kind: 'Aanbesteding',
    title: 'Programma van Eisen',
    subtitle: [paper.tender, paper.name],
    organisation: paper.organisation,
    facts: [
      { label: 'Baseline', value: paper.name },
      { label: 'Aantal eisen', value: String(paper.items.length) },
      { label: 'Bevroren', value: `${moment(paper.frozenAt)} door ${paper.frozenBy}` },
      { label: 'Akkoord', value: `${moment(paper.approvedAt)} door ${paper.approvedBy}` },
    ],
    fictitious: null,
    source: {
      asOf: LocalDate.at(paper.frozenAt),
      knownOn: null,
      snapshot: `baseline ${paper.name}`,
      template: 'Programma van Eisen 1.0',
    },
    hash: paper.contentHash,
    createdAt: paper.approvedAt.toISOString(),
  };
}

const COLUMNS = {
  code: {
    key: 'code',
    label: 'Code',
    kind: 'code',
    definition: 'Vaste code binnen de aanbesteding; komt nooit terug.',
  },
  version: { key: 'version', label: 'Versie', kind: 'integer', total: false, definition: 'Versie die is bevroren.' },
  kind: { key: 'kind', label: 'Soort', kind: 'text' },
  title: { key: 'title', label: 'Titel', kind: 'text', weight: 2 },
  buildingBlock: {
    key: 'buildingBlock',
    label: 'Bouwsteen',
    kind: 'text',
    definition: 'Zoals die heette bij het bevriezen.',
  },
  text: { key: 'text', label: 'Tekst', kind: 'text', weight: 4 },
  rationale: {
    key: 'rationale',
    label: 'Toelichting',
    kind: 'text',
    weight: 2,
    definition: 'Waarom dit wordt gevraagd.',
  },
  evidence: {
    key: 'evidence',
    label: 'Bewijsmiddel',
    kind: 'text',
    weight: 2,
    definition: 'Waarmee het wordt aangetoond.',
  },
} satisfies Record<string, ReportColumn>;

function table(items: readonly BaselineItem[], caption: string, columns: (keyof typeof COLUMNS)[]): ReportTable {
  const cells = (item: BaselineItem) => ({
    code: item.code,
    version: item.versionNumber,
    kind: KIND_RULES[item.kind].label,
    title: item.title,
    buildingBlock: item.buildingBlock ?? '',
    text: item.text,
    rationale: item.rationale,
    evidence: item.evidence,
  });
  return {
    type: 'table',
    key: 'eisen',
    caption,
    columns: columns.map((column) => COLUMNS[column]),
    rows: items.map((item) => {
      const all = cells(item);
      return { cells: Object.fromEntries(columns.map((column) => [column, all[column]])) };
    }),
  };
}

/** One requirement in full: its own words, then why and how it is shown. */
function requirementSection(item: BaselineItem): Section {
  const facts = [
    { label: 'Versie', value: String(item.versionNumber) },
    ...(item.buildingBlock ? [{ label: 'Bouwsteen', value: item.buildingBlock }] : []),
    ...(item.rationale ? [{ label: 'Toelichting', value: item.rationale }] : []),
    ...(item.evidence ? [{ label: 'Bewijsmiddel', value: item.evidence }] : []),
  ];
  const words = paragraphs(item.text).map((text): Block => ({ type: 'paragraph', text, voice: 'people' }));
  return {
    id: item.code.toLowerCase(),
    heading: `${item.code} ${item.title}`,
    level: 2,
    blocks: [...words, { type: 'facts', items: facts }],
  };
}

/** The Programma van Eisen to read: an overview, then each kind with every requirement in full. */
export function baselinePdf(paper: BaselinePaper): ReportDocument {
  const overview: Section = {
    id: 'overzicht',
    heading: 'Overzicht',
    level: 1,
    blocks: [
      ...paragraphs(paper.note).map((text): Block => ({ type: 'paragraph', text })),
      table(paper.items, `Eisen in ${paper.name}`, ['code', 'version', 'kind', 'title', 'buildingBlock']),
    ],
  };
  const kinds = REQUIREMENT_KINDS.filter((kind) => paper.items.some((item) => item.kind === kind));
  const sections = kinds.flatMap((kind): Section[] => [
    {
      id: `soort-${KIND_RULES[kind].series.toLowerCase()}`,
      heading: KIND_RULES[kind].plural,
      level: 1,
      flow: true,
      blocks: [{ type: 'paragraph', text: KIND_RULES[kind].effect }],
    },
    ...paper.items.filter((item) => item.kind === kind).map(requirementSection),
  ]);
  return { ...frame(paper), sections: [overview, ...sections] };
}

/** The same requirements to work with: one table with all that was frozen. */
export function baselineWorkbook(paper: BaselinePaper): ReportDocument {
  const all = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const blocks = [table(paper.items, paper.name, all)];
  return { ...frame(paper), sections: [{ id: 'eisen', heading: paper.name, level: 1, blocks }] };
}
