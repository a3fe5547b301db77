import type { Block, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import { weightText } from '../../award-criteria/domain/weight';
import { KIND_RULES } from '../../requirements/domain/requirement-kind';
import type { BaselineComparison, ComparedField, CriterionField } from '../domain/baseline-comparison';
import type { BaselineItem, FrozenCriterion } from '../domain/baseline-content';

/** Two baselines of one tender and what lies between them. */
export interface ComparisonPaper {
  from: { name: string; contentHash: string };
  to: { name: string; contentHash: string };
  tender: string;
  organisation: string;
  /** yyyy-mm-dd */
  asOf: string;
  createdAt: Date;
  comparison: BaselineComparison;
}

const FIELDS: Record<ComparedField | CriterionField, string> = {
  title: 'Titel',
  text: 'Tekst',
  rationale: 'Toelichting',
  evidence: 'Bewijsmiddel',
  evidenceMoment: 'Moment van het bewijs',
  testable: 'Toetsbaar',
  testMethod: 'Toetsing',
  turnoverMotivation: 'Motivering omzeteis',
  exclusionGround: 'Soort uitsluitingsgrond',
  buildingBlock: 'Bouwsteen',
  description: 'Omschrijving',
  weight: 'Weging',
  scale: 'Schaal',
};

const frame = ({ from, to, tender, organisation, asOf, createdAt, comparison }: ComparisonPaper) => ({
  kind: 'Aanbesteding',
  title: 'Vergelijking van baselines',
  subtitle: [tender, `Van ${from.name} naar ${to.name}`],
  organisation,
  facts: [
    { label: 'Van', value: `${from.name} · ${from.contentHash.slice(0, 12)}` },
    { label: 'Naar', value: `${to.name} · ${to.contentHash.slice(0, 12)}` },
    { label: 'Toegevoegd', value: String(comparison.added.length) },
    { label: 'Vervallen', value: String(comparison.removed.length) },
    { label: 'Gewijzigd', value: String(comparison.changed.length) },
    { label: 'Verplaatst', value: String(comparison.moved.length) },
    { label: 'Gelijk gebleven', value: String(comparison.unchanged) },
  ],
  fictitious: null,
  source: { asOf, knownOn: null, snapshot: `baseline ${to.name}`, template: 'Vergelijking van baselines 1.0' },
  hash: to.contentHash,
  createdAt: createdAt.toISOString(),
});

const requirementTable = (key: string, caption: string, items: readonly BaselineItem[]): ReportTable => ({
  type: 'table',
  key,
  caption,
  columns: [
    { key: 'code', label: 'Code', kind: 'code' },
    { key: 'kind', label: 'Soort', kind: 'text' },
    { key: 'title', label: 'Titel', kind: 'text', weight: 2 },
    { key: 'text', label: 'Tekst', kind: 'text', weight: 4, voice: 'people' },
  ],
  rows: items.map(({ code, kind, title, text }) => ({ cells: { code, kind: KIND_RULES[kind].label, title, text } })),
});

const place = ({ chapter, rank }: { chapter: string; rank: number }): string =>
  chapter ? `${chapter}, plaats ${rank}` : `plaats ${rank}`;

const movedTable = (comparison: BaselineComparison): ReportTable => ({
  type: 'table',
  key: 'verplaatst',
  caption: 'Verplaatst',
  columns: [
    { key: 'code', label: 'Code', kind: 'code' },
    { key: 'title', label: 'Titel', kind: 'text', weight: 2 },
    { key: 'from', label: 'Stond', kind: 'text' },
    { key: 'to', label: 'Staat', kind: 'text' },
  ],
  rows: comparison.moved.map(({ item: { code, title }, from, to }) => ({
    cells: { code, title, from: place(from), to: place(to) },
  })),
});

const criterionTable = (key: string, caption: string, criteria: readonly FrozenCriterion[]): ReportTable => ({
  type: 'table',
  key,
  caption,
  columns: [
    { key: 'code', label: 'Code', kind: 'code' },
    { key: 'title', label: 'Criterium', kind: 'text', weight: 3 },
    { key: 'weight', label: 'Weging', kind: 'percent', total: false },
  ],
  rows: criteria.map(({ code, title, weight }) => ({ cells: { code, title, weight: weightText(weight) } })),
});

interface Change {
  code: string;
  title: string;
  note: string;
  fields: { field: ComparedField | CriterionField; parts: { kind: 'same' | 'added' | 'removed'; text: string }[] }[];
}

const changesOf = ({ changed, criteria }: BaselineComparison): Change[] => [
  ...changed.map(({ before, after, fields }) => ({
    ...{ code: after.code, title: after.title, fields },
    note: `versie ${before.versionNumber} naar versie ${after.versionNumber}`,
  })),
  ...criteria.changed.map(({ after: { code, title }, fields }) => ({ code, title, fields, note: 'gunningscriterium' })),
];

/** To read: what came and went as tables, every changed field word by word. */
export function comparisonPdf(paper: ComparisonPaper): ReportDocument {
  const { added, removed, moved, criteria } = paper.comparison;
  const tables = [
    ...(added.length > 0 ? [requirementTable('toegevoegd', 'Toegevoegd', added)] : []),
    ...(removed.length > 0 ? [requirementTable('vervallen', 'Vervallen', removed)] : []),
    ...(moved.length > 0 ? [movedTable(paper.comparison)] : []),
    ...(criteria.added.length > 0 ? [criterionTable('criteria-erbij', 'Criteria toegevoegd', criteria.added)] : []),
    ...(criteria.removed.length > 0 ? [criterionTable('criteria-weg', 'Criteria vervallen', criteria.removed)] : []),
  ];
  const changes = changesOf(paper.comparison);
  const same: Block = { type: 'paragraph', text: 'Tussen deze baselines is niets veranderd.' };
  const sections: Section[] = [
    {
      id: 'overzicht',
      heading: 'Toegevoegd, vervallen en verplaatst',
      level: 1,
      blocks:
        tables.length > 0
          ? tables
          : [changes.length > 0 ? { ...same, text: 'Niets toegevoegd, vervallen of verplaatst.' } : same],
    },
    ...(changes.length > 0
      ? [{ id: 'gewijzigd', heading: 'Gewijzigd, woord voor woord', level: 1 as const, flow: true, blocks: [] }]
      : []),
    ...changes.map(({ code, title, note, fields }): Section => ({
      id: `wijziging-${code.toLowerCase()}`,
      heading: `${code} ${title}`,
      level: 2,
      blocks: [
        { type: 'paragraph', text: note },
        ...fields.map(({ field, parts }): Block => ({ type: 'diff', title: FIELDS[field], parts })),
      ],
    })),
  ];
  return { ...frame(paper), sections };
}

/** To work with: one sheet of requirements that came, went and moved, one of changed fields with old and new. */
export function comparisonWorkbook(paper: ComparisonPaper): ReportDocument {
  const { added, removed } = paper.comparison;
  const side = (parts: Change['fields'][number]['parts'], left: 'removed' | 'added') =>
    parts
      .filter(({ kind }) => kind === 'same' || kind === left)
      .map(({ text }) => text)
      .join('');
  const changed: ReportTable = {
    type: 'table',
    key: 'gewijzigd',
    caption: 'Gewijzigd',
    columns: [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'title', label: 'Titel', kind: 'text', weight: 2 },
      { key: 'field', label: 'Veld', kind: 'text' },
      { key: 'old', label: 'Was', kind: 'text', weight: 3, voice: 'people' },
      { key: 'new', label: 'Is', kind: 'text', weight: 3, voice: 'people' },
    ],
    rows: changesOf(paper.comparison).flatMap(({ code, title, fields }) =>
      fields.map(({ field, parts }) => ({
        cells: { code, title, field: FIELDS[field], old: side(parts, 'removed'), new: side(parts, 'added') },
      })),
    ),
  };
  const { criteria } = paper.comparison;
  const blocks = [
    requirementTable('toegevoegd', 'Toegevoegd', added),
    requirementTable('vervallen', 'Vervallen', removed),
    changed,
    movedTable(paper.comparison),
    criterionTable('criteria-erbij', 'Criteria toegevoegd', criteria.added),
    criterionTable('criteria-weg', 'Criteria vervallen', criteria.removed),
  ];
  return { ...frame(paper), sections: [{ id: 'vergelijking', heading: 'Vergelijking', level: 1, blocks }] };
}
