import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { BudgetAmendmentListRequest } from '../http/budget-amendment.request';
import type { BudgetAmendmentItem } from '../http/budget-amendment.response';

export type AmendmentListRow = Omit<BudgetAmendmentItem, 'recordedAt'> & { recordedAt: Date; programmeId: string };

export const AMENDMENTS = `
  select w.id, w.programme_id as "programmeId", w.code, w.municipal_budget_id as "municipalBudgetId",
         m.municipality_id as "municipalityId", y.name as municipality, m.year, w.title, w.kind, w.duration, w.state, w.authority,
         f.cost::text as "costChange", f.income::text as "incomeChange", greatest(f.up, f.down)::text as moved,
         w.joint_amendment_id as "jointAmendmentId", j.code as "jointCode", w.decision_reference as "decisionReference",
         w.decided_on as "decidedOn", w.effective_on as "effectiveOn",
         coalesce(w.state = 'ADOPTED' and coalesce(w.effective_on, w.decided_on) > make_date(m.year, 12, 31), false) as late,
         w.recorded_at as "recordedAt", w.row_version as "rowVersion"
  from budget_amendment w
  join municipal_budget m on m.id = w.municipal_budget_id
  join municipality y on y.id = m.municipality_id
  left join joint_amendment j on j.id = w.joint_amendment_id
  cross join lateral (
    select coalesce(sum(r.change_cents) filter (where l.side = 'COST'), 0) as cost,
           coalesce(sum(r.change_cents) filter (where l.side = 'INCOME'), 0) as income,
           coalesce(sum(r.change_cents) filter (where r.change_cents > 0), 0) as up,
           coalesce(-sum(r.change_cents) filter (where r.change_cents < 0), 0) as down
    from budget_amendment_row r join municipal_budget_line l on l.id = r.municipal_budget_line_id
    where r.budget_amendment_id = w.id
  ) f`;

/** Begrotingswijzigingen of a programme, the latest first: the list only grows. */
@Injectable()
export class BudgetAmendmentListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, request: BudgetAmendmentListRequest): Promise<Page<BudgetAmendmentItem>> {
    const { items, next } = await keysetPage<AmendmentListRow>(
      this.unitOfWork,
      {
        sql: `${AMENDMENTS} where w.programme_id = $1 and ($2::int is null or m.year = $2)
              and ($3::uuid is null or m.municipality_id = $3) and ($4::text is null or w.state = $4)
              and ($5::text is null or w.authority = $5)
              and ($6::text is null or w.title ilike '%' || $6 || '%' or w.code ilike '%' || $6 || '%')`,
        parameters: [
          programmeId,
          request.year ?? null,
          request.municipalityId ?? null,
          request.state ?? null,
          request.authority ?? null,
          request.q ?? null,
        ],
        sorts: {
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
          code: { column: 'code', type: 'text' },
          municipality: { column: 'municipality', type: 'text' },
        },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map(presentItem), next };
  }
}

export function presentItem({ programmeId: _, ...row }: AmendmentListRow): BudgetAmendmentItem {
  const money = (cents: string) => Money.fromCents(cents).toString();
  return {
    ...row,
    ...{ costChange: money(row.costChange), incomeChange: money(row.incomeChange), moved: money(row.moved) },
    recordedAt: row.recordedAt.toISOString(),
  };
}
