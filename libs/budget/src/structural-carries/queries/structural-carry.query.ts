import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { BudgetAmendmentStore } from '../../budget-amendments/data/budget-amendment.store';
import type { StructuralCarryResponse } from '../http/structural-carry.response';

type Row = Omit<StructuralCarryResponse, 'costChange' | 'incomeChange' | 'recordedAt'> & {
  programmeId: string;
  cost: string;
  income: string;
  recordedAt: Date | null;
};

/**
 * Structural amendments in force, each with the begrotingen of later years of the same municipality. Without an outcome it
 * is open in a draft, and in a year that was adopted on or before the day from which the amendment works: a raad that
 * adopted that year, or one in between, later knew of it. What was itself proposed out of another year does not count twice.
 */
export const CARRIES = `
  select w.id as "budgetAmendmentId", w.code, w.title, w.programme_id as "programmeId", m.year as "fromYear",
         w.decision_reference as "decisionReference", w.effective_on as "effectiveOn", t.id as "municipalBudgetId", t.year,
         y.name as municipality, t.municipality_id as "municipalityId",
         case when a.municipal_budget_id is null then 'DRAFT' else 'ADOPTED' end as "budgetState",
         coalesce(c.outcome, 'OPEN') as state, c.reason, c.result_amendment_id as "resultAmendmentId", r.code as "resultCode",
         c.recorded_at as "recordedAt", u.name as "recordedBy", f.cost::text as cost, f.income::text as income
  from budget_amendment w
  join municipal_budget m on m.id = w.municipal_budget_id
  join municipal_budget t on t.municipality_id = m.municipality_id and t.year > m.year
  join municipality y on y.id = t.municipality_id
  left join municipal_budget_adoption a on a.municipal_budget_id = t.id
  left join structural_carry c on c.budget_amendment_id = w.id and c.municipal_budget_id = t.id
  left join budget_amendment r on r.id = c.result_amendment_id
  left join user_account u on u.id = c.recorded_by
  cross join lateral (
    select coalesce(sum(b.change_cents) filter (where l.side = 'COST'), 0) as cost,
           coalesce(sum(b.change_cents) filter (where l.side = 'INCOME'), 0) as income
    from budget_mutation b join municipal_budget_line l on l.id = b.municipal_budget_line_id where b.budget_amendment_id = w.id
  ) f
  where w.state = 'ADOPTED' and w.duration = 'STRUCTURAL' and w.effective_on <= make_date(m.year, 12, 31)
    and not exists (select 1 from structural_carry s where s.result_amendment_id = w.id)
    and (c.id is not null or ((a.decided_on is null or w.effective_on >= a.decided_on) and not exists (
      select 1 from municipal_budget between_years
      join municipal_budget_adoption known on known.municipal_budget_id = between_years.id and known.decided_on > w.effective_on
      where between_years.municipality_id = m.municipality_id and between_years.year > m.year and between_years.year < t.year)))`;

/** Where structural amendments work on, and what was done with them. */
@Injectable()
export class StructuralCarryQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
  ) {}

  /** What earlier years bring to one begroting. @throws DomainError 404 */
  async ofBudget(budgetId: string): Promise<StructuralCarryResponse[]> {
    await this.store.place(budgetId);
    return this.read(`${CARRIES} and t.id = $1 order by w.effective_on, w.code`, [budgetId]);
  }

  /** Where one amendment works on. @throws DomainError 404 */
  async ofAmendment(amendmentId: string): Promise<StructuralCarryResponse[]> {
    await this.store.read(amendmentId);
    return this.read(`${CARRIES} and w.id = $1 order by t.year`, [amendmentId]);
  }

  private async read(sql: string, parameters: unknown[]): Promise<StructuralCarryResponse[]> {
    const rows = await this.unitOfWork.query<Row>(sql, parameters);
    return rows.map(({ programmeId: _, cost, income, recordedAt, ...row }) => ({
      ...row,
      ...{ costChange: Money.fromCents(cost).toString(), incomeChange: Money.fromCents(income).toString() },
      recordedAt: recordedAt?.toISOString() ?? null,
    }));
  }
}
