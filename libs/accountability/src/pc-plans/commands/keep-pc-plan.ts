import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { PcDocument, PLAN_STEPS, planBack, PlanDays, PlanStep } from '../../pc-calendar/domain/report-plan';
import { PlanTermsQuery } from '../../pc-calendar/queries/plan-terms.query';
import { assertStep, HeldStep } from '../domain/work-plan';

export interface NewPcPlan {
  municipalityId: string;
  document: PcDocument;
  year: number;
  /** 'yyyy-mm-dd' */
  councilOn: string;
}

export interface HeldPlan {
  id: string;
  programmeId: string;
  municipalityId: string;
  document: PcDocument;
  year: number;
  name: string;
  state: 'ACTIVE' | 'WITHDRAWN';
  rowVersion: number;
}

/** Makes, moves and withdraws the work plan of a P&C document, and keeps which of its steps are set. */
@Injectable()
export class KeepPcPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: PlanTermsQuery,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404 municipality, 409 there is one. */
  async make(programmeId: string, { municipalityId, document, year, councilOn }: NewPcPlan): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('pc-plan.write', { programmeId, municipalityId });
    const own = await this.unitOfWork.query('select 1 from municipality where id = $1 and programme_id = $2', [
      ...[municipalityId, programmeId],
    ]);
    if (own.length === 0) throw new DomainError('platform.not-found', { status: 404 });
    const term = await this.terms.of(municipalityId, document);
    const [id, days] = [newId(), await this.days(municipalityId, document, councilOn)];
    await this.unitOfWork.query(
      `insert into pc_plan (id, programme_id, municipality_id, document, year, name, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, programmeId, municipalityId, document, year, term.name, actor.userId],
    );
    for (const step of PLAN_STEPS) {
      await this.unitOfWork.query(
        'insert into pc_plan_step (plan_id, step, programme_id, due_on) values ($1, $2, $3, $4)',
        [id, step, programmeId, days[step]],
      );
    }
    this.audit('pc-plan.made', { id, programmeId }, { municipalityId, document, year, ...days });
    return id;
  }

  /** Steps that are set keep their day. @throws DomainError 403, 404, 409 withdrawn, 412. */
  async move(id: string, councilOn: string, rowVersion: number): Promise<void> {
    const plan = await this.lock(id, rowVersion);
    const days = await this.days(plan.municipalityId, plan.document, councilOn);
    for (const step of PLAN_STEPS) {
      await this.unitOfWork.query(
        'update pc_plan_step set due_on = $3 where plan_id = $1 and step = $2 and done_at is null',
        [id, step, days[step]],
      );
    }
    await this.touch(id);
    this.audit('pc-plan.moved', plan, { ...days });
  }

  /** Answers what it was. @throws DomainError 403, 404, 409, 412. */
  async withdraw(id: string, rowVersion: number): Promise<HeldPlan> {
    const plan = await this.lock(id, rowVersion);
    await this.unitOfWork.query(`update pc_plan set state = 'WITHDRAWN', row_version = row_version + 1 where id = $1`, [
      id,
    ]);
    this.audit('pc-plan.withdrawn', plan, { document: plan.document, year: plan.year });
    return plan;
  }

  /** @throws DomainError 403, 404, 409 out of order, 412. */
  async setStep(id: string, step: PlanStep, done: boolean, rowVersion: number): Promise<void> {
    const plan = await this.lock(id, rowVersion);
    assertStep(await this.steps(id), step, done);
    await this.unitOfWork.query('update pc_plan_step set done_at = $3, done_by = $4 where plan_id = $1 and step = $2', [
      ...[id, step, done ? this.clock.now() : null, done ? this.unitOfWork.actor.userId : null],
    ]);
    await this.touch(id);
    this.audit(done ? 'pc-plan.step-set' : 'pc-plan.step-reopened', plan, { step });
  }

  /** For change. @throws DomainError 403, 404, 409 withdrawn, 412. */
  async lock(id: string, rowVersion?: number): Promise<HeldPlan> {
    const [plan] = await this.unitOfWork.query<HeldPlan>(
      `select id, programme_id as "programmeId", municipality_id as "municipalityId", document, year, name, state,
              row_version as "rowVersion" from pc_plan where id = $1 for update`,
      [id],
    );
    const { actor } = this.unitOfWork;
    if (!plan || !actor.can('report.read', { programmeId: plan.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    actor.demand('pc-plan.write', { programmeId: plan.programmeId, municipalityId: plan.municipalityId });
    if (rowVersion !== undefined) assertFresh(plan.rowVersion, rowVersion);
    if (plan.state === 'WITHDRAWN') throw new DomainError('pc-plan.withdrawn', { status: 409 });
    return plan;
  }

  steps(id: string): Promise<HeldStep[]> {
    return this.unitOfWork.query<HeldStep>(
      'select step, due_on as "dueOn", done_at is not null as done from pc_plan_step where plan_id = $1',
      [id],
    );
  }

  async touch(id: string): Promise<void> {
    await this.unitOfWork.query('update pc_plan set row_version = row_version + 1 where id = $1', [id]);
  }

  private async days(municipalityId: string, document: PcDocument, councilOn: string): Promise<PlanDays> {
    const term = await this.terms.of(municipalityId, document);
    return planBack(LocalDate.parse(councilOn), term, await this.terms.meetings(municipalityId));
  }

  private audit(action: string, { id, programmeId }: { id: string; programmeId: string }, after: object): void {
    this.unitOfWork.audit({ action, kind: 'pc-plan', recordId: id, programmeId, after });
  }
}
