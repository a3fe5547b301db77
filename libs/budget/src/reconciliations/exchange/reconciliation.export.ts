import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, ReportTable, renderPaper } from '@koersvast/reports';
import { BudgetPaperFrame, BudgetPaperFrameQuery } from '../../papers/budget-paper-frame.query';
import type { ReconciliationDetailResponse } from '../http/reconciliation.response';
import { ReconciliationQuery } from '../queries/reconciliation.query';
import { KIND_NAMES, RULE_NAMES } from '../words.nl';

/** The aansluiting of one week; parameter `reconciliationId`. */
@Injectable()
@ExportSource('reconciliation')
export class ReconciliationExport implements ExportPaper {
  readonly permission = 'reconciliation.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly query: ReconciliationQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code, weekEndsOn } = await this.query.one(exportParameter(parameters, 'reconciliationId'));
    return `Aansluiting ${code} tot en met ${LocalDate.format(weekEndsOn)}`;
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const row = await this.query.one(exportParameter(parameters, 'reconciliationId'));
    const frame = await this.frames.of(row.contractId, 'Aansluiting 1.0', row.weekEndsOn);
    return renderPaper(reconciliationReport(row, frame), format);
  }
}

/** The three amounts per municipality and month, and every difference with its name and explanation. */
export const reconciliationReport = (row: ReconciliationDetailResponse, frame: BudgetPaperFrame): ReportDocument => ({
  ...frame,
  title: `Aansluiting tot en met ${LocalDate.format(row.weekEndsOn)}`,
  draft: row.state === 'OPEN',
  facts: [
    { label: 'Code', value: row.code },
    { label: 'Toestand', value: row.state === 'DONE' ? `afgerond door ${row.completedBy ?? ''}` : 'open' },
    { label: 'Verschillen', value: `${row.differences}, waarvan ${row.open} niet verklaard` },
  ],
  sections: [
    { ...{ id: 'bedragen', heading: 'Bedragen', level: 1, flow: true }, blocks: [lineTable(row)] },
    ...(row.found.length === 0
      ? []
      : [
          {
            ...{ id: 'verschillen', heading: 'Verschillen', level: 1 as const, landscape: true },
            blocks: [differenceTable(row)],
          },
        ]),
  ],
});

const month = (period: string): string => LocalDate.formatLong(period).replace(/^\d+ /, '');

const lineTable = ({ lines }: ReconciliationDetailResponse): ReportTable => ({
  ...{ type: 'table', key: 'bedragen', caption: 'Opgave, voorschot en grootboek' },
  columns: [
    { key: 'period', label: 'Maand', kind: 'text' },
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'stated', label: 'Opgave', kind: 'money', definition: 'Opgave van de partner; leeg is nog geen opgave.' },
    { key: 'advanced', label: 'Voorschot', kind: 'money', definition: 'Betaald op termijnen van de maand.' },
    { key: 'booked', label: 'Grootboek', kind: 'money', definition: 'Lasten van het contract; leeg is niets geboekt.' },
  ],
  rows: lines.map(({ period, municipality, stated, advanced, booked }) => ({
    cells: { period: month(period), municipality, stated, advanced, booked },
  })),
});

const differenceTable = ({ found }: ReconciliationDetailResponse): ReportTable => ({
  ...{ type: 'table', key: 'verschillen', caption: 'Verschillen met hun verklaring' },
  columns: [
    { key: 'period', label: 'Maand', kind: 'text' },
    { key: 'municipality', label: 'Gemeente', kind: 'text' },
    { key: 'rule', label: 'Regel', kind: 'text', weight: 2 },
    { key: 'amount', label: 'Verschil', kind: 'money', signed: true },
    { key: 'kind', label: 'Soort', kind: 'text', weight: 2 },
    { key: 'explanation', label: 'Verklaring', kind: 'text', voice: 'people', weight: 4 },
    { key: 'who', label: 'Door', kind: 'text', weight: 2 },
  ],
  rows: found.map((row) => ({
    cells: {
      ...{ period: month(row.period), municipality: row.municipality, rule: RULE_NAMES[row.rule], amount: row.amount },
      ...{ kind: row.kind ? KIND_NAMES[row.kind] : 'open', explanation: row.explanation ?? '' },
      who: [row.explainedBy, row.carried ? '(van eerder)' : ''].filter(Boolean).join(' '),
    },
  })),
});
