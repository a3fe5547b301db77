import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { daysOf } from '../domain/indicator-period';
import { shortest } from '../domain/measure';
import { endedPeriods, seriesOf } from '../domain/series';
import type { IndicatorDetailResponse, IndicatorVersionResponse } from '../http/indicator.response';
import { INDICATOR, IndicatorRow, presentIndicator } from './indicator-list.query';
import { missingPoint, POINT_COLUMNS, PointRow, presentPoint } from './indicator-rows';

const VERSIONS = `
  select v.id, v.n as number, v.valid_from as "validFrom", v.name, v.definition, v.numerator, v.denominator, v.unit,
         v.direction, v.norm, v.amber_limit as "amberLimit", v.red_limit as "redLimit", v.purpose,
         v.per_municipality as "perMunicipality", v.source, v.minimum_cell_size as "minimumCellSize",
         v.change_reason as "changeReason", u.name as "recordedBy", v.recorded_at as "recordedAt"
  from indicator_version v left join user_account u on u.id = v.recorded_by
  where v.indicator_id = $1 order by v.n desc`;

type VersionRow = Omit<IndicatorVersionResponse, 'recordedAt'> & { recordedAt: Date };

/** One indicator with all its periods and definitions. */
@Injectable()
export class IndicatorDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<IndicatorDetailResponse> {
    const today = this.clock.today();
    const [row] = await this.unitOfWork.prepared<IndicatorRow>(
      `select ${INDICATOR.select} from indicator i ${INDICATOR.from} where i.id = $2 and i.programme_id = any ($3)`,
      [today, id, this.unitOfWork.actor.programmesWith('indicator.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const points = await this.points(id);
    const versions = await this.unitOfWork.query<VersionRow>(VERSIONS, [id]);
    const term = { startsOn: row.contractStartsOn, endsOn: row.contractEndsOn, endedOn: row.endedOn };
    const totals = points.filter(({ municipalityId }) => municipalityId === null);
    const series = seriesOf(endedPeriods(row.frequency, term, today), totals, (period) => {
      const { from, through } = daysOf(row.frequency, period);
      return missingPoint(period, from, through);
    });
    return {
      ...presentIndicator(row),
      series: series.map(presentPoint),
      cells: points.filter(({ municipalityId }) => municipalityId !== null).map(presentPoint),
      versions: versions.map((version) => ({
        ...version,
        ...{ norm: shortest(version.norm), amberLimit: shortest(version.amberLimit) },
        redLimit: shortest(version.redLimit),
        recordedAt: version.recordedAt.toISOString(),
      })),
    };
  }

  private points(id: string): Promise<PointRow[]> {
    return this.unitOfWork.query<PointRow>(
      `select ${POINT_COLUMNS} from indicator_point p left join municipality m on m.id = p.municipality_id
       where p.indicator_id = $1 order by p.starts_on, m.sort nulls first`,
      [id],
    );
  }
}
