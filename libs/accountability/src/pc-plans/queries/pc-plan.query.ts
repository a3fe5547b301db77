import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { PLAN_STEPS } from '../../pc-calendar/domain/report-plan';
import type { PcPlanResponse, PcPlanStepResponse, PcPlanTaskResponse } from '../http/pc-plan.response';

type StepRow = Omit<PcPlanStepResponse, 'late'>;
type TaskRow = Omit<PcPlanTaskResponse, 'late' | 'mine'>;
type Row = Omit<PcPlanResponse, 'steps' | 'tasks' | 'mayWrite'> & { steps: StepRow[]; tasks: TaskRow[] };

const PLANS = `
  select p.id, p.programme_id as "programmeId", p.municipality_id as "municipalityId", m.name as municipality, p.document,
         p.name, p.year, p.row_version as "rowVersion",
         (select jsonb_agg(jsonb_build_object('step', s.step, 'dueOn', s.due_on, 'doneBy', u.name,
                 'doneAt', to_char(s.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
          from pc_plan_step s left join user_account u on u.id = s.done_by where s.plan_id = p.id) as steps,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'step', t.step, 'title', t.title, 'userId', t.user_id,
                 'name', u.name, 'dueOn', t.due_on, 'state', t.state, 'rowVersion', t.row_version) order by t.due_on, t.id)
          from pc_plan_task t join user_account u on u.id = t.user_id
          where t.plan_id = p.id and t.state <> 'WITHDRAWN'), '[]') as tasks,
         (select s.due_on from pc_plan_step s where s.plan_id = p.id and s.step = 'COUNCIL') as council
  from pc_plan p join municipality m on m.id = p.municipality_id
  where p.state = 'ACTIVE'`;

/** Work plans with their steps and what was asked; some documents a year per municipality, so read as a whole. */
@Injectable()
export class PcPlanQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(programmeId: string, year?: number): Promise<PcPlanResponse[]> {
    this.unitOfWork.actor.demand('report.read', { programmeId });
    const rows = await this.unitOfWork.query<Row>(
      `${PLANS} and p.programme_id = $1 and ($2::int is null or p.year = $2) order by council, m.sort, p.id limit 500`,
      [programmeId, year ?? null],
    );
    return rows.map((row) => this.present(row));
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<PcPlanResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${PLANS} and p.id = $1`, [id]);
    if (!row || !this.unitOfWork.actor.can('report.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return this.present(row);
  }

  private present(row: Row): PcPlanResponse {
    const { actor } = this.unitOfWork;
    const today = this.clock.today();
    const { id, programmeId, municipalityId, municipality, document, name, year, rowVersion, steps, tasks } = row;
    return {
      ...{ id, programmeId, municipalityId, municipality, document, name, year, rowVersion },
      steps: PLAN_STEPS.map((step) => steps.find((each) => each.step === step)!).map((each) => ({
        ...each,
        late: each.doneAt === null && each.dueOn < today,
      })),
      tasks: tasks.map((task) => ({
        ...task,
        late: task.state === 'ACTIVE' && task.dueOn < today,
        mine: task.userId === actor.userId,
      })),
      mayWrite: actor.can('pc-plan.write', { programmeId, municipalityId }),
    };
  }
}
