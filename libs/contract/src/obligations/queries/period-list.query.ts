import { Injectable } from '@nestjs/common';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { PeriodCountsResponse, PeriodResponse } from '../http/period.response';
import { PERIOD_VIEWS, PeriodView, viewCondition } from './period-views';

export interface PeriodFilter extends PageRequest {
  view?: PeriodView;
  contractId?: string;
  obligationId?: string;
  party?: string;
  from?: string;
  to?: string;
}

export const PERIOD_COLUMNS = `
  p.id, p.programme_id as "programmeId", p.contract_id as "contractId", c.code as "contractCode",
  p.obligation_id as "obligationId", o.code, v.title, v.party, v.clause, v.evidence as "evidenceAsked",
  p.starts_on as "startsOn", p.ends_on as "endsOn", p.due_on as "dueOn", p.state, p.note, p.fulfilled_on as "fulfilledOn",
  p.hold_until as "holdUntil", p.row_version as "rowVersion",
  coalesce(p.fulfilled_on > p.due_on, p.state in ('OPEN', 'PARTLY', 'REJECTED') and p.due_on < $1::date) as late,
  (select count(*)::int from obligation_evidence e where e.period_id = p.id and e.withdrawn_at is null) as "evidenceCount",
  (select e.level from obligation_escalation e where e.period_id = p.id and e.state = 'OPEN') as "escalation",
  owner.name as "ownerName"`;

export const PERIOD_JOINS = `
  join obligation o on o.id = p.obligation_id
  join obligation_version v on v.id = o.current_version_id
  join contract c on c.id = p.contract_id
  left join user_account owner on owner.id = o.owner_id`;

/** No tile counts further: beyond this the exact number helps nobody. */
const CAP = 10_000;

/** Periods over all contracts, in the order in which they are due. */
@Injectable()
export class PeriodListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Finds the places along an index first, and what stands there only for the page. */
  page(filter: PeriodFilter): Promise<Page<PeriodResponse>> {
    const { conditions, parameters } = this.selection(filter);
    if (filter.view) conditions.push(viewCondition(filter.view, '$1'));
    else conditions.push(`p.state <> 'CANCELLED'`);
    return keysetPage<PeriodResponse>(
      this.unitOfWork,
      {
        sql: `select p.id, p.due_on as "dueOn" from obligation_period p where $1::date is not null and ${conditions.join(' and ')}`,
        parameters,
        sorts: { dueOn: { column: '"dueOn"', type: 'date' } },
        defaultSort: 'dueOn',
        beside: {
          select: PERIOD_COLUMNS,
          from: `join obligation_period p on p.id = page.id ${PERIOD_JOINS}`,
        },
      },
      filter,
    );
  }

  /** How many each view has in this selection, capped. */
  async counts(filter: PeriodFilter): Promise<PeriodCountsResponse> {
    const { conditions, parameters } = this.selection(filter);
    const count = (view: PeriodView) =>
      `(select count(*)::int from (select 1 from obligation_period p where ${[...conditions, viewCondition(view, '$1')].join(' and ')}
        limit ${CAP}) capped) as "${view}"`;
    const [row] = await this.unitOfWork.prepared<Record<PeriodView, number>>(
      `select ${PERIOD_VIEWS.map(count).join(', ')} where $1::date is not null`,
      parameters,
    );
    const { OVERDUE, DUE, TO_APPROVE, ON_HOLD, ESCALATED, SETTLED } = row!;
    return {
      ...{ overdue: OVERDUE, due: DUE, toApprove: TO_APPROVE, onHold: ON_HOLD, escalated: ESCALATED, settled: SETTLED },
      cap: CAP,
    };
  }

  /** Only the conditions that are asked, so that the database can walk the index that fits them. $1 is today. */
  private selection({ programmeId, contractId, obligationId, party, from, to, q }: PeriodFilter) {
    const parameters: unknown[] = [this.clock.today()];
    const put = (value: unknown) => `$${parameters.push(value)}`;
    const programmes = this.unitOfWork.actor
      .programmesWith('obligation.read')
      .filter((id) => !programmeId || id === programmeId);
    const conditions = [
      programmes.length === 1 ? `p.programme_id = ${put(programmes[0])}` : `p.programme_id = any (${put(programmes)})`,
    ];
    if (contractId) conditions.push(`p.contract_id = ${put(contractId)}`);
    if (obligationId) conditions.push(`p.obligation_id = ${put(obligationId)}`);
    if (from) conditions.push(`p.due_on >= ${put(from)}::date`);
    if (to) conditions.push(`p.due_on <= ${put(to)}::date`);
    const words = q?.trim();
    if (party || words) {
      const inner = [`o.programme_id = any (${put(programmes)})`];
      if (party) inner.push(`v.party = ${put(party)}`);
      if (words) inner.push(`strpos(lower(o.code || ' ' || v.title), lower(${put(words)})) > 0`);
      conditions.push(
        `p.obligation_id in (select o.id from obligation o join obligation_version v on v.id = o.current_version_id where ${inner.join(' and ')})`,
      );
    }
    return { conditions, parameters };
  }
}
