import type { Block, ReportTable, Section } from '@koersvast/reports';
import { weightText } from '../../award-criteria/domain/weight';
import type { FrozenCriterion } from '../domain/baseline-content';
import type { RequirementSetPaper } from './requirement-set-paper';

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ type: 'paragraph', text: line, voice: 'people' }));

/** All criteria with their weights, indented as the tree. */
export function weightTable({ criteria }: Pick<RequirementSetPaper, 'criteria'>): ReportTable {
  return {
    type: 'table',
    key: 'gunningscriteria',
    caption: 'Gunningscriteria',
    columns: [
      { key: 'outline', label: 'Nr', kind: 'code' },
      { key: 'title', label: 'Criterium', kind: 'text', weight: 3 },
      { key: 'weight', label: 'Weging', kind: 'percent', total: false, definition: 'Procent van het geheel.' },
      {
        key: 'requirements',
        label: 'Wensen',
        kind: 'text',
        definition: 'Wensen die onder dit criterium worden beoordeeld.',
      },
    ],
    rows: criteria.map(({ outline, title, weight, requirementCodes }) => ({
      cells: { outline, title, weight: weightText(weight), requirements: requirementCodes.join(', ') },
    })),
  };
}

const scaleTable = ({ code, title, scale }: FrozenCriterion): ReportTable => ({
  type: 'table',
  key: `schaal-${code.toLowerCase()}`,
  caption: `Beoordelingsschaal ${title}`.slice(0, 120),
  columns: [
    { key: 'score', label: 'Punten', kind: 'integer', total: false },
    { key: 'label', label: 'Niveau', kind: 'text' },
    { key: 'description', label: 'Wat een inschrijving laat zien', kind: 'text', weight: 3, voice: 'people' },
  ],
  rows: scale.map(({ score, label, description }) => ({ cells: { score, label, description } })),
});

/** The criteria to read: the weights, the method, then each criterion with its scale. Nothing without criteria. */
export function criteriaSections(paper: RequirementSetPaper): Section[] {
  if (paper.criteria.length === 0) return [];
  const method: Block[] = [
    { type: 'paragraph', text: 'Gegund wordt op de beste prijs-kwaliteitverhouding.' },
    ...paragraphs(paper.methodNote),
    ...(paper.tieRule
      ? [{ type: 'facts' as const, items: [{ label: 'Bij gelijke stand', value: paper.tieRule }] }]
      : []),
  ];
  return [
    { id: 'gunningscriteria', heading: 'Gunningscriteria', level: 1, blocks: [...method, weightTable(paper)] },
    ...paper.criteria.map((one): Section => ({
      id: one.code.toLowerCase(),
      heading: `${one.outline} ${one.title}`,
      level: 2,
      blocks: [...paragraphs(one.description), ...(one.scale.length > 0 ? [scaleTable(one)] : [])],
    })),
  ];
}
