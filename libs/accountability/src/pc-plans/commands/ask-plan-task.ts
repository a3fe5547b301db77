import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { PlanStep } from '../../pc-calendar/domain/report-plan';
import { Colleagues } from '../../report-teamwork/queries/colleagues';
import { assertTaskDay } from '../domain/work-plan';
import { KeepPcPlan } from './keep-pc-plan';

export interface NewPlanTask {
  step: PlanStep;
  title: string;
  userId: string;
  /** 'yyyy-mm-dd' */
  dueOn: string;
}

interface HeldTask {
  id: string;
  programmeId: string;
  planId: string;
  userId: string;
  title: string;
  state: 'ACTIVE' | 'DONE' | 'WITHDRAWN';
  rowVersion: number;
}

/** Asks colleagues for what a step of a work plan needs, and keeps whether it came. */
@Injectable()
export class AskPlanTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: KeepPcPlan,
    private readonly colleagues: Colleagues,
  ) {}

  /** @throws DomainError 403, 404, 409 withdrawn, 422 day or person. */
  async ask(planId: string, { step, title, userId, dueOn }: NewPlanTask): Promise<void> {
    const { programmeId } = await this.plans.lock(planId);
    assertTaskDay(await this.plans.steps(planId), step, LocalDate.parse(dueOn));
    const code = 'pc-plan.stranger';
    await this.colleagues.demand(
      [userId],
      programmeId,
      new DomainError(code, { fields: [{ pointer: '/userId', code }] }),
    );
    await this.unitOfWork.query(
      `insert into pc_plan_task (id, programme_id, plan_id, step, title, user_id, due_on, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), programmeId, planId, step, title, userId, dueOn, this.unitOfWork.actor.userId],
    );
    this.audit('pc-plan.task-asked', { planId, programmeId }, { step, title, userId, dueOn });
  }

  /** Done by who was asked, or by who plans; withdrawn by who plans. Answers the plan. @throws 403, 404, 409 closed, 412. */
  async close(id: string, state: 'DONE' | 'WITHDRAWN', rowVersion: number): Promise<string> {
    const [task] = await this.unitOfWork.query<HeldTask>(
      `select id, programme_id as "programmeId", plan_id as "planId", user_id as "userId", title, state,
              row_version as "rowVersion" from pc_plan_task where id = $1 for update`,
      [id],
    );
    const { actor } = this.unitOfWork;
    if (!task || !actor.can('report.read', { programmeId: task.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    if (state === 'WITHDRAWN' || task.userId !== actor.userId) await this.plans.lock(task.planId);
    assertFresh(task.rowVersion, rowVersion);
    if (task.state !== 'ACTIVE') throw new DomainError('pc-plan.task-closed', { status: 409 });
    await this.unitOfWork.query('update pc_plan_task set state = $2, row_version = row_version + 1 where id = $1', [
      ...[id, state],
    ]);
    this.audit(state === 'DONE' ? 'pc-plan.task-done' : 'pc-plan.task-withdrawn', task, { title: task.title });
    return task.planId;
  }

  private audit(action: string, { planId, programmeId }: { planId: string; programmeId: string }, after: object): void {
    this.unitOfWork.audit({ action, kind: 'pc-plan', recordId: planId, programmeId, after });
  }
}
