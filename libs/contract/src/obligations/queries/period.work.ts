import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, UnitOfWork, WorkGroup, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';
import { DAYS_AHEAD, PeriodView, viewCondition } from './period-views';

interface DueRow {
  id: string;
  obligationId: string;
  code: string;
  title: string;
  dueOn: LocalDate;
}

/** No tile counts further. */
const CAP = 10_000;

/** Periods of one view, for the contractmanager: the same condition as the list behind the tile. */
@Injectable()
abstract class PeriodWork implements WorkSourcePort {
  protected abstract readonly view: PeriodView;
  protected abstract readonly group: WorkGroup;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  protected abstract reason(dueOn: LocalDate): string;

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    if (!this.unitOfWork.actor.can('obligation.write', { programmeId })) return { items: [], total: 0 };
    const where = `p.programme_id = $1 and $2::date is not null and ${viewCondition(this.view, '$2')}`;
    const parameters = [programmeId, this.clock.today()];
    const rows = await this.unitOfWork.prepared<DueRow>(
      `with page as materialized (select p.id, p.due_on from obligation_period p where ${where} order by p.due_on, p.id limit $3)
       select page.id, p.obligation_id as "obligationId", o.code, v.title, page.due_on as "dueOn"
       from page join obligation_period p on p.id = page.id join obligation o on o.id = p.obligation_id
       join obligation_version v on v.id = o.current_version_id order by page.due_on, page.id`,
      [...parameters, limit],
    );
    const [count] = await this.unitOfWork.prepared<{ total: number }>(
      `select count(*)::int as total from (select 1 from obligation_period p where ${where} limit ${CAP}) capped`,
      parameters,
    );
    return { items: rows.map((row) => this.item(row)), total: count!.total };
  }

  private item({ id, obligationId, code, title, dueOn }: DueRow): WorkItem {
    // Since it came within sight, so that the list runs in the order of the due dates.
    const sinceOn = LocalDate.addDays(dueOn, -DAYS_AHEAD);
    return {
      group: this.group,
      kind: 'obligation-period',
      recordId: id,
      code,
      title,
      reason: this.reason(dueOn),
      url: `/verplichtingen/${obligationId}?periode=${id}`,
      sinceOn,
      sinceAt: `${sinceOn}T00:00:00.000Z`,
    };
  }
}

@Injectable()
@WorkSource('obligations that are overdue')
export class OverduePeriodWork extends PeriodWork {
  protected readonly view = 'OVERDUE';
  protected readonly group = 'OVERDUE';
  protected reason = (dueOn: LocalDate) => `Te laat sinds ${LocalDate.format(dueOn)}`;
}

@Injectable()
@WorkSource('obligations that fall due')
export class DuePeriodWork extends PeriodWork {
  protected readonly view = 'DUE';
  protected readonly group = 'DUE';
  protected reason = (dueOn: LocalDate) => `Uiterlijk ${LocalDate.format(dueOn)}`;
}

@Injectable()
@WorkSource('obligations to judge')
export class SubmittedPeriodWork extends PeriodWork {
  protected readonly view = 'TO_APPROVE';
  protected readonly group = 'APPROVAL';
  protected reason = (dueOn: LocalDate) => `Ingediend; uiterlijk ${LocalDate.format(dueOn)}`;
}
