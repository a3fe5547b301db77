import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { Direction } from '../domain/indicator';
import type { Frequency } from '../domain/indicator-period';
import { quantity, quantityText, shortest, Unit } from '../domain/measure';
import { Point, pointOf, StoredValue } from '../domain/series';
import type {
  IndicatorPointResponse,
  IndicatorValueListResponse,
  IndicatorValueResponse,
} from '../http/indicator.response';

interface ValueRow {
  id: string;
  indicatorId: string;
  indicatorCode: string;
  period: string;
  revision: number;
  current: boolean;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  provisional: boolean;
  note: string | null;
  recordedAt: Date;
  recordedBy: string | null;
  versionNumber: number;
  unit: Unit;
  direction: Direction;
  norm: string | null;
  redLimit: string | null;
  frequency: Frequency;
  minimumCellSize: number;
  currentCellSize: number;
}

const SELECT = `
  select x.id, x.indicator_id as "indicatorId", i.code as "indicatorCode", x.period, x.revision,
         x.revision = max(x.revision) over (partition by x.indicator_id, x.period) as current,
         x.numerator, x.denominator, x.value, x.provisional, x.note, x.recorded_at as "recordedAt", u.name as "recordedBy",
         v.n as "versionNumber", v.unit, v.direction, v.norm, v.red_limit as "redLimit", v.frequency,
         v.minimum_cell_size as "minimumCellSize", now_v.minimum_cell_size as "currentCellSize"
  from indicator_value x
  join indicator i on i.id = x.indicator_id
  join indicator_version v on v.id = x.indicator_version_id
  join indicator_version now_v on now_v.id = i.current_version_id
  left join user_account u on u.id = x.recorded_by`;

/** Values with small counts kept back; nothing else reads the columns with the counts. */
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
    const [row] = await this.unitOfWork.query<ValueRow>(
      `select * from (${SELECT} where i.programme_id = any ($2)
         and x.indicator_id = (select indicator_id from indicator_value where id = $1)) list where id = $1`,
      [id, this.unitOfWork.actor.programmesWith('indicator.read')],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  /** The current revisions per indicator, for their series. The caller shows only points, never these. */
  async currentOf(indicatorIds: string[]): Promise<Map<string, StoredValue[]>> {
    const rows = await this.unitOfWork.query<ValueRow>(
      `select * from (${SELECT} where x.indicator_id = any ($1)) list where current`,
      [indicatorIds],
    );
    const values = new Map<string, StoredValue[]>(indicatorIds.map((id) => [id, []]));
    for (const row of rows) values.get(row.indicatorId)?.push(stored(row));
    return values;
  }
}

const units = (column: string | null) => (column === null ? null : quantity(shortest(column)!, ''));

function stored(row: ValueRow): StoredValue {
  const { id, period, revision, provisional, note, recordedAt, versionNumber, unit, direction, frequency } = row;
  return {
    ...{ id, period, revision, provisional, note, recordedAt, versionNumber, unit, direction, frequency },
    minimumCellSize: row.minimumCellSize,
    numerator: units(row.numerator),
    denominator: units(row.denominator),
    value: units(row.value),
    norm: units(row.norm),
    redLimit: units(row.redLimit),
  };
}

/** A point as the API shows it. */
export function presentPoint(point: Point): IndicatorPointResponse {
  return {
    period: point.period,
    startsOn: point.startsOn,
    endsOn: point.endsOn,
    state: point.state,
    numerator: quantityText(point.numerator),
    denominator: quantityText(point.denominator),
    value: quantityText(point.value),
    light: point.light,
    provisional: point.stored?.provisional ?? null,
    revision: point.stored?.revision ?? null,
    versionNumber: point.stored?.versionNumber ?? null,
    note: point.stored?.note ?? null,
    recordedAt: point.stored?.recordedAt.toISOString() ?? null,
  };
}

const present = (row: ValueRow): IndicatorValueResponse => ({
  ...presentPoint(pointOf(stored(row), row.currentCellSize)),
  id: row.id,
  indicatorId: row.indicatorId,
  indicatorCode: row.indicatorCode,
  current: row.current,
  recordedBy: row.recordedBy,
});
