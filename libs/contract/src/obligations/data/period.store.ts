import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { Judgement } from '../domain/period';
import { ObligationJudgementEntity } from './obligation-judgement.entity';
import { ObligationPeriodEntity } from './obligation-period.entity';

/** Writes periods: their state together with the judgement that made it. */
@Injectable()
export class PeriodStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The period for change, others wait. @throws DomainError 404 not there, 403 not permitted. */
  async lock(id: string, permission: string): Promise<ObligationPeriodEntity> {
    const period = await this.unitOfWork
      .repo(ObligationPeriodEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!period) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: period.programmeId });
    return period;
  }

  /** Sets the state, keeps the judgement, and says so in the audit log. */
  async judge(
    period: ObligationPeriodEntity,
    { state, note, fulfilledOn = null, holdUntil = null }: Judgement,
  ): Promise<void> {
    const { id, programmeId, rowVersion } = period;
    await this.unitOfWork
      .repo(ObligationPeriodEntity)
      .update(id, { state, note, fulfilledOn, holdUntil, rowVersion: rowVersion + 1 });
    const [row] = await this.unitOfWork.query<{ last: number }>(
      'select coalesce(max(n), 0)::int as last from obligation_judgement where period_id = $1',
      [id],
    );
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(ObligationJudgementEntity)
      .insert({ id: newId(), programmeId, periodId: id, n: row!.last + 1, state, note, fulfilledOn, recordedBy });
    this.unitOfWork.audit({
      action: 'obligation-period.judged',
      kind: 'obligation-period',
      recordId: id,
      programmeId,
      before: { state: period.state },
      after: { state, note, fulfilledOn, holdUntil },
    });
  }
}
