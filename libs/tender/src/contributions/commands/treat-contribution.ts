import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContributionStore } from '../data/contribution.store';
import type { Outcome } from '../domain/contribution';

export interface TreatContributionInput {
  id: string;
  rowVersion: number;
  outcome: Outcome;
  /** What the workgroup reads back; never empty. */
  reason: string;
}

/** The procurement officer answers a contribution; a second answer replaces the first, and the audit log keeps both. */
@Injectable()
export class TreatContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 412 stale. */
  async execute({ id, rowVersion, outcome, reason }: TreatContributionInput): Promise<void> {
    const row = await this.contributions.lock(id, rowVersion);
    const { programmeId, workgroupId } = row;
    this.unitOfWork.actor.demand('contribution.treat', { programmeId, workgroupId });
    await this.contributions.update(row, {
      state: 'TREATED',
      outcome,
      outcomeReason: reason,
      treatedBy: this.unitOfWork.actor.userId,
      treatedAt: this.clock.now(),
    });
    this.unitOfWork.audit({
      action: 'contribution.treated',
      kind: 'contribution',
      recordId: id,
      versionId: row.currentVersionId,
      programmeId,
      before: { state: row.state, outcome: row.outcome, reason: row.outcomeReason },
      after: { state: 'TREATED', outcome, reason },
    });
  }
}
