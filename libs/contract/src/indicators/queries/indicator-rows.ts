import { shortest } from '../domain/measure';
import type { PointState } from '../domain/point';
import type { IndicatorPointResponse } from '../http/indicator.response';

/** A row of `indicator_point`, as SELECT_POINT gives it. */
export interface PointRow {
  period: string;
  municipalityId: string | null;
  startsOn: string;
  endsOn: string;
  state: PointState;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  light: 'GREEN' | 'AMBER' | 'RED' | null;
  provisional: boolean | null;
  revision: number | null;
  versionNumber: number | null;
  note: string | null;
  recordedAt: Date | string | null;
  judgedLight: 'GREEN' | 'AMBER' | 'RED' | null;
  judgedReason: string | null;
  judgedAt: Date | string | null;
  judgedBy: string | null;
}

/** Columns of a point under `p`. */
export const POINT_COLUMNS = `p.period, p.municipality_id as "municipalityId", p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.state, p.numerator, p.denominator, p.value, p.light, p.provisional, p.revision, p.version_number as "versionNumber",
  p.note, p.recorded_at as "recordedAt", p.judged_light as "judgedLight", p.judged_reason as "judgedReason",
  p.judged_at as "judgedAt", (select name from user_account where id = p.judged_by) as "judgedBy"`;

const moment = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());

const text = (column: string | number | null): string | null => (column === null ? null : shortest(String(column)));

/** A point as the API shows it. */
export const presentPoint = (row: PointRow): IndicatorPointResponse => ({
  period: row.period,
  municipalityId: row.municipalityId,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  state: row.state,
  ...{ numerator: text(row.numerator), denominator: text(row.denominator), value: text(row.value), light: row.light },
  ...{ provisional: row.provisional, revision: row.revision, versionNumber: row.versionNumber, note: row.note },
  recordedAt: moment(row.recordedAt),
  judgement: row.judgedLight && {
    ...{ light: row.judgedLight, reason: row.judgedReason ?? '', by: row.judgedBy },
    at: moment(row.judgedAt)!,
  },
});

/** The empty point of a period without a value. */
export const missingPoint = (period: string, startsOn: string, endsOn: string): PointRow => ({
  ...{ period, municipalityId: null, startsOn, endsOn, state: 'MISSING' },
  ...{ numerator: null, denominator: null, value: null, light: null },
  ...{ provisional: null, revision: null, versionNumber: null, note: null, recordedAt: null },
  ...{ judgedLight: null, judgedReason: null, judgedAt: null, judgedBy: null },
});
