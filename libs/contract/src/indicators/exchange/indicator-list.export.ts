import { Injectable } from '@nestjs/common';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, renderPaper } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import { FREQUENCY_WORDS, LIGHT_WORDS, measured, periodWords, PURPOSE_WORDS, STATE_WORDS } from '../domain/words';
import type { IndicatorResponse } from '../http/indicator.response';
import { IndicatorListQuery } from '../queries/indicator-list.query';

/** The indicators of one contract with their definition and their last period; parameter `contractId`. */
@Injectable()
@ExportSource('indicator-list')
export class IndicatorListExport implements ExportPaper {
  readonly permission = 'indicator.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly list: IndicatorListQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const frame = await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `KPI's ${frame.subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const rows = await this.list.all({ contractId });
    return renderPaper(indicatorListReport(rows, await this.frames.of(contractId, "Lijst KPI's 1.0")), format);
  }
}

const stand = ({ latest, unit }: IndicatorResponse): string => {
  if (!latest) return '';
  const value = latest.state === 'PRESENT' ? measured(latest.value, unit)! : STATE_WORDS[latest.state];
  return `${value}${latest.provisional ? ' (voorlopig)' : ''}`;
};

const colour = ({ latest }: IndicatorResponse): string => {
  const light = latest?.judgement?.light ?? latest?.light;
  return light ? LIGHT_WORDS[light] : '';
};

/** One line per indicator, in the order of the codes. */
export const indicatorListReport = (rows: IndicatorResponse[], frame: PaperFrame): ReportDocument => ({
  ...frame,
  title: 'Lijst van KPI’s',
  facts: [
    { label: 'KPI’s', value: String(rows.length) },
    { label: 'Rood', value: String(rows.filter((row) => colour(row) === 'rood').length) },
  ],
  sections: [
    {
      ...{ id: 'kpis', heading: 'KPI’s', level: 1 as const, flow: true, landscape: true },
      blocks: [
        {
          type: 'table',
          key: 'kpis',
          caption: 'KPI’s met hun laatste periode',
          columns: [
            { key: 'code', label: 'Code', kind: 'code' },
            { key: 'name', label: 'KPI', kind: 'text', weight: 3 },
            { key: 'definition', label: 'Definitie', kind: 'text', weight: 6 },
            { key: 'fraction', label: 'Teller en noemer', kind: 'text', weight: 4 },
            { key: 'norm', label: 'Norm', kind: 'text', weight: 1 },
            { key: 'red', label: 'Rood', kind: 'text', weight: 1 },
            { key: 'frequency', label: 'Per', kind: 'text', weight: 1 },
            { key: 'purpose', label: 'Soort', kind: 'text', weight: 2 },
            { key: 'owner', label: 'Eigenaar', kind: 'text', weight: 2 },
            { key: 'period', label: 'Laatste periode', kind: 'text', weight: 1 },
            { key: 'stand', label: 'Waarde', kind: 'text', weight: 2 },
            { key: 'light', label: 'Stand', kind: 'text', weight: 1 },
          ],
          rows: rows.map((row) => ({
            cells: {
              ...{ code: row.code, name: row.name, definition: row.definition },
              fraction: row.numerator === null ? '' : `${row.numerator} / ${row.denominator}`,
              ...{ norm: measured(row.norm, row.unit) ?? '', red: measured(row.redLimit, row.unit) ?? '' },
              ...{ frequency: FREQUENCY_WORDS[row.frequency], purpose: PURPOSE_WORDS[row.purpose] },
              ...{ owner: row.owner?.name ?? '', period: row.latest ? periodWords(row.latest.period) : '' },
              ...{ stand: stand(row), light: colour(row) },
            },
          })),
        },
      ],
    },
  ],
});
