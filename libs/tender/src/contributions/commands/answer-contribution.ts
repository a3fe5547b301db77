import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ContributionStore } from '../data/contribution.store';

/** The person to whom a sentence was forwarded answers it; the workgroup that asked reads the answer. */
@Injectable()
export class AnswerContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403 another is asked, 404, 409 not forwarded, 412 stale. */
  async execute(id: string, rowVersion: number, answer: string): Promise<void> {
    const row = await this.contributions.lock(id, rowVersion);
    const { actor } = this.unitOfWork;
    if (row.outcome !== 'FORWARDED' || row.state !== 'TREATED') {
      throw new DomainError('contribution.not-forwarded', { status: 409, params: { code: row.code } });
    }
    if (row.addresseeId !== actor.userId) throw new DomainError('contribution.other-addressee', { status: 403 });
    const change = { answer, answeredAt: this.clock.now() };
    await this.contributions.update(row, change);
    for (const original of await this.contributions.mergedInto(id)) await this.contributions.update(original, change);
    this.unitOfWork.audit({
      action: 'contribution.answered',
      kind: 'contribution',
      recordId: id,
      versionId: row.currentVersionId,
      programmeId: row.programmeId,
      before: { answer: row.answer },
      after: { answer },
    });
  }
}
