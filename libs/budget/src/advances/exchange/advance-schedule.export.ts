import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, ReportTable, renderPaper } from '@koersvast/reports';
import { BudgetPaperFrame, BudgetPaperFrameQuery } from '../../papers/budget-paper-frame.query';
import type { AdvanceScheduleResponse } from '../http/advance.response';
import { AdvanceScheduleQuery } from '../queries/advance-schedule.query';

const STATES = { PLANNED: 'gepland', LATE: 'te laat', PARTLY: 'deels betaald', PAID: 'betaald' };

/** One schedule at a stand; parameters `scheduleId` and, when not today, `asOf`. */
@Injectable()
@ExportSource('advance-schedule')
export class AdvanceScheduleExport implements ExportPaper {
  readonly permission = 'advance.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly query: AdvanceScheduleQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { year } = await this.query.one(exportParameter(parameters, 'scheduleId'));
    return `Voorschotten ${year}`;
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const { asOf } = parameters;
    const schedule = await this.query.one(exportParameter(parameters, 'scheduleId'), { asOf });
    const frame = await this.frames.of(schedule.contractId, 'Voorschotten 1.0', schedule.asOfDate);
    return renderPaper(scheduleReport(schedule, frame), format);
  }
}

/** Figures per municipality, the terms, the payments. */
export const scheduleReport = (schedule: AdvanceScheduleResponse, frame: BudgetPaperFrame): ReportDocument => ({
  ...frame,
  title: `Voorschotten ${schedule.year}`,
  facts: [
    { label: 'Termijnen', value: String(schedule.terms) },
    { label: 'Betaalroute', value: schedule.paymentRoute.toLowerCase() },
    { label: 'Versie van het schema', value: String(schedule.versionNumber ?? '') },
  ],
  sections: [
    {
      ...{ id: 'stand', heading: `Stand op ${LocalDate.format(schedule.asOfDate)}`, level: 1, flow: true },
      blocks: [figureTable(schedule)],
    },
    { ...{ id: 'termijnen', heading: 'Termijnen', level: 1, flow: true }, blocks: [termTable(schedule)] },
    ...(schedule.payments.length === 0
      ? []
      : [
          {
            ...{ id: 'betalingen', heading: 'Betalingen', level: 1 as const, flow: true },
            blocks: [paymentTable(schedule)],
          },
        ]),
  ],
});

const figureTable = ({ figures }: AdvanceScheduleResponse): ReportTable => ({
  ...{ type: 'table', key: 'stand', caption: 'Stand per gemeente' },
  columns: [
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'agreed', label: 'Afgesproken', kind: 'money', definition: 'Aandeel in het contractbudget van het jaar.' },
    { key: 'due', label: 'Last', kind: 'money', definition: 'Wat bij de verstreken maanden hoort.' },
    { key: 'paid', label: 'Bevoorschot', kind: 'money', definition: 'Wat aan de partner is betaald.' },
    {
      ...{ key: 'prepaid', label: 'Vooruitbetaald', kind: 'money', definition: 'Bevoorschot min last.' },
      formula: { kind: 'sum', add: ['paid'], subtract: ['due'] },
    },
    {
      ...{ key: 'open', label: 'Open', kind: 'money', definition: 'Afgesproken min bevoorschot.' },
      formula: { kind: 'sum', add: ['agreed'], subtract: ['paid'] },
    },
  ],
  rows: [
    ...figures.map(({ municipalityId, municipality, agreed, due, paid, prepaid, open }) => ({
      ...{ key: municipalityId, cells: { municipality, agreed, due, paid, prepaid, open } },
    })),
    {
      ...{ kind: 'total' as const, cells: { municipality: 'Samen' } },
      sumOf: figures.map(({ municipalityId }) => municipalityId),
    },
  ],
});

const termTable = ({ planned }: AdvanceScheduleResponse): ReportTable => ({
  ...{ type: 'table', key: 'termijnen', caption: 'Termijnen per gemeente' },
  columns: [
    { key: 'number', label: 'Termijn', kind: 'integer', total: false },
    { key: 'dueOn', label: 'Vervalt', kind: 'date' },
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'amount', label: 'Bedrag', kind: 'money' },
    { key: 'paid', label: 'Betaald', kind: 'money' },
    { key: 'state', label: 'Toestand', kind: 'text' },
  ],
  rows: planned.map(({ number, dueOn, municipality, amount, paid, state }) => ({
    cells: { number, dueOn, municipality, amount, paid, state: STATES[state] },
  })),
});

const paymentTable = ({ payments }: AdvanceScheduleResponse): ReportTable => ({
  ...{ type: 'table', key: 'betalingen', caption: 'Betalingen' },
  columns: [
    { key: 'paidOn', label: 'Betaald op', kind: 'date' },
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'term', label: 'Termijn', kind: 'integer', total: false },
    { key: 'amount', label: 'Bedrag', kind: 'money' },
    { key: 'reference', label: 'Kenmerk', kind: 'text', weight: 2 },
  ],
  rows: payments.map(({ paidOn, municipality, termNumber, amount, reference }) => ({
    cells: { paidOn, municipality, term: termNumber, amount, reference },
  })),
});
