import { Injectable } from '@nestjs/common';
import { ApprovalSubject, ApprovalSubjectPort, Clock, Jobs, UnitOfWork } from '@koersvast/platform';
import { RequirementBaselineStore } from '../data/requirement-baseline.store';
import { baselineHash } from '../domain/baseline-content';
import { BaselineContentQuery } from '../queries/baseline-content.query';
import { RENDER_BASELINE } from './render-baseline';

/** A second procurement officer stands for the frozen content; then the papers are made. */
@Injectable()
@ApprovalSubject('requirement-baseline')
export class BaselineApproval implements ApprovalSubjectPort {
  readonly permission = 'requirement-baseline.approve';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly baselines: RequirementBaselineStore,
    private readonly content: BaselineContentQuery,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Over the stored rows, not the stored hash: so an approval also proves that nothing was touched. */
  async currentHash(baselineId: string): Promise<string> {
    await this.baselines.lock(baselineId);
    return baselineHash(await this.content.stored(baselineId));
  }

  async onApproved(baselineId: string): Promise<void> {
    const { programmeId, tenderId, name } = await this.decide(baselineId, 'APPROVED', null);
    await this.jobs.enqueue({
      kind: RENDER_BASELINE,
      payload: { baselineId },
      programmeId,
      tenderId,
      uniqueKey: baselineId,
      title: `Papieren van ${name}`,
    });
  }

  async onRejected(baselineId: string, note: string): Promise<void> {
    await this.decide(baselineId, 'REJECTED', note);
  }

  private async decide(baselineId: string, state: 'APPROVED' | 'REJECTED', decisionNote: string | null) {
    const row = await this.baselines.lock(baselineId);
    await this.baselines.update(row, {
      state,
      decidedBy: this.unitOfWork.actor.userId,
      decidedAt: this.clock.now(),
      decisionNote,
    });
    return row;
  }
}
