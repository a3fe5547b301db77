import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ContinuityJudgementEntity } from '../data/continuity-judgement.entity';
import { ContinuityThresholdEntity } from '../data/continuity-threshold.entity';
import type { ContinuityThresholds } from '../domain/continuity-figures';
import { crossedLimits } from '../domain/continuity-signal';
import { ContinuityCircle } from './continuity-circle';

/** What is made of the figures: a judgement with the step of the national script, and the limits that hold. */
@Injectable()
export class JudgeContinuity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ContinuityCircle,
  ) {}

  /** Of the figures of a quarter as they stand. @throws DomainError 403, 404, 409 no figures yet. */
  async judge(contractId: string, { quarter, step, text }: { quarter: string; step: number; text: string }) {
    const { programmeId } = await this.circle.enter(contractId);
    const [report] = await this.unitOfWork.query<{ id: string }>(
      'select id from continuity_report where contract_id = $1 and quarter = $2 order by n desc limit 1',
      [contractId, quarter],
    );
    if (!report) throw new DomainError('continuity.no-report', { status: 409 });
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(ContinuityJudgementEntity)
      .insert({ id, programmeId, contractId, reportId: report.id, step, text, recordedBy });
    this.told('continuity.judged', id, programmeId, { contractId, quarter });
  }

  /** Limits from a day on. @throws DomainError 403, 404, 409 that day has its limits, 422 red above amber. */
  async agreeLimits(contractId: string, limits: ContinuityThresholds, reason: string): Promise<void> {
    const { programmeId } = await this.circle.enter(contractId);
    const fields = crossedLimits(limits).map((name) => ({ pointer: `/${name}`, code: 'continuity.crossed' }));
    if (fields.length > 0) throw new DomainError('platform.invalid-input', { fields });
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(ContinuityThresholdEntity)
      .insert({ ...limits, id, programmeId, contractId, reason, recordedBy });
    this.told('continuity.limits-agreed', id, programmeId, { contractId, validFrom: limits.validFrom });
  }

  private told(action: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'continuity', recordId, programmeId, after });
  }
}
