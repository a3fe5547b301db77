import type { ReportTable } from '@koersvast/reports';
import { layoutOf } from '../domain/report-inputs';
import type { OutlineEntry, SectionPart } from '../domain/report-layout';
import { programmeTables, type TableInputs, unitOf } from './programme-tables';
import { boardTable, courseTable, figuresOf, keyFigures, type TableFrame } from './report-tables';

/** Parts of a section that are a table, and the key that the first of them in a report bears. */
const KEYS = { KEY_FIGURES: 'kerncijfers', CONTRACT_TABLE: 'gemeente-bouwsteen', COURSE: 'verloop' } as const;

/** The tables of one part of a section: the same on screen, in the PDF and in the sheet. */
export function partTables(inputs: TableInputs, part: SectionPart, entry: OutlineEntry): ReportTable[] {
  if (part === 'PROGRAMME_TABLE') return programmeTables(inputs, entry);
  if (part !== 'KEY_FIGURES' && part !== 'CONTRACT_TABLE' && part !== 'COURSE') return [];
  const frame = { key: keyOf(inputs, part, entry), unit: unitOf(layoutOf(inputs)) } satisfies TableFrame;
  const figures = figuresOf(inputs.figures, entry.municipalityId);
  if (part === 'COURSE') return [courseTable(inputs.figures.course, frame)];
  return [part === 'KEY_FIGURES' ? keyFigures(figures, frame) : boardTable(figures, frame)];
}

/** A report may show a table in more sections: the first keeps the plain key, the others bear that of their section. */
function keyOf(inputs: TableInputs, part: keyof typeof KEYS, { id, section, municipalityId }: OutlineEntry): string {
  const first = layoutOf(inputs).sections.find(({ parts }) => parts.includes(part));
  return first?.key === section && municipalityId === null ? KEYS[part] : `${KEYS[part]}-${id}`;
}
