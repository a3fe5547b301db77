import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { MunicipalBudgetFacts } from '../../municipal-budgets/queries/municipal-budget-facts.query';
import type { Room } from '../domain/budget-check';

export interface RoomQuestion {
  programmeId: string;
  /** Null: on the begroting of the municipality itself. */
  contractId: string | null;
  year: number;
  municipalityId: string;
}

/** Within a contract: the shares of the agreed budget, and what was entered beside the contract year itself. */
const CONTRACT = `
  with split as (
    select s.id from agreed_budget b
    join agreed_budget_version v on v.agreed_budget_id = b.id join budget_split s on s.agreed_budget_version_id = v.id
    where b.contract_id = $1 and b.year = $2 order by v.n desc, s.n desc limit 1
  ), agreed as (
    select l.municipality_id, sum(lv.amount_cents) as cents from split
    join budget_line_version lv on lv.budget_split_id = split.id join budget_line l on l.id = lv.budget_line_id group by 1
  ), taken as (
    select m.municipality_id,
           sum(case m.kind when 'ENTERED' then m.amount_cents else -m.amount_cents end) as open,
           sum(case m.kind when 'USED' then m.amount_cents else 0 end) as used
    from commitment c join commitment_movement m on m.commitment_id = c.id
    where c.contract_id = $1 and c.year = $2 and c.kind = 'ENTERED' group by 1
  )
  select municipality_id as "municipalityId", coalesce(agreed.cents, 0)::text as current,
         coalesce(taken.open, 0)::text as committed, coalesce(taken.used, 0)::text as used
  from agreed full join taken using (municipality_id)`;

/**
 * Outside a contract: what the ledger booked, what is open of the commitments of the municipality itself, and of the share
 * in contracts what was not booked yet, so that no euro counts twice.
 */
const MUNICIPALITY = `
  with agreed as (
    select b.contract_id, sum(lv.amount_cents) as cents from agreed_budget b
    join lateral (
      select s.id from agreed_budget_version v join budget_split s on s.agreed_budget_version_id = v.id
      where v.agreed_budget_id = b.id order by v.n desc, s.n desc limit 1
    ) s on true
    join budget_line_version lv on lv.budget_split_id = s.id
    join budget_line l on l.id = lv.budget_line_id and l.municipality_id = $3
    where b.programme_id = $1 and b.year = $2 group by 1
  ), booked as (
    select contract_id, sum(amount_cents) as cents from book_total
    where programme_id = $1 and measure = 'ACTUAL_COST' and municipality_id = $3
      and period >= make_date($2, 1, 1) and period < make_date($2 + 1, 1, 1) group by 1
  ), entered as (
    select sum(case m.kind when 'ENTERED' then m.amount_cents else -m.amount_cents end) as open
    from commitment c join commitment_movement m on m.commitment_id = c.id
    where c.programme_id = $1 and c.year = $2 and c.municipality_id = $3 and c.contract_id is null and c.kind = 'ENTERED'
  )
  select (coalesce((select open from entered), 0) + coalesce((
           select sum(greatest(a.cents - coalesce(b.cents, 0), 0)) from agreed a left join booked b using (contract_id)), 0))::text as committed,
         coalesce((select sum(cents) from booked), 0)::text as used`;

/** What is left to commit, from the base rows, as it is known now. */
@Injectable()
export class RoomQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budgets: MunicipalBudgetFacts,
  ) {}

  /** Within a contract the whole of it and the municipality; outside it the municipality alone, whose raad decides. */
  async rooms(question: RoomQuestion): Promise<Room[]> {
    return question.contractId === null ? [await this.ofMunicipality(question)] : this.ofContract(question);
  }

  private async ofContract({ contractId, year, municipalityId }: RoomQuestion): Promise<Room[]> {
    type Row = { municipalityId: string; current: string; committed: string; used: string };
    const rows = await this.unitOfWork.query<Row>(CONTRACT, [contractId, year]);
    const sum = (of: Row[], name: 'current' | 'committed' | 'used') =>
      Money.sum(of.map((row) => Money.fromCents(row[name])));
    const room = (measured: Room['measured'], id: string | null, of: Row[]): Room => ({
      ...{ measured, municipalityId: id, current: sum(of, 'current') },
      ...{ committed: sum(of, 'committed'), used: sum(of, 'used') },
    });
    const own = rows.filter((row) => row.municipalityId === municipalityId);
    return [room('OVERALL', null, rows), room('MUNICIPALITY', municipalityId, own)];
  }

  private async ofMunicipality({ programmeId, year, municipalityId }: RoomQuestion): Promise<Room> {
    const lines = await this.budgets.lines({
      ...{ programmeId, year, municipalityId, asOf: `${year}-12-31`, knownBefore: 'infinity' },
    });
    const current = Money.sum(lines.filter(({ side }) => side === 'COST').map((line) => line.current));
    const [row] = await this.unitOfWork.query<{ committed: string; used: string }>(MUNICIPALITY, [
      ...[programmeId, year, municipalityId],
    ]);
    const [committed, used] = [Money.fromCents(row!.committed), Money.fromCents(row!.used)];
    return { measured: 'MUNICIPALITY', municipalityId, current, committed, used };
  }
}
