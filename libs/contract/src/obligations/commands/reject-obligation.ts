import { Injectable } from '@nestjs/common';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { ObligationStore } from '../data/obligation.store';
import { assertBecomes } from '../domain/obligation';

/** A person does not take a proposal: its requirement is uncovered from now on, and the reason says why. */
@Injectable()
export class RejectObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 no longer a proposal, 412 stale. */
  async execute(id: string, reason: string, rowVersion: number): Promise<void> {
    const { obligation, version } = await this.store.lock(id);
    assertFresh(obligation.rowVersion, rowVersion);
    assertBecomes(obligation.state, 'REJECTED');
    await this.store.update(obligation, {
      state: 'REJECTED',
      decidedBy: this.unitOfWork.actor.userId,
      decidedAt: this.clock.now(),
      rejectionReason: reason,
    });
    await this.links.untieFrom('requirement', { kind: 'obligation', id }, reason);
    this.unitOfWork.audit({
      action: 'obligation.rejected',
      kind: 'obligation',
      recordId: id,
      versionId: version.id,
      programmeId: obligation.programmeId,
      before: { state: obligation.state },
      after: { state: 'REJECTED', code: obligation.code, reason },
    });
  }
}
