import { describeTrend, IndicatorTrend, Trend } from '@koersvast/charts';
import { Injectable } from '@nestjs/common';
import { exportParameter, ExportPaper, ExportParameters, ExportSource, UnitOfWork } from '@koersvast/platform';
import { ColumnKind, ReportDocument, renderPaper, Section, toSvg } from '@koersvast/reports';
import { createElement } from 'react';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import type { Unit } from '../domain/measure';
import { LIGHT_WORDS, measured, periodWords, STATE_WORDS, UNIT_BEHIND } from '../domain/words';
import type { IndicatorDetailResponse, IndicatorPointResponse } from '../http/indicator.response';
import { IndicatorDetailQuery } from '../queries/indicator-detail.query';
import { IndicatorListQuery } from '../queries/indicator-list.query';

/** The values of one contract, a chart and a table for each indicator; parameter `contractId`, or `indicatorId` for one. */
@Injectable()
@ExportSource('indicator-values')
export class IndicatorValuesExport implements ExportPaper {
  readonly permission = 'indicator.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: IndicatorListQuery,
    private readonly details: IndicatorDetailQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const frame = await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `Waarden KPI's ${frame.subtitle[0]}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const ids = parameters.indicatorId
      ? [parameters.indicatorId]
      : (await this.list.all({ contractId })).map(({ id }) => id);
    const indicators: IndicatorDetailResponse[] = [];
    for (const id of ids) indicators.push(await this.details.one(id));
    const names = await this.unitOfWork.query<{ id: string; name: string }>('select id, name from municipality');
    const municipalities = new Map(names.map(({ id, name }) => [id, name]));
    const frame = await this.frames.of(contractId, "Waarden KPI's 1.0");
    const own = indicators.filter((one) => one.contractId === contractId);
    return renderPaper(indicatorValuesReport(own, municipalities, frame), format);
  }
}

/** Real numbers where a cell has a kind for them; what is left is text. */
const KINDS: Partial<Record<Unit, ColumnKind>> = { PERCENT: 'percent' };

const cellOf = (point: IndicatorPointResponse, unit: Unit): string | null =>
  unit === 'PERCENT' ? point.value : (measured(point.value, unit) ?? '');

const lightOf = (point: IndicatorPointResponse): string => {
  const light = point.judgement?.light ?? point.light;
  return light ? LIGHT_WORDS[light] : '';
};

export const indicatorValuesReport = (
  indicators: IndicatorDetailResponse[],
  municipalities: ReadonlyMap<string, string>,
  frame: PaperFrame,
): ReportDocument => ({
  ...frame,
  title: 'Waarden van KPI’s',
  facts: [{ label: 'KPI’s', value: String(indicators.length) }],
  sections: indicators.map((one, index) => sectionOf(one, index, municipalities)),
});

function sectionOf(one: IndicatorDetailResponse, index: number, names: ReadonlyMap<string, string>): Section {
  const title = `${one.code} ${one.name}`;
  const trend = trendOf(one);
  const points = [...one.series, ...one.cells].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return {
    ...{ id: `kpi-${index + 1}`, heading: title, level: 1, flow: true },
    blocks: [
      { type: 'paragraph', text: one.definition },
      ...(one.series.length > 0
        ? [
            {
              type: 'chart' as const,
              caption: `${title}, verloop`,
              svg: toSvg(createElement(IndicatorTrend, { trend, title })),
              alt: describeTrend(trend),
            },
          ]
        : []),
      {
        type: 'table',
        key: `kpi-${index + 1}`,
        caption: title,
        columns: [
          { key: 'period', label: 'Periode', kind: 'text', weight: 1 },
          { key: 'place', label: 'Gemeente', kind: 'text', weight: 2 },
          { key: 'value', label: 'Waarde', kind: KINDS[one.unit] ?? 'text', total: false },
          { key: 'light', label: 'Stand', kind: 'text', weight: 1 },
          { key: 'kind', label: 'Bijzonderheid', kind: 'text', weight: 2 },
          { key: 'version', label: 'Definitie', kind: 'integer', total: false },
          { key: 'note', label: 'Toelichting', kind: 'text', weight: 4, voice: 'people' },
        ],
        rows: points.map((point) => ({
          cells: {
            period: periodWords(point.period),
            place: point.municipalityId === null ? 'Totaal' : (names.get(point.municipalityId) ?? ''),
            ...{ value: cellOf(point, one.unit), light: lightOf(point), version: point.versionNumber },
            kind: [STATE_WORDS[point.state], point.provisional ? 'voorlopig' : ''].filter(Boolean).join(', '),
            note: point.note ?? '',
          },
        })),
      },
    ],
  };
}

const drawn = (value: string | null) => (value === null ? null : Number(value));

const trendOf = ({ series, norm, redLimit, unit }: IndicatorDetailResponse): Trend => ({
  points: series.map((point) => ({
    label: periodWords(point.period),
    value: drawn(point.value),
    provisional: point.provisional ?? false,
    gap: point.state === 'PRESENT' ? undefined : STATE_WORDS[point.state],
  })),
  ...{ norm: drawn(norm), redLimit: drawn(redLimit), unit: UNIT_BEHIND[unit] },
});
