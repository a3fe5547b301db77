import { LocalDate, timeAt } from '@koersvast/kernel';
import type { Callout, ReportDocument, ReportRow, ReportTable } from '@koersvast/reports';
import type { FinanceFrame } from '../../contract-stands/queries/finance-frame.query';
import type {
  ReportAdoptionListResponse,
  ReportAdoptionResponse,
  ReportAdoptionRowResponse,
} from '../http/report-adoption.response';

/** The signed report that was decided upon. */
export interface DecidedReport {
  code: string;
  title: string;
  versionNumber: number;
  snapshot: string;
  /** SHA-256 of what was signed. */
  contentHash: string;
  signedBy: string;
  /** ISO 8601 */
  signedAt: string;
}

const BODIES = { COLLEGE: 'College', COUNCIL: 'Raad' };
const OUTCOMES: Record<ReportAdoptionResponse['outcome'], Record<'COLLEGE' | 'COUNCIL', string>> = {
  ADOPTED: { COLLEGE: 'vastgesteld zoals ondertekend', COUNCIL: 'besloten zoals aangeboden' },
  DEVIATING: { COLLEGE: 'afwijkend vastgesteld', COUNCIL: 'afwijkend besloten' },
  REJECTED: { COLLEGE: 'niet vastgesteld', COUNCIL: 'verworpen' },
  REVOKED: { COLLEGE: 'bij vergissing vastgelegd', COUNCIL: 'bij vergissing vastgelegd' },
};

const dayAndTime = (moment: string): string => {
  const at = new Date(moment);
  return `${LocalDate.format(LocalDate.at(at))} ${timeAt(at)}`;
};

/** What the colleges adopted and the councils decided of one signed report: which, by whom, when, and where that stands. */
export function decisionList(
  report: DecidedReport,
  { items, standing }: ReportAdoptionListResponse,
  frame: FinanceFrame,
): ReportDocument {
  const { colleges, councils, municipalities, identical, effectiveOn } = standing;
  const earlier = items.flatMap((row) => row.earlier.map((each) => ({ ...each, municipality: row.municipality })));
  return {
    ...{ ...frame, title: `Besluiten over ${report.title}` },
    facts: [
      { label: 'Rapport', value: `${report.code}, versie ${report.versionNumber}` },
      { label: 'Momentopname', value: report.snapshot },
      { label: 'Ondertekend', value: `${report.signedBy}, ${dayAndTime(report.signedAt)}` },
      { label: 'SHA-256 inhoud', value: report.contentHash },
      { label: 'Colleges', value: `${colleges} van ${municipalities} vastgesteld` },
      { label: 'Raden', value: `${councils} van ${municipalities} besloten` },
      { label: 'Gelijkluidend', value: identical ? 'ja, voor zover besloten' : 'niet gelijkluidend' },
      { label: 'Geldt vanaf', value: effectiveOn ? LocalDate.format(effectiveOn) : 'nog niet: niet elke raad besloot' },
    ],
    sections: [
      {
        ...{ id: 'besluiten', heading: '1 Wat geldt', level: 1, landscape: true },
        blocks: [standingTable(items), ...items.flatMap(notes)],
      },
      ...(earlier.length === 0
        ? []
        : [
            {
              ...{ id: 'eerder', heading: '2 Eerder vastgelegd en verbeterd', level: 1 as const, landscape: true },
              blocks: [earlierTable(earlier)],
            },
          ]),
    ],
  };
}

/** One row per municipality and body; who has not decided yet has a row without day. */
const standingTable = (items: readonly ReportAdoptionRowResponse[]): ReportTable => ({
  ...{ type: 'table', key: 'besluiten', caption: 'Besluiten per gemeente' },
  columns: [
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'body', label: 'Orgaan', kind: 'text' },
    { key: 'outcome', label: 'Besluit', kind: 'text', weight: 2 },
    { key: 'on', label: 'Op', kind: 'date' },
    { key: 'reference', label: 'Nummer', kind: 'text' },
    { key: 'documents', label: 'Stukken', kind: 'text', weight: 2 },
    { key: 'by', label: 'Vastgelegd door', kind: 'text', weight: 2 },
  ],
  rows: items.flatMap(({ municipality, college, council }) => [
    bodyRow(municipality, 'COLLEGE', college),
    bodyRow(municipality, 'COUNCIL', council),
  ]),
  footnotes: ['Het college stelt het rapport vast en biedt het aan; de raad besluit. Elke gemeente besluit zelf.'],
});

function bodyRow(municipality: string, body: 'COLLEGE' | 'COUNCIL', held: ReportAdoptionResponse | null): ReportRow {
  if (!held) return { cells: { municipality, body: BODIES[body], outcome: 'nog geen besluit' } };
  return {
    cells: {
      ...{ municipality, body: BODIES[body], outcome: OUTCOMES[held.outcome][body], on: held.decidedOn },
      ...{ reference: held.reference, documents: held.documents.map(({ name }) => name).join(', ') },
      by: `${held.recordedBy ?? 'onbekend'}, ${dayAndTime(held.recordedAt)}`,
    },
  };
}

/** What a body said beside its decision. */
const notes = ({ municipality, college, council }: ReportAdoptionRowResponse): Callout[] =>
  [college, council].flatMap((held): Callout[] =>
    held?.note
      ? [
          {
            ...{
              type: 'callout',
              title: `${BODIES[held.body]} van ${municipality}: ${OUTCOMES[held.outcome][held.body]}`,
            },
            paragraphs: [{ type: 'paragraph', voice: 'people', text: held.note }],
          },
        ]
      : [],
  );

const earlierTable = (rows: readonly (ReportAdoptionResponse & { municipality: string })[]): ReportTable => ({
  ...{ type: 'table', key: 'eerder', caption: 'Wat later is verbeterd' },
  columns: [
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'body', label: 'Orgaan', kind: 'text' },
    { key: 'outcome', label: 'Besluit', kind: 'text', weight: 2 },
    { key: 'on', label: 'Op', kind: 'date' },
    { key: 'note', label: 'Uitleg', kind: 'text', voice: 'people', weight: 3 },
    { key: 'by', label: 'Vastgelegd door', kind: 'text', weight: 2 },
  ],
  rows: rows.map(({ municipality, body, outcome, decidedOn, note, recordedBy, recordedAt }) => ({
    cells: {
      ...{ municipality, body: BODIES[body], outcome: OUTCOMES[outcome][body], on: decidedOn, note },
      by: `${recordedBy ?? 'onbekend'}, ${dayAndTime(recordedAt)}`,
    },
  })),
});
