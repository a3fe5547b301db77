import { Injectable } from '@nestjs/common';
import { ExportFormat, ExportPaper, ExportParameters, exportParameter, ExportSource } from '@koersvast/platform';
import { renderPaper, type ReportTable } from '@koersvast/reports';
import { KIND_RULES } from '../../requirements/domain/requirement-kind';
import { STATE_LABELS } from '../../requirements/domain/requirement-states';
import { TenderPaperQuery } from '../../tenders/queries/tender-paper.query';
import type { TraceabilityRowResponse, TraceCellResponse } from '../http/coverage.response';
import { TraceabilityQuery } from '../queries/traceability.query';

const words = (cells: readonly TraceCellResponse[]): string =>
  cells.map(({ code, suspect }) => `${code ?? 'afgeschermd'}${suspect ? ' (verdacht)' : ''}`).join(', ');

const table = (rows: readonly TraceabilityRowResponse[]): ReportTable => ({
  type: 'table',
  key: 'matrix',
  caption: 'Traceerbaarheidsmatrix',
  columns: [
    { key: 'code', label: 'Eis', kind: 'code' },
    { key: 'kind', label: 'Soort', kind: 'text' },
    { key: 'title', label: 'Titel', kind: 'text', weight: 3 },
    { key: 'state', label: 'Status', kind: 'text' },
    { key: 'block', label: 'Bouwsteen', kind: 'text' },
    { key: 'sources', label: 'Bron', kind: 'text', definition: 'Zinnen en conclusies waaruit de eis komt.' },
    { key: 'clarifications', label: 'Nota', kind: 'text', definition: 'Antwoorden in een nota van inlichtingen.' },
    { key: 'obligations', label: 'Verplichting', kind: 'text', definition: 'Ook langs een antwoord in een nota.' },
  ],
  rows: rows.map(({ code, kind, title, state, buildingBlock, sources, clarifications, obligations }) => ({
    cells: {
      ...{ code, kind: KIND_RULES[kind].label, title, state: STATE_LABELS[state], block: buildingBlock ?? '' },
      ...{ sources: words(sources), clarifications: words(clarifications), obligations: words(obligations) },
    },
  })),
});

/** Source, requirement, nota and obligation beside each other, all rows. */
@Injectable()
@ExportSource('traceability-matrix')
export class TraceabilityExport implements ExportPaper {
  readonly permission = 'requirement.read';
  readonly formats = ['xlsx', 'csv'] as const;

  constructor(
    private readonly traceability: TraceabilityQuery,
    private readonly papers: TenderPaperQuery,
  ) {}

  title(): Promise<string> {
    return Promise.resolve('Traceerbaarheidsmatrix');
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const tenderId = exportParameter(parameters, 'tenderId');
    const frame = await this.papers.frame(tenderId, 'Traceerbaarheidsmatrix', 'Traceerbaarheidsmatrix 1.0');
    const blocks = [table(await this.traceability.all(tenderId))];
    return renderPaper({ ...frame, sections: [{ id: 'matrix', heading: frame.title, level: 1, blocks }] }, format);
  }
}
