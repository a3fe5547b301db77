import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { daysOf, periodAt } from '../../indicators/domain/indicator-period';
import { LocalDate } from '@koersvast/kernel';
import type { AskedValue } from '../domain/request-content';

/** A value as it stands; decimal texts as the column gives them. */
export interface StandingValue {
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  provisional: boolean;
  note: string | null;
}

type Row = StandingValue & { indicatorId: string; period: string; municipalityId: string | null };

const keyOf = ({ indicatorId, period, municipalityId }: Pick<Row, 'indicatorId' | 'period' | 'municipalityId'>) =>
  `${indicatorId} ${period} ${municipalityId ?? ''}`;

const FREQUENCY: [RegExp, 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR'][] = [
  [/-Q/, 'QUARTER'],
  [/-H/, 'HALF_YEAR'],
  [/-/, 'MONTH'],
  [/./, 'YEAR'],
];

/** The period of the same length before this one. */
export function periodBefore(period: string): string {
  const frequency = FREQUENCY.find(([shape]) => shape.test(period))![1];
  return periodAt(frequency, LocalDate.addDays(daysOf(frequency, period).from, -1));
}

/** Values as they stand now, of the asked periods and of those before: for comparing, never for showing. */
@Injectable()
export class StandingFiguresQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(asked: readonly AskedValue[]): Promise<{
    now: (one: AskedValue) => StandingValue | null;
    before: (one: AskedValue) => StandingValue | null;
  }> {
    const periods = [...new Set(asked.flatMap(({ period }) => [period, periodBefore(period)]))];
    const rows = await this.unitOfWork.query<Row>(
      `select distinct on (indicator_id, period, municipality_id) indicator_id as "indicatorId", period,
              municipality_id as "municipalityId", numerator, denominator, value, provisional, note
       from indicator_value where indicator_id = any ($1) and period = any ($2)
       order by indicator_id, period, municipality_id, revision desc`,
      [[...new Set(asked.map(({ indicatorId }) => indicatorId))], periods],
    );
    const known = new Map(rows.map((row) => [keyOf(row), row]));
    return {
      now: (one) => known.get(keyOf(one)) ?? null,
      before: (one) => known.get(keyOf({ ...one, period: periodBefore(one.period) })) ?? null,
    };
  }
}
