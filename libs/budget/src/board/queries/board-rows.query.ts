import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { monthsElapsed } from '../domain/board-figures';
import type { BoardBase } from '../domain/budget-board';

/** What to look at: valid on a day, as known before a moment. */
export interface BoardStand {
  contractId: string;
  year: number;
  /** Stand: versions that hold on this day, months that ended on or before it. 'yyyy-mm-dd'. */
  asOfDate: string;
  /** Only what was recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore: string;
  municipalityId?: string | null;
}

export interface BoardBasis {
  /** Version of the agreed budget that holds at the stand; null when none does. */
  versionNumber: number | null;
  agreed: Money | null;
  /** What of that version is not in the lines, because they still follow an earlier version. */
  undivided: Money;
  /** Last month with a statement, 'yyyy-mm-dd' of its first day; null when there is none. */
  lastPeriod: string | null;
}

const VERSIONS = `
  version as (
    select v.id, v.n, v.agreed_cents from agreed_budget b
    join agreed_budget_version v on v.agreed_budget_id = b.id
    where b.contract_id = $1 and b.year = $2 and v.valid_from <= $3 and v.recorded_at < $4
  ), split as (
    select s.id, version.agreed_cents from version join budget_split s on s.agreed_budget_version_id = version.id
    where s.recorded_at < $4 order by version.n desc, s.n desc limit 1
  )`;

/** Both books side by side: the lines of the agreed budget and the sums of besteding per month. One statement. */
export const BOARD_ROWS = `
  with ${VERSIONS}, agreed as (
    select l.id as line_id, l.code, lv.id as version_id, l.municipality_id, l.building_block_id, lv.amount_cents
    from split join budget_line_version lv on lv.budget_split_id = split.id join budget_line l on l.id = lv.budget_line_id
  ), month as (
    select municipality_id, building_block_id, period, sum(amount_cents) as cents from expenditure_line
    where contract_id = $1 and period >= $6 and period < $7 and recorded_at < $4
    group by municipality_id, building_block_id, period
  ), spent as (
    select municipality_id, building_block_id, json_object_agg(extract(month from period)::int, cents::text) as months
    from month group by municipality_id, building_block_id
  )
  select m.id as "municipalityId", m.name as municipality, b.id as "buildingBlockId", b.name as "buildingBlock",
         agreed.line_id as "lineId", agreed.code as "lineCode", agreed.version_id as "lineVersionId",
         coalesce(agreed.amount_cents, 0) as agreed, spent.months
  from agreed full join spent using (municipality_id, building_block_id)
  join municipality m on m.id = municipality_id
  join building_block b on b.id = building_block_id
  where $5::uuid is null or m.id = $5
  order by m.sort, b.number`;

const BASIS = `
  with ${VERSIONS}
  select (select n from version order by n desc limit 1) as "versionNumber",
         (select agreed_cents from version order by n desc limit 1) as agreed,
         (select agreed_cents from split) as divided,
         (select max(period)::text from expenditure_line
          where contract_id = $1 and period >= make_date($2, 1, 1) and period < make_date($2 + 1, 1, 1)
            and recorded_at < $4) as "lastPeriod"`;

@Injectable()
export class BoardRowsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async rows({ contractId, year, asOfDate, knownBefore, municipalityId }: BoardStand): Promise<BoardBase[]> {
    type Row = Omit<BoardBase, 'agreed' | 'months'> & { agreed: string; months: Record<string, string> | null };
    const rows = await this.unitOfWork.query<Row>(BOARD_ROWS, [
      contractId,
      year,
      asOfDate,
      knownBefore,
      municipalityId ?? null,
      ...elapsedMonths(year, asOfDate),
    ]);
    return rows.map(({ agreed, months, ...row }) => ({
      ...row,
      agreed: Money.fromCents(agreed),
      months: Array.from({ length: 12 }, (_, index) => {
        const cents = months?.[String(index + 1)];
        return cents === undefined ? null : Money.fromCents(cents);
      }),
    }));
  }

  async basis({ contractId, year, asOfDate, knownBefore }: BoardStand): Promise<BoardBasis> {
    type Row = {
      versionNumber: number | null;
      agreed: string | null;
      divided: string | null;
      lastPeriod: string | null;
    };
    const [row] = await this.unitOfWork.query<Row>(BASIS, [contractId, year, asOfDate, knownBefore]);
    const agreed = row!.agreed === null ? null : Money.fromCents(row!.agreed);
    const divided = Money.fromCents(row!.divided ?? 0);
    return { ...row!, agreed, undivided: (agreed ?? Money.zero).minus(divided) };
  }
}

/** The ended months at a stand as a half-open range of days, worked out here once and not by the database per row. */
function elapsedMonths(year: number, asOfDate: string): [from: LocalDate, to: LocalDate] {
  const from = LocalDate.of(year, 1, 1);
  return [from, LocalDate.addMonths(from, monthsElapsed(year, asOfDate))];
}
