import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkGroup, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { daysOfQuarter, quarterAt, quarterBefore } from '../../quarters/quarter';
import { periodText } from '../exchange/request-form';

interface WaitingRequest {
  id: string;
  contractId: string;
  contract: string;
  quarter: string;
  dueOn: string;
  since: Date;
  total: number;
}

/** Requests in one situation, for the contractmanager. */
@Injectable()
abstract class RequestWork implements WorkSourcePort {
  protected abstract readonly group: WorkGroup;
  /** Condition over `r`; $2 is today. */
  protected abstract readonly where: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  protected abstract reason(dueOn: string): string;

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('quarterly-request.write', { programmeId })) return { items: [], total: 0 };
    const rows = await this.unitOfWork.query<WaitingRequest>(
      `select r.id, r.contract_id as "contractId", c.code as contract, r.quarter, r.due_on as "dueOn",
              r.recorded_at as since, count(*) over ()::int as total
       from quarterly_request r join contract c on c.id = r.contract_id
       where r.programme_id = $1 and $2::date is not null and ${this.where} order by r.due_on, r.id limit $3`,
      [programmeId, this.clock.today(), limit],
    );
    const items = rows.map(({ id, contract, quarter, dueOn }): WorkItem => ({
      ...{ group: this.group, kind: 'quarterly-request', recordId: id, code: contract },
      ...{ title: `Kwartaaluitvraag ${periodText(quarter)}`, reason: this.reason(dueOn), url: `/uitvragen/${id}` },
      sinceAt: `${dueOn}T00:00:00.000Z`,
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}

@Injectable()
@WorkSource('quarterly requests that are late')
export class LateRequestWork extends RequestWork {
  protected readonly group = 'OVERDUE';
  protected readonly where = `r.state in ('OPEN', 'SENT') and r.due_on < $2`;
  protected reason = (dueOn: string) => `Te laat, moest er zijn op ${LocalDate.format(dueOn)}`;
}

@Injectable()
@WorkSource('quarterly requests to judge')
export class ReceivedRequestWork extends RequestWork {
  protected readonly group = 'TO_TREAT';
  protected readonly where = `r.state = 'RECEIVED'`;
  protected reason = () => 'Ontvangen, nog te beoordelen';
}

/** Contracts over whose last quarter nothing was asked yet. */
@Injectable()
@WorkSource('quarters that nobody asked about')
export class UnaskedQuarterWork implements WorkSourcePort {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('quarterly-request.write', { programmeId })) return { items: [], total: 0 };
    const quarter = quarterBefore(quarterAt(this.clock.today()));
    const { from, through } = daysOfQuarter(quarter);
    const rows = await this.unitOfWork.query<{ id: string; code: string; total: number }>(
      `select c.id, c.code, count(*) over ()::int as total from contract c
       where c.programme_id = $1 and c.state = 'ACTIVE' and c.starts_on <= $3 and c.ends_on >= $2
         and exists (select 1 from quarterly_request r where r.contract_id = c.id)
         and not exists (select 1 from quarterly_request r where r.contract_id = c.id and r.quarter = $4)
       order by c.code limit $5`,
      [programmeId, from, through, quarter, limit],
    );
    const items = rows.map(({ id, code }): WorkItem => ({
      ...{ group: 'DUE', kind: 'quarterly-request', recordId: id, code },
      ...{ title: `Kwartaaluitvraag ${periodText(quarter)}`, reason: 'Nog niet uitgezet' },
      ...{ url: `/uitvragen?contract=${id}`, sinceAt: `${through}T00:00:00.000Z` },
    }));
    return { items, total: rows[0]?.total ?? 0 };
  }
}
