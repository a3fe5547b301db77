import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, WorkItem, WorkSource, WorkSourcePort } from '@koersvast/platform';

interface OwnRow {
  id: string;
  title: string;
  dueOn: string;
  subjectKind: string;
  subjectId: string;
  since: Date;
  total: number;
}

/** Where an action is done, by what it belongs to. */
const urlOf = ({ subjectKind, subjectId }: OwnRow): string =>
  subjectKind === 'workgroup' ? `/werkgroepen/${subjectId}?tab=acties` : '/acties?mine=true&state=OPEN';

const OWN = (late: boolean) => `
  select a.id, a.title, a.due_on as "dueOn", a.subject_kind as "subjectKind", a.subject_id as "subjectId",
         a.recorded_at as since, count(*) over ()::int as total
  from action_item a
  where a.programme_id = $1 and a.owner_id = $2 and a.state = 'OPEN' and a.due_on ${late ? '<' : '>='} $3::date
  order by a.due_on, a.id limit $4`;

/** Open actions of the actor, on one side of today. */
@Injectable()
abstract class OwnActions implements WorkSourcePort {
  protected abstract readonly late: boolean;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }> {
    const rows = await this.unitOfWork.query<OwnRow>(OWN(this.late), [
      programmeId,
      this.unitOfWork.actor.userId,
      this.clock.today(),
      limit,
    ]);
    return { items: rows.map((row) => this.present(row)), total: rows[0]?.total ?? 0 };
  }

  private present(row: OwnRow): WorkItem {
    const [year, month, day] = row.dueOn.split('-');
    return {
      group: this.late ? 'OVERDUE' : 'DUE',
      kind: 'action',
      recordId: row.id,
      code: 'Actie',
      title: row.title,
      reason: `Voor ${day}-${month}-${year}`,
      url: urlOf(row),
      sinceAt: row.since.toISOString(),
    };
  }
}

/** Own actions whose day has passed. */
@Injectable()
@WorkSource('late-actions')
export class LateActions extends OwnActions {
  protected readonly late = true;
}

/** Own actions that are still in time. */
@Injectable()
@WorkSource('coming-actions')
export class ComingActions extends OwnActions {
  protected readonly late = false;
}
