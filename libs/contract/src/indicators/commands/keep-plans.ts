import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, CodeSeries, UnitOfWork } from '@koersvast/platform';
import { IndicatorPlanEntity, PlanState } from '../data/indicator-plan.entity';
import { IndicatorStore } from '../data/indicator.store';
import { Colleagues } from '../queries/colleagues';

export type PlanWords = Pick<IndicatorPlanEntity, 'cause' | 'measure' | 'ownerId' | 'dueOn'>;

/** Improvement plans: made for a red period, followed up, and closed with what came of it. */
@Injectable()
export class KeepPlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
    private readonly colleagues: Colleagues,
    private readonly codes: CodeSeries,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 the period is not red, 422 the day has passed or a stranger. */
  async make(indicatorId: string, period: string, words: PlanWords): Promise<string> {
    const { indicator } = await this.store.lock(indicatorId);
    const { programmeId } = indicator;
    await this.demandRed(indicatorId, period);
    await this.colleagues.assert(programmeId, { ownerId: words.ownerId });
    this.demandAhead(words.dueOn);
    const { code } = await this.codes.next(programmeId, indicatorId, 'PLN');
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(IndicatorPlanEntity)
      .insert({ id, programmeId, indicatorId, code, period, ...words, state: 'OPEN', recordedBy });
    this.tell('indicator-plan.made', { id, programmeId }, { code, period, ...words });
    return id;
  }

  /** @throws DomainError 403, 404, 409 closed, 412 stale, 422 as make. */
  async change(id: string, change: Partial<PlanWords>, rowVersion: number): Promise<void> {
    const plan = await this.lockOpen(id, rowVersion);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (change.ownerId) await this.colleagues.assert(plan.programmeId, { ownerId: change.ownerId });
    if (change.dueOn && change.dueOn !== plan.dueOn) this.demandAhead(change.dueOn);
    await this.unitOfWork.repo(IndicatorPlanEntity).update(id, { ...given, rowVersion: rowVersion + 1 });
    this.tell('indicator-plan.changed', plan, given);
  }

  /** @throws DomainError 403, 404, 409 closed, 412 stale. */
  async followUp(id: string, text: string, rowVersion: number): Promise<void> {
    const plan = await this.lockOpen(id, rowVersion);
    await this.unitOfWork.query(
      `insert into indicator_plan_note (id, programme_id, plan_id, text, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), plan.programmeId, id, text, this.clock.now(), this.unitOfWork.actor.userId],
    );
    await this.unitOfWork.repo(IndicatorPlanEntity).update(id, { rowVersion: rowVersion + 1 });
    this.tell('indicator-plan.followed-up', plan, { text });
  }

  /** @throws DomainError 403, 404, 409 closed, 412 stale. */
  async close(id: string, state: Exclude<PlanState, 'OPEN'>, outcome: string, rowVersion: number): Promise<void> {
    const plan = await this.lockOpen(id, rowVersion);
    const after = { state, outcome, closedAt: this.clock.now() };
    await this.unitOfWork.repo(IndicatorPlanEntity).update(id, { ...after, rowVersion: rowVersion + 1 });
    this.tell('indicator-plan.closed', plan, { state, outcome });
  }

  private async lockOpen(id: string, rowVersion: number): Promise<IndicatorPlanEntity> {
    const plan = await this.unitOfWork
      .repo(IndicatorPlanEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!plan) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('indicator.write', { programmeId: plan.programmeId });
    assertFresh(plan.rowVersion, rowVersion);
    if (plan.state !== 'OPEN') throw new DomainError('indicator.plan-closed', { status: 409 });
    return plan;
  }

  private async demandRed(indicatorId: string, period: string): Promise<void> {
    const found = await this.unitOfWork.query(
      `select 1 from indicator_point where indicator_id = $1 and period = $2 and coalesce(judged_light, light) = 'RED' limit 1`,
      [indicatorId, period],
    );
    if (found.length === 0) throw new DomainError('indicator.not-red', { status: 409, params: { period } });
  }

  private demandAhead(dueOn: string): void {
    if (dueOn >= this.clock.today()) return;
    throw new DomainError('indicator.plan-past', { fields: [{ pointer: '/dueOn', code: 'indicator.plan-past' }] });
  }

  private tell(action: string, plan: { id: string; programmeId: string }, after: object): void {
    const { id: recordId, programmeId } = plan;
    this.unitOfWork.audit({ action, kind: 'indicator-plan', recordId, programmeId, after });
  }
}
