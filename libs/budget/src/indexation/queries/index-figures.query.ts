import { Injectable } from '@nestjs/common';
import { DomainError, Percentage } from '@koersvast/kernel';
import { Texts, UnitOfWork } from '@koersvast/platform';

import { FigureKind, INDEX_SERIES, IndexSeries, SeriesFigures } from '../domain/indexation';
import type { IndexFigureResponse } from '../http/index-figure.response';

const ALL = `
  select f.id, f.series, f.year, f.kind, f.n, f.percentage, f.source, f.recorded_at as "recordedAt", u.name as "recordedBy",
         f.n = max(f.n) over (partition by f.series, f.year, f.kind) as holds
  from index_figure f left join user_account u on u.id = f.recorded_by
  order by f.year desc, f.series, f.kind, f.n desc`;

const HOLDING = `
  select distinct on (series, year, kind) series, year, kind, percentage from index_figure
  where year between $1 - 1 and $1 order by series, year, kind, n desc`;

/** The index figures: all with their versions, and those by which one year is indexed. */
@Injectable()
export class IndexFiguresQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  async list(): Promise<IndexFigureResponse[]> {
    type Row = Omit<IndexFigureResponse, 'recordedAt'> & { recordedAt: Date };
    const rows = await this.unitOfWork.query<Row>(ALL);
    return rows.map((row) => ({
      ...row,
      percentage: Percentage.parse(row.percentage).toString(),
      recordedAt: row.recordedAt.toISOString(),
    }));
  }

  /** @throws DomainError 422 `indexation.figure-missing`, naming the figures that nobody entered yet */
  async of(year: number): Promise<Record<IndexSeries, SeriesFigures>> {
    type Row = { series: IndexSeries; year: number; kind: FigureKind; percentage: string };
    const rows = await this.unitOfWork.query<Row>(HOLDING, [year]);
    const missing: string[] = [];
    const figure = (series: IndexSeries, of: number, kind: FigureKind): Percentage => {
      const found = rows.find((row) => row.series === series && row.year === of && row.kind === kind);
      if (found) return Percentage.parse(found.percentage);
      missing.push(this.texts.say(`indexation.figure.${kind}`, { series, year: of }));
      return Percentage.zero;
    };
    const [OVA, PPC] = INDEX_SERIES.map((series) => ({
      priorForecast: figure(series, year - 1, 'FORECAST'),
      priorDefinitive: figure(series, year - 1, 'DEFINITIVE'),
      forecast: figure(series, year, 'FORECAST'),
    }));
    if (missing.length > 0) {
      throw new DomainError('indexation.figure-missing', { params: { missing: missing.join(', ') } });
    }
    return { OVA: OVA!, PPC: PPC! };
  }
}
