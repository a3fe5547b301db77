import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { LineHistoryEntryResponse, LineHistoryResponse } from '../http/budget-amendment.response';

type Line = Omit<LineHistoryResponse, 'items' | 'next'> & { programmeId: string };
type Entry = Omit<LineHistoryEntryResponse, 'recordedAt' | 'after'> & { recordedAt: Date };

const ENTRIES = `
  select null::uuid as "amendmentId", null as code, 'Primitieve begroting' as title, 'COUNCIL' as authority, null as duration,
         a.decision_reference as "decisionReference", a.decided_on as "decidedOn", a.decided_on as "effectiveOn",
         a.recorded_at as "recordedAt", l.original_cents::text as change, 0 as sort, l.id
  from municipal_budget_line l join municipal_budget_adoption a on a.municipal_budget_id = l.municipal_budget_id
  where l.id = $1 and l.budget_amendment_id is null
  union all
  select w.id, w.code, w.title, w.authority, w.duration, w.decision_reference, w.decided_on, b.valid_from, b.recorded_at,
         b.change_cents::text, 1, b.id
  from budget_mutation b join budget_amendment w on w.id = b.budget_amendment_id where b.municipal_budget_line_id = $1
  order by sort, "recordedAt", id`;

/** Each amount of a line with the decision that made it: the original and every amendment, in the order of knowing. */
@Injectable()
export class LineHistoryQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async of(lineId: string): Promise<LineHistoryResponse> {
    const [line] = await this.unitOfWork.query<Line>(
      `select id, code, description, municipal_budget_id as "municipalBudgetId", programme_id as "programmeId"
       from municipal_budget_line where id = $1`,
      [lineId],
    );
    if (!line || !this.unitOfWork.actor.can('budget-amendment.read', { programmeId: line.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const { programmeId: _, ...shown } = line;
    const rows = await this.unitOfWork.query<Entry & { sort: number; id: string }>(ENTRIES, [lineId]);
    let sum = Money.zero;
    const items = rows.map(({ sort: _sort, id: _id, change, recordedAt, ...row }) => {
      sum = sum.plus(Money.fromCents(change));
      const after = sum.toString();
      return { ...row, recordedAt: recordedAt.toISOString(), change: Money.fromCents(change).toString(), after };
    });
    return { ...shown, items, next: null };
  }
}
