import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** What the partner expects to spend in a whole contract year, as it came with a quarterly request. */
export interface StatedForecast {
  requestId: string;
  /** 2026-K1 */
  quarter: string;
  year: number;
  /** Last day of the quarter: the day of which it looks ahead. */
  asOf: string;
  amount: Money;
  recordedAt: Date;
}

/** The partner's own forecasts, for libraries that forecast. */
@Injectable()
export class StatedForecasts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Per quarter the last workbook that was taken in before a moment (ISO 8601 or 'infinity'), if it named an amount. */
  async ofContract(contractId: string, knownBefore: string): Promise<StatedForecast[]> {
    type Row = { requestId: string; quarter: string; cents: string | null; recordedAt: Date };
    const rows = await this.unitOfWork.query<Row>(
      `select distinct on (r.quarter) r.id as "requestId", r.quarter, s.forecast_cents as cents, s.recorded_at as "recordedAt"
       from quarterly_request r join quarterly_submission s on s.request_id = r.id
       where r.contract_id = $1 and s.recorded_at < $2 order by r.quarter, s.n desc`,
      [contractId, knownBefore],
    );
    return rows.flatMap(({ cents, ...row }) => {
      if (cents === null) return [];
      const [year, quarter] = [Number(row.quarter.slice(0, 4)), Number(row.quarter.slice(-1))];
      const asOf = LocalDate.endOfMonth(LocalDate.of(year, quarter * 3, 1));
      return [{ ...row, year, asOf, amount: Money.fromCents(cents) }];
    });
  }
}
