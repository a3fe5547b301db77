import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { Direction } from '../domain/indicator';
import { lightOf } from '../domain/indicator';
import { daysOf, Frequency } from '../domain/indicator-period';
import { quantity, shortest, Unit } from '../domain/measure';
import { isTooSmall } from '../domain/suppression';
import { stateOf } from '../domain/point';
import type { IndicatorValueListResponse, IndicatorValueResponse } from '../http/indicator.response';

interface ValueRow {
  id: string;
  indicatorId: string;
  indicatorCode: string;
  period: string;
  municipalityId: string | null;
  revision: number;
  current: boolean;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  provisional: boolean;
  note: string | null;
  reason: string | null;
  recordedAt: Date;
  recordedBy: string | null;
  versionNumber: number;
  unit: Unit;
  direction: Direction;
  norm: string | null;
  amberLimit: string | null;
  redLimit: string | null;
  frequency: Frequency;
  minimumCellSize: number;
  /** The value of this place that holds now is kept back. */
  keptBack: boolean;
}

const SELECT = `
  select x.id, x.indicator_id as "indicatorId", i.code as "indicatorCode", x.period, x.municipality_id as "municipalityId",
         x.revision, x.revision = p.revision as current, x.numerator, x.denominator, x.value, x.provisional, x.note, x.reason,
         x.recorded_at as "recordedAt", u.name as "recordedBy", v.n as "versionNumber", v.unit, v.direction, v.norm,
         v.amber_limit as "amberLimit", v.red_limit as "redLimit", v.frequency,
         greatest(v.minimum_cell_size, now_v.minimum_cell_size) as "minimumCellSize", p.state = 'SUPPRESSED' as "keptBack"
  from indicator_value x
  join indicator i on i.id = x.indicator_id
  join indicator_version v on v.id = x.indicator_version_id
  join indicator_version now_v on now_v.id = i.current_version_id
  left join lateral (
    select q.state, q.revision from indicator_point q
    where q.indicator_id = x.indicator_id and q.period = x.period and q.municipality_id is not distinct from x.municipality_id
  ) p on true
  left join user_account u on u.id = x.recorded_by`;

/** What was given, also what was replaced since. What is kept back now, is kept back in its earlier versions too. */
@Injectable()
export class IndicatorValuesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(request: PageRequest & { indicatorId?: string; period?: string }): Promise<IndicatorValueListResponse> {
    const { items, next } = await keysetPage<ValueRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where i.programme_id = any ($1) and ($2::uuid is null or i.programme_id = $2)
              and ($3::uuid is null or x.indicator_id = $3) and ($4::text is null or x.period = $4)`,
        parameters: [
          this.unitOfWork.actor.programmesWith('indicator.read'),
          request.programmeId ?? null,
          request.indicatorId ?? null,
          request.period ?? null,
        ],
        sorts: {
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
          period: { column: 'period', type: 'text' },
        },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<IndicatorValueResponse> {
    const [row] = await this.unitOfWork.query<ValueRow>(`${SELECT} where x.id = $1 and i.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('indicator.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }
}

const units = (column: string | null) => (column === null ? null : quantity(shortest(column)!, ''));

function present(row: ValueRow): IndicatorValueResponse {
  const measured = { numerator: units(row.numerator), denominator: units(row.denominator), value: units(row.value) };
  const kept = row.keptBack || isTooSmall(row.unit, row.minimumCellSize, measured);
  const { from, through } = daysOf(row.frequency, row.period);
  const limits = { norm: units(row.norm), amberLimit: units(row.amberLimit), redLimit: units(row.redLimit) };
  const text = (column: string | null) => (kept ? null : shortest(column));
  return {
    ...{ id: row.id, indicatorId: row.indicatorId, indicatorCode: row.indicatorCode },
    ...{ period: row.period, municipalityId: row.municipalityId, startsOn: from, endsOn: through },
    state: kept ? 'SUPPRESSED' : stateOf(measured),
    ...{ numerator: text(row.numerator), denominator: text(row.denominator), value: text(row.value) },
    judgement: null,
    light: kept ? null : lightOf(measured.value, { direction: row.direction, ...limits }),
    ...{ provisional: row.provisional, revision: row.revision, current: row.current },
    ...{ versionNumber: row.versionNumber, note: kept ? null : row.note, reason: row.reason },
    ...{ recordedAt: row.recordedAt.toISOString(), recordedBy: row.recordedBy },
  };
}
