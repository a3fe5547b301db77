import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { everyItem, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { raciFindings } from '../domain/raci';
import type { StandardTaskResponse, TaskResponse } from '../http/task.response';
import { STANDARD_TASKS } from '../shipped/standard-tasks';

export interface TaskFilter extends PageRequest {
  area?: string;
  /** Only what is not divided yet. */
  open?: boolean;
}

type Row = Omit<TaskResponse, 'findings'>;

const SELECT = `
  select t.id, t.programme_id as "programmeId", t.code, t.area, t.title, t.description, t.standard_code as "standardCode",
         t.state, t.withdrawn_reason as "withdrawnReason", t.row_version as "rowVersion",
         coalesce((select jsonb_agg(jsonb_build_object('municipalityId', a.municipality_id, 'unitId', a.unit_id, 'letters', a.letters))
                   from task_assignment a where a.task_id = t.id and a.letters <> ''), '[]') as assignments
  from organisation_task t`;

const UNDIVIDED = `(select count(*) filter (where a.letters like '%A%') <> 1 or count(*) filter (where a.letters like '%R') = 0
                    from task_assignment a where a.task_id = t.id)`;

@Injectable()
export class TaskQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, filter: TaskFilter): Promise<Page<TaskResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where t.programme_id = $1 and t.state = 'ACTIVE' and ($2::text is null or t.area = $2)
              and ($3::text is null or position(lower($3) in lower(t.code || ' ' || t.title || ' ' || t.description)) > 0)
              and (not $4::boolean or ${UNDIVIDED})`,
        parameters: [programmeId, filter.area ?? null, filter.q?.trim() || null, filter.open ?? false],
        sorts: { code: { column: 'code', type: 'text' }, title: { column: 'title', type: 'text' } },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** Every task of a programme: for a paper. */
  async all(programmeId: string): Promise<TaskResponse[]> {
    const tasks = await everyItem((paging) => this.page(programmeId, { ...paging }));
    return tasks;
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<TaskResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where t.id = $1 and t.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('implementation.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  /** The shipped list, with what is taken from it already. */
  async standard(programmeId: string): Promise<StandardTaskResponse[]> {
    const rows = await this.unitOfWork.query<{ code: string }>(
      `select standard_code as code from organisation_task where programme_id = $1 and state = 'ACTIVE'`,
      [programmeId],
    );
    const taken = new Set(rows.map(({ code }) => code));
    return STANDARD_TASKS.map((task) => ({ ...task, taken: taken.has(task.code) }));
  }
}

const present = (row: Row): TaskResponse => ({
  ...row,
  findings: raciFindings(row.assignments.map(({ letters }) => letters)),
});
