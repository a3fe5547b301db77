import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

/** A line of the forecast that came from a risk: what it costs at least and at most in that year. */
export interface ForecastRisk {
  riskId: string;
  /** RIS-001 */
  code: string;
  title: string;
  contractId: string;
  budgetLineId: string | null;
  year: number;
  low: Money;
  high: Money;
  takenBy: string;
  /** 'yyyy-mm-dd' */
  takenOn: string;
}

/** What a controller took over from risks, for libraries that forecast. */
@Injectable()
export class ForecastRisks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * In the order of the codes; only of programmes in which the actor may read risks.
   * @param knownBefore what had been taken over and not yet released before this moment, ISO 8601; 'infinity' for now
   */
  async ofYear(programmeId: string, year: number, knownBefore = 'infinity'): Promise<ForecastRisk[]> {
    if (!this.unitOfWork.actor.can('risk.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<Omit<ForecastRisk, 'low' | 'high'> & { low: string; high: string }>(
      `select r.id as "riskId", r.code, r.title, r.contract_id as "contractId", f.budget_line_id as "budgetLineId", f.year,
              f.low_cents::text as low, f.high_cents::text as high, u.name as "takenBy", f.taken_on as "takenOn"
       from risk_forecast f join risk r on r.id = f.risk_id join user_account u on u.id = f.taken_by
       where f.programme_id = $1 and f.year = $2 and f.recorded_at < $3
         and (f.released_on is null or f.released_on >= $3::timestamptz at time zone 'Europe/Amsterdam')
       order by r.contract_id, r.number`,
      [programmeId, year, knownBefore],
    );
    return rows.map((row) => ({ ...row, low: Money.fromCents(row.low), high: Money.fromCents(row.high) }));
  }
}
