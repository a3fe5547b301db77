import { createElement } from 'react';
import { Injectable } from '@nestjs/common';
import { describeOrganisation, OrganisationChart, type OrganisationNode } from '@koersvast/charts';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportDocument, toSvg } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../papers/paper-frame.query';
import type { ChartNodeResponse, ChartResponse } from '../http/chart.response';
import { ChartQuery } from '../queries/chart.query';

const TITLE = 'Organogram van de uitvoeringsorganisatie';
/** What a landscape page holds: four columns. */
const WIDTH = 900;

/** The organisation chart with its staffing; parameter `programmeId`. */
@Injectable()
@ExportSource('organisation-chart')
export class ChartPaper implements ExportPaper {
  readonly permission = 'implementation.read';
  readonly formats = ['pdf', 'xlsx'] as const;

  constructor(
    private readonly query: ChartQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve(TITLE);
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'xlsx'): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const frame = await this.frames.of(programmeId, this.permission, 'Organogram 1.0');
    return renderPaper(chartReport(await this.query.of(programmeId), frame), format);
  }
}

const dutch = (fte: string): string => fte.replace('.', ',').replace(/0$/, '');

const staffing = ({ fte, filledFte }: { fte: string; filledFte: string }): string => {
  const open = (Number(fte) - Number(filledFte)).toFixed(2);
  return Number(open) > 0 ? `${dutch(fte)} fte, ${dutch(open)} open` : `${dutch(fte)} fte`;
};

const drawn = (node: ChartNodeResponse): OrganisationNode => ({
  ...node,
  functions: node.functions.map(({ title, fte }) => `${title} ${dutch(fte)} fte`),
  staffing: node.functions.length > 0 ? staffing(node) : '',
});

const percent = ({ fte, filledFte }: ChartResponse): string =>
  Number(fte) > 0 ? `${Math.round((Number(filledFte) / Number(fte)) * 100)} %` : 'leeg';

function chartReport(chart: ChartResponse, frame: PaperFrame): ReportDocument {
  const nodes = chart.nodes.map(drawn);
  const nameOf = new Map(chart.nodes.map(({ id, name }) => [id, name]));
  return {
    ...frame,
    title: TITLE,
    facts: [
      { label: 'Formatie', value: `${dutch(chart.fte)} fte` },
      { label: 'Bezet', value: `${dutch(chart.filledFte)} fte (${percent(chart)})` },
    ],
    sections: [
      {
        ...{ id: 'organogram', heading: 'Organogram', level: 1 as const, flow: true, landscape: true },
        blocks: [
          {
            type: 'chart',
            caption: 'Gemeenten, gezamenlijke organen en teams',
            svg: toSvg(createElement(OrganisationChart, { nodes, title: TITLE, width: WIDTH })),
            alt: describeOrganisation(nodes),
          },
        ],
      },
      {
        ...{ id: 'functies', heading: 'Functies en bezetting', level: 1 as const, landscape: true },
        blocks: [
          {
            type: 'table',
            key: 'functies',
            caption: 'Functies en bezetting',
            columns: [
              { key: 'part', label: 'Onderdeel', kind: 'text', weight: 3 },
              { key: 'under', label: 'Valt onder', kind: 'text', weight: 3 },
              { key: 'title', label: 'Functie', kind: 'text', weight: 3 },
              { key: 'fte', label: 'Fte', kind: 'text', weight: 1 },
              { key: 'filled', label: 'Bezet', kind: 'text', weight: 1 },
            ],
            rows: chart.nodes.flatMap((node) =>
              (node.functions.length > 0 ? node.functions : [null]).map((one) => ({
                cells: {
                  ...{ part: node.name, under: node.parentId ? (nameOf.get(node.parentId) ?? '') : '' },
                  ...{
                    title: one?.title ?? '',
                    fte: one ? dutch(one.fte) : '',
                    filled: one ? dutch(one.filledFte) : '',
                  },
                },
              })),
            ),
          },
        ],
      },
    ],
  };
}
