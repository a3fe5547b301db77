import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { everyItem, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { type Block, renderPaper, type ReportDocument, type Section } from '@koersvast/reports';
import { type BudgetFrame, BudgetFrameQuery } from '../../municipal-budgets/queries/budget-frame.query';
import { MunicipalBudgetQuery } from '../../municipal-budgets/queries/municipal-budget.query';
import type { BudgetAmendmentItem, BudgetAmendmentResponse } from '../http/budget-amendment.response';
import { BudgetAmendmentListQuery } from '../queries/budget-amendment-list.query';
import { BudgetAmendmentQuery } from '../queries/budget-amendment.query';

type Format = 'docx' | 'pdf' | 'xlsx';

const SIDES = { COST: 'Lasten', INCOME: 'Baten' } as const;
const AUTHORITIES = { COLLEGE: 'College van burgemeester en wethouders', COUNCIL: 'Gemeenteraad' } as const;
const DURATIONS = { INCIDENTAL: 'Incidenteel', STRUCTURAL: 'Structureel' } as const;
const STATES = {
  ...{ PROPOSED: 'voorstel', SUBMITTED: 'wacht op akkoord', OFFERED: 'aangeboden', ADOPTED: 'vastgesteld' },
  ...{ REJECTED: 'verworpen', WITHDRAWN: 'ingetrokken' },
} as const;

/** One begrotingswijziging in the shape in which a raad or college gets it (BBV 18); parameter `budgetAmendmentId`. */
@Injectable()
@ExportSource('budget-amendment')
export class BudgetAmendmentExport implements ExportPaper {
  readonly permission = 'budget-amendment.read';
  readonly formats = ['docx', 'pdf', 'xlsx'] as const;

  constructor(
    private readonly query: BudgetAmendmentQuery,
    private readonly budgets: MunicipalBudgetQuery,
    private readonly frames: BudgetFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code, municipality, title } = await this.query.one(exportParameter(parameters, 'budgetAmendmentId'));
    return `Begrotingswijziging ${code} ${municipality} ${title}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: Format): Promise<Buffer> {
    const record = await this.query.one(exportParameter(parameters, 'budgetAmendmentId'));
    const { programmeId } = await this.budgets.place(record.municipalBudgetId);
    const subtitle = [`Gemeente ${record.municipality}`, `Begrotingsjaar ${record.year}`];
    const frame = await this.frames.of(programmeId, subtitle, 'Begrotingswijziging 1.0');
    return renderPaper(amendmentReport(record, frame), format);
  }
}

/** Why, what is asked to decide, per programme the mutation and the new amount, and the lines beneath it. */
export function amendmentReport(record: BudgetAmendmentResponse, frame: BudgetFrame): ReportDocument {
  const { code, municipality, year, weighing, duration, state } = record;
  const effective = record.effectiveOn ? LocalDate.format(record.effectiveOn) : 'nog niet';
  return {
    ...frame,
    title: `Begrotingswijziging ${code}: ${record.title}`,
    draft: state !== 'ADOPTED',
    facts: [
      { label: 'Gemeente', value: `${municipality}, begroting ${year}` },
      { label: 'Beslist', value: AUTHORITIES[weighing.authority] },
      { label: 'Duur', value: DURATIONS[duration] },
      { label: 'Stand', value: STATES[state] },
      ...(record.decidedOn
        ? [{ label: 'Besluit', value: `${record.decisionReference}, ${LocalDate.format(record.decidedOn)}` }]
        : []),
      ...(weighing.receivableChange === '0.00'
        ? []
        : [{ label: 'Vordering op het BCF', value: `${by(weighing.receivableChange)} (geen last)` }]),
      { label: 'Werkt vanaf', value: effective },
    ],
    sections: [
      section('aanleiding', '1 Aanleiding', people(record.reason)),
      section('besluit', '2 Gevraagd besluit', [{ type: 'paragraph', text: decisionAsked(record) }]),
      section('programma', '3 Mutatie en nieuw bedrag per programma', [programmeTable(record)]),
      section('regels', '4 Regels', [rowTable(record)]),
      ...(record.joint ? [section('gezamenlijk', '5 Gezamenlijk voorstel', [jointTable(record)])] : []),
    ],
  };
}

const by = (text: string): string => Money.parse(text).format({ plus: true });

const section = (id: string, heading: string, blocks: Block[]): Section => ({
  ...{ id, heading, level: 1 as const, flow: true, blocks },
});

const people = (words: string): Block[] =>
  words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ type: 'paragraph', text, voice: 'people' }));

function decisionAsked({ weighing, code, year, costChange, incomeChange }: BudgetAmendmentResponse): string {
  const who = weighing.authority === 'COUNCIL' ? 'De raad' : 'Het college';
  return (
    `${who} wordt gevraagd de begroting ${year} te wijzigen volgens ${code}: lasten ${by(costChange)}, ` +
    `baten ${by(incomeChange)}, met per programma het nieuwe bedrag hieronder.`
  );
}

const programmeTable = ({ weighing }: BudgetAmendmentResponse): Block => ({
  ...{ type: 'table', key: 'programmas', caption: 'Per programma, lasten en baten' },
  columns: [
    { key: 'programme', label: 'Programma', kind: 'text', weight: 3 },
    { key: 'side', label: 'Lasten of baten', kind: 'text', weight: 1 },
    { key: 'before', label: 'Voor wijziging', kind: 'money', total: false },
    { key: 'change', label: 'Mutatie', kind: 'money', signed: true, total: false },
    {
      ...{ key: 'after', label: 'Nieuw bedrag', kind: 'money', total: false },
      formula: { kind: 'sum', add: ['before', 'change'] },
    },
  ],
  rows: weighing.programmes
    .filter(({ before, change }) => before !== '0.00' || change !== '0.00')
    .map(({ programme, side, before, change }) => ({ cells: { programme, side: SIDES[side], before, change } })),
});

const rowTable = ({ rows }: BudgetAmendmentResponse): Block => ({
  ...{ type: 'table', key: 'regels', caption: 'Per regel' },
  columns: [
    { key: 'code', label: 'Regel', kind: 'code' },
    { key: 'description', label: 'Omschrijving', kind: 'text', weight: 3 },
    { key: 'taskField', label: 'Taakveld', kind: 'code' },
    { key: 'side', label: 'Lasten of baten', kind: 'text', weight: 1 },
    { key: 'before', label: 'Voor wijziging', kind: 'money', total: false },
    { key: 'change', label: 'Mutatie', kind: 'money', signed: true, total: false },
    {
      ...{ key: 'after', label: 'Nieuw bedrag', kind: 'money', total: false },
      formula: { kind: 'sum', add: ['before', 'change'] },
    },
  ],
  rows: rows.map((row) => ({
    cells: {
      ...{
        code: row.code,
        description: row.isNew ? `${row.description} (nieuwe regel)` : row.description,
        taskField: row.taskField,
        side: SIDES[row.side],
      },
      ...{ before: row.before, change: row.decided ?? row.change },
    },
  })),
});

const jointTable = ({ joint }: BudgetAmendmentResponse): Block => ({
  ...{ type: 'table', key: 'gezamenlijk', caption: `Besluiten over ${joint!.code}` },
  columns: [
    { key: 'municipality', label: 'Gemeente', kind: 'text', weight: 2 },
    { key: 'code', label: 'Nummer', kind: 'code' },
    { key: 'state', label: 'Stand', kind: 'text', weight: 2 },
    { key: 'decision', label: 'Besluit', kind: 'text', weight: 3 },
    { key: 'decidedOn', label: 'Besloten op', kind: 'date' },
  ],
  rows: joint!.parts.map(({ municipality, code, state, decisionReference, decidedOn }) => ({
    cells: { municipality, code, state: STATES[state], decision: decisionReference ?? '', decidedOn },
  })),
});

/** All amendments of a year; parameters `programmeId` and `year`. */
@Injectable()
@ExportSource('budget-amendments')
export class BudgetAmendmentsExport implements ExportPaper {
  readonly permission = 'budget-amendment.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly list: BudgetAmendmentListQuery,
    private readonly frames: BudgetFrameQuery,
  ) {}

  title(parameters: ExportParameters): Promise<string> {
    return Promise.resolve(`Begrotingswijzigingen ${exportParameter(parameters, 'year')}`);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const year = Number(exportParameter(parameters, 'year'));
    const rows = await everyItem((paging) => this.list.page(programmeId, { year, sort: 'recordedAt', ...paging }));
    const frame = await this.frames.of(programmeId, [`Begrotingsjaar ${year}`], 'Begrotingswijzigingen 1.0');
    return renderPaper(listReport(rows, year, frame), format);
  }
}

export const listReport = (rows: BudgetAmendmentItem[], year: number, frame: BudgetFrame): ReportDocument => ({
  ...frame,
  title: `Begrotingswijzigingen ${year}`,
  facts: [{ label: 'Wijzigingen', value: String(rows.length) }],
  sections: [
    {
      ...{ id: 'wijzigingen', heading: 'Wijzigingen', level: 1 as const, landscape: true },
      blocks: [
        {
          ...{ type: 'table', key: 'wijzigingen', caption: 'Begrotingswijzigingen in de volgorde van vastleggen' },
          columns: [
            { key: 'code', label: 'Nummer', kind: 'code' },
            { key: 'municipality', label: 'Gemeente', kind: 'text', weight: 2 },
            { key: 'title', label: 'Wijziging', kind: 'text', weight: 4 },
            { key: 'state', label: 'Stand', kind: 'text', weight: 2 },
            { key: 'authority', label: 'Beslist', kind: 'text', weight: 1 },
            { key: 'duration', label: 'Duur', kind: 'text', weight: 1 },
            { key: 'costChange', label: 'Lasten', kind: 'money', signed: true, total: false },
            { key: 'incomeChange', label: 'Baten', kind: 'money', signed: true, total: false },
            { key: 'decision', label: 'Besluit', kind: 'text', weight: 3 },
            { key: 'decidedOn', label: 'Besloten op', kind: 'date' },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ code: row.code, municipality: row.municipality, title: row.title, state: STATES[row.state] },
              authority: row.authority === null ? '' : row.authority === 'COUNCIL' ? 'raad' : 'college',
              ...{ duration: DURATIONS[row.duration], costChange: row.costChange, incomeChange: row.incomeChange },
              ...{ decision: row.decisionReference ?? '', decidedOn: row.decidedOn },
            },
          })),
        },
      ],
    },
  ],
});
