import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { Direction } from '../domain/indicator';
import type { Frequency } from '../domain/indicator-period';
import { quantity, quantityText, shortest, Unit } from '../domain/measure';
import { Point, pointsOf, StoredValue } from '../domain/point';

interface ValueRow {
  programmeId: string;
  indicatorId: string;
  period: string;
  municipalityId: string | null;
  revision: number;
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
  amberLimit: string | null;
  redLimit: string | null;
  frequency: Frequency;
  perMunicipality: boolean;
  minimumCellSize: number;
}

/** The current revisions, with the definition of each and the strictest minimum of then and now. */
const VALUES = `
  select distinct on (x.indicator_id, x.period, x.municipality_id)
         x.programme_id as "programmeId", x.indicator_id as "indicatorId", x.period, x.municipality_id as "municipalityId",
         x.revision, x.numerator, x.denominator, x.value, x.provisional, x.note, x.recorded_at as "recordedAt",
         x.recorded_by as "recordedBy", v.n as "versionNumber", v.unit, v.direction, v.norm, v.amber_limit as "amberLimit",
         v.red_limit as "redLimit", v.frequency, v.per_municipality as "perMunicipality",
         greatest(v.minimum_cell_size, now_v.minimum_cell_size) as "minimumCellSize"
  from indicator_value x
  join indicator i on i.id = x.indicator_id
  join indicator_version v on v.id = x.indicator_version_id
  join indicator_version now_v on now_v.id = i.current_version_id
  where x.indicator_id = any ($1) and ($2::text[] is null or x.period = any ($2))
  order by x.indicator_id, x.period, x.municipality_id, x.revision desc`;

/** A judgement goes with the value that was judged: one of another value, definition or colour is a thing of the past. */
const SAME = `(p.state, p.value, p.light, p.revision, p.version_number)
  is not distinct from (excluded.state, excluded.value, excluded.light, excluded.revision, excluded.version_number)`;

const WRITE = `
  insert into indicator_point as p (programme_id, indicator_id, period, municipality_id, starts_on, ends_on, state, numerator,
    denominator, value, light, provisional, revision, version_number, note, recorded_at, recorded_by)
  select * from jsonb_to_recordset($1::jsonb) as row(programme_id uuid, indicator_id uuid, period text, municipality_id uuid,
    starts_on date, ends_on date, state text, numerator numeric, denominator numeric, value numeric, light text,
    provisional boolean, revision integer, version_number integer, note text, recorded_at timestamptz, recorded_by uuid)
  on conflict on constraint indicator_point_key do update set
    state = excluded.state, numerator = excluded.numerator, denominator = excluded.denominator, value = excluded.value,
    light = excluded.light, provisional = excluded.provisional, revision = excluded.revision,
    version_number = excluded.version_number, note = excluded.note, recorded_at = excluded.recorded_at,
    recorded_by = excluded.recorded_by, judged_light = case when ${SAME} then p.judged_light end,
    judged_reason = case when ${SAME} then p.judged_reason end, judged_at = case when ${SAME} then p.judged_at end,
    judged_by = case when ${SAME} then p.judged_by end`;

/** Works out anew what may be shown, after a value or a definition. The only reader of the counts for that purpose. */
@Injectable()
export class IndicatorPoints {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param periods only these; left out: every period of the indicators. The indicators are locked by the caller. */
  async refresh(indicatorIds: readonly string[], periods?: readonly string[]): Promise<void> {
    const rows = await this.unitOfWork.query<ValueRow>(VALUES, [indicatorIds, periods ?? null]);
    const municipalities = await this.unitOfWork.query<{ id: string; programmeId: string }>(
      `select id, programme_id as "programmeId" from municipality where programme_id = any ($1)`,
      [[...new Set(rows.map(({ programmeId }) => programmeId))]],
    );
    const groups = new Map<string, ValueRow[]>();
    for (const row of rows) {
      const key = `${row.indicatorId} ${row.period}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const points = [...groups.values()].flatMap((group) => {
      const { programmeId, indicatorId } = group[0]!;
      const own = municipalities.filter((one) => one.programmeId === programmeId).map(({ id }) => id);
      return pointsOf(group.map(stored), own).map((point) => columnsOf(programmeId, indicatorId, point));
    });
    if (points.length > 0) await this.unitOfWork.query(WRITE, [JSON.stringify(points)]);
  }
}

const units = (column: string | null) => (column === null ? null : quantity(shortest(column)!, ''));

const stored = (row: ValueRow): StoredValue => ({
  ...row,
  ...{ numerator: units(row.numerator), denominator: units(row.denominator), value: units(row.value) },
  ...{ norm: units(row.norm), amberLimit: units(row.amberLimit), redLimit: units(row.redLimit) },
});

const columnsOf = (programmeId: string, indicatorId: string, point: Point) => ({
  ...{ programme_id: programmeId, indicator_id: indicatorId, period: point.period },
  ...{ municipality_id: point.municipalityId, starts_on: point.startsOn, ends_on: point.endsOn, state: point.state },
  numerator: quantityText(point.numerator),
  denominator: quantityText(point.denominator),
  value: quantityText(point.value),
  ...{ light: point.light, provisional: point.provisional, revision: point.revision, note: point.note },
  ...{ version_number: point.versionNumber, recorded_at: point.recordedAt, recorded_by: point.recordedBy },
});
