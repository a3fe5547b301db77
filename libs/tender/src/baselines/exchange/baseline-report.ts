import type { Block, ReportColumn, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import { KIND_RULES, REQUIREMENT_KINDS, type RequirementKind } from '../../requirements/domain/requirement-kind';
import type { BaselineItem } from '../domain/baseline-content';
import { criteriaSections, weightTable } from './criteria-report';
import { frameOf, type RequirementSetPaper } from './requirement-set-paper';

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

const MOMENTS: Record<string, string> = { WITH_OFFER: 'bij de inschrijving', ON_REQUEST: 'op verzoek' };
const GROUNDS: Record<string, string> = { MANDATORY: 'verplicht', FACULTATIVE: 'facultatief' };

const COLUMNS = {
  code: {
    key: 'code',
    label: 'Code',
    kind: 'code',
    definition: 'Vaste code binnen de aanbesteding; komt nooit terug.',
  },
  version: { key: 'version', label: 'Versie', kind: 'integer', total: false, definition: 'Versie van de tekst.' },
  kind: { key: 'kind', label: 'Soort', kind: 'text' },
  chapter: { key: 'chapter', label: 'Hoofdstuk', kind: 'text' },
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
  testMethod: {
    key: 'testMethod',
    label: 'Toetsing',
    kind: 'text',
    weight: 2,
    definition: 'Hoe wordt vastgesteld of eraan is voldaan.',
  },
  evidence: {
    key: 'evidence',
    label: 'Bewijsmiddel',
    kind: 'text',
    weight: 2,
    definition: 'Waarmee het wordt aangetoond.',
  },
  moment: { key: 'moment', label: 'Moment', kind: 'text', definition: 'Bij de inschrijving of op verzoek.' },
} satisfies Record<string, ReportColumn>;

function table(items: readonly BaselineItem[], caption: string, columns: (keyof typeof COLUMNS)[]): ReportTable {
  const cells = (item: BaselineItem) => ({
    code: item.code,
    version: item.versionNumber,
    kind: KIND_RULES[item.kind].label,
    chapter: item.chapter ?? '',
    title: item.title,
    buildingBlock: item.buildingBlock ?? '',
    text: item.text,
    rationale: item.rationale,
    testMethod: item.testMethod ?? '',
    evidence: item.evidence,
    moment: MOMENTS[item.evidenceMoment ?? ''] ?? '',
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
function requirementSection(item: BaselineItem, level: 2 | 3): Section {
  const moment = MOMENTS[item.evidenceMoment ?? ''];
  const facts = [
    { label: 'Versie', value: String(item.versionNumber) },
    { label: 'Bouwsteen', value: item.buildingBlock },
    { label: 'Soort grond', value: GROUNDS[item.exclusionGround ?? ''] },
    { label: 'Toelichting', value: item.rationale },
    { label: 'Toetsing', value: item.testMethod },
    { label: 'Bewijsmiddel', value: item.evidence ? `${item.evidence}${moment ? ` (${moment})` : ''}` : '' },
    { label: 'Motivering omzeteis', value: item.turnoverMotivation },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  const words = paragraphs(item.text).map((text): Block => ({ type: 'paragraph', text, voice: 'people' }));
  return {
    id: item.code.toLowerCase(),
    heading: `${item.code} ${item.title}`,
    level,
    blocks: [...words, { type: 'facts', items: facts }],
  };
}

/** One kind: what it asks, then its requirements, under the headings of their chapters where there are any. */
function kindSections(kind: RequirementKind, items: readonly BaselineItem[]): Section[] {
  const series = KIND_RULES[kind].series.toLowerCase();
  const blocks: Block[] = [{ type: 'paragraph', text: KIND_RULES[kind].effect }];
  const chapters = [...new Set(items.map((item) => item.chapter ?? ''))];
  return [
    { id: `soort-${series}`, heading: KIND_RULES[kind].plural, level: 1, flow: true, blocks },
    ...chapters.flatMap((chapter, index): Section[] => {
      const own = items.filter((item) => (item.chapter ?? '') === chapter);
      if (chapter === '') return own.map((item) => requirementSection(item, 2));
      const heading: Section = { id: `hoofdstuk-${series}-${index + 1}`, heading: chapter, level: 2, blocks: [] };
      return [heading, ...own.map((item) => requirementSection(item, 3))];
    }),
  ];
}

/** The Programma van Eisen to read: an overview, then each kind with every requirement in full, then the criteria. */
export function baselinePdf(paper: RequirementSetPaper): ReportDocument {
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
  const sections = kinds.flatMap((kind) =>
    kindSections(
      kind,
      paper.items.filter((item) => item.kind === kind),
    ),
  );
  return { ...frameOf(paper), sections: [overview, ...sections, ...criteriaSections(paper)] };
}

/** The same to work with: one table with all requirements, one with the criteria. */
export function baselineWorkbook(paper: RequirementSetPaper): ReportDocument {
  const all = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const tables = [table(paper.items, paper.name, all), ...(paper.criteria.length > 0 ? [weightTable(paper)] : [])];
  return { ...frameOf(paper), sections: [{ id: 'eisen', heading: paper.name, level: 1, blocks: tables }] };
}
