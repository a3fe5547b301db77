import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ForecastRisks, StatedForecasts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { monthsElapsed } from '../../board/domain/board-figures';
import type { BoardBase } from '../../board/domain/budget-board';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import { Choice, ForecastInputs, lineKey, PartnerStatement, percentagesOf, Profile } from '../domain/forecast-book';

export interface ForecastStand {
  programmeId: string;
  contractId: string;
  year: number;
  /** Stand op, 'yyyy-mm-dd'. */
  asOf: string;
  /** Only what was recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore: string;
}

/** How many earlier years a method is held against. */
const YEARS_BACK = 5;

const CHOICES = `
  select c.id, c.year, c.municipality_id as "municipalityId", c.building_block_id as "buildingBlockId", c.n, c.method,
         c.amount_cents as cents, c.reason, c.valid_from as "validFrom", c.recorded_at as "recordedAt", u.name as "recordedBy"
  from forecast_choice c left join user_account u on u.id = c.recorded_by
  where c.contract_id = $1 and c.year between $2 and $3 and c.recorded_at < $4
  order by c.valid_from, c.recorded_at, c.n`;

const PROFILES = `
  select id, building_block_id as "buildingBlockId", valid_from as "validFrom", from_years as "fromYears",
         percentages::text[] as percentages
  from seasonal_profile where contract_id = $1 and recorded_at < $2 order by valid_from, recorded_at, id`;

const PARTNER = `
  select f.year, f.as_of as "asOf", f.recorded_at as "recordedAt", f.source, f.total_cents as total,
         coalesce((select json_agg(json_build_object('municipalityId', l.municipality_id, 'buildingBlockId', l.building_block_id,
                                                     'cents', l.amount_cents::text))
                   from partner_forecast_line l where l.partner_forecast_id = f.id), '[]') as lines
  from partner_forecast f where f.contract_id = $1 and f.year between $2 and $3 and f.recorded_at < $4`;

const AGREED = `
  select l.year, l.municipality_id as "municipalityId", l.building_block_id as "buildingBlockId", v.amount_cents as cents
  from agreed_budget b join budget_line l on l.agreed_budget_id = b.id join budget_line_version v on v.id = l.current_version_id
  where b.contract_id = $1 and b.year >= $2 and b.year < $3 order by l.year, l.number`;

/** Everything that the forecasts of one contract year rest on, as it was known at a stand. */
@Injectable()
export class ForecastInputsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly totals: BookTotals,
    private readonly risks: ForecastRisks,
    private readonly stated: StatedForecasts,
  ) {}

  async of(stand: ForecastStand, rows: readonly BoardBase[]): Promise<ForecastInputs> {
    const { year, asOf } = stand;
    const [choices, profiles, partner, risks, earlier, past] = await Promise.all([
      this.choices(stand),
      this.profiles(stand),
      this.partner(stand),
      this.risks.ofYear(stand.programmeId, year, stand.knownBefore),
      this.agreedBefore(stand),
      this.past(stand),
    ]);
    return {
      ...{ year, asOf, elapsed: monthsElapsed(year, asOf), choices, profiles, partner, past },
      risks: risks.filter(({ contractId }) => contractId === stand.contractId),
      agreed: earlier.set(year, rows),
    };
  }

  private async choices({ contractId, year, knownBefore }: ForecastStand): Promise<Choice[]> {
    const rows = await this.unitOfWork.query<Omit<Choice, 'amount'> & { cents: string | null }>(CHOICES, [
      ...[contractId, year - YEARS_BACK, year, knownBefore],
    ]);
    return rows.map(({ cents, ...row }) => ({ ...row, amount: cents === null ? null : Money.fromCents(cents) }));
  }

  private async profiles({ contractId, knownBefore }: ForecastStand): Promise<Profile[]> {
    const rows = await this.unitOfWork.query<Omit<Profile, 'shares'> & { percentages: string[] }>(PROFILES, [
      ...[contractId, knownBefore],
    ]);
    return rows.map(({ percentages, ...row }) => ({ ...row, shares: percentagesOf(percentages) }));
  }

  /** What was typed or imported, and what came with the quarterly requests, by the day of which it looks ahead. */
  private async partner({ contractId, year, knownBefore }: ForecastStand): Promise<PartnerStatement[]> {
    type Line = { municipalityId: string; buildingBlockId: string; cents: string };
    type Row = Omit<PartnerStatement, 'total' | 'lines'> & { total: string | null; lines: Line[] };
    const [typed, quarterly] = await Promise.all([
      this.unitOfWork.query<Row>(PARTNER, [contractId, year - YEARS_BACK, year, knownBefore]),
      this.stated.ofContract(contractId, knownBefore),
    ]);
    const statements = [
      ...quarterly.map(({ amount, quarter, ...of }) => ({
        ...of,
        source: `Kwartaaluitvraag ${quarter}`,
        total: amount,
        lines: [],
      })),
      ...typed.map(({ total, lines, ...row }) => ({
        ...row,
        total: total === null ? null : Money.fromCents(total),
        lines: lines.map(({ cents, ...line }) => ({ ...line, amount: Money.fromCents(cents) })),
      })),
    ];
    return statements.sort((a, b) => a.asOf.localeCompare(b.asOf) || a.recordedAt.getTime() - b.recordedAt.getTime());
  }

  private async agreedBefore({ contractId, year }: ForecastStand) {
    type Row = { year: number; municipalityId: string; buildingBlockId: string; cents: string };
    const rows = await this.unitOfWork.query<Row>(AGREED, [contractId, year - YEARS_BACK, year]);
    const years = new Map<number, readonly { municipalityId: string; buildingBlockId: string; agreed: Money }[]>();
    for (const { year: of, cents, ...line } of rows) {
      years.set(of, [...(years.get(of) ?? []), { ...line, agreed: Money.fromCents(cents) }]);
    }
    return years;
  }

  private async past({ programmeId, contractId, year, knownBefore }: ForecastStand): Promise<ForecastInputs['past']> {
    const booked = await this.totals.by(
      {
        ...{ programmeId, contractId, knownBefore, measures: ['EXPENDITURE'] as const },
        ...{ from: LocalDate.of(year - YEARS_BACK, 1, 1), to: LocalDate.of(year, 1, 1) },
      },
      ...(['municipalityId', 'buildingBlockId', 'period'] as const),
    );
    const lines = new Map<string, Map<number, (Money | null)[]>>();
    for (const { municipalityId, buildingBlockId, period, amount } of booked) {
      if (municipalityId === null || buildingBlockId === null || period === null) continue;
      const key = lineKey({ municipalityId, buildingBlockId });
      const years = lines.get(key) ?? new Map<number, (Money | null)[]>();
      const of = Number(period.slice(0, 4));
      const months = years.get(of) ?? Array.from({ length: 12 }, () => null);
      months[Number(period.slice(5, 7)) - 1] = amount;
      lines.set(key, years.set(of, months));
    }
    return lines;
  }
}
