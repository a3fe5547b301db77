import { Injectable } from '@nestjs/common';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { LockedObligation, ObligationStore } from '../data/obligation.store';
import { assertBecomes } from '../domain/obligation';
import { upstreamOf } from './upstream';
import { PeriodPlanner } from './period-planner';

/** A person takes a proposal as binding. Who confirms owns it until somebody else is named. */
@Injectable()
export class ConfirmObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
    private readonly planner: PeriodPlanner,
  ) {}

  /** @throws DomainError 403, 404, 409 already confirmed, 412 stale. */
  async execute(id: string, rowVersion: number): Promise<void> {
    const locked = await this.store.lock(id);
    assertFresh(locked.obligation.rowVersion, rowVersion);
    assertBecomes(locked.obligation.state, 'CONFIRMED');
    await this.confirm(locked);
  }

  /** For an obligation that is locked and may be confirmed. */
  async confirm({ obligation, version }: LockedObligation): Promise<void> {
    const { id, programmeId, state } = obligation;
    await this.store.update(obligation, {
      state: 'CONFIRMED',
      ownerId: obligation.ownerId ?? this.unitOfWork.actor.userId,
      decidedBy: this.unitOfWork.actor.userId,
      decidedAt: this.clock.now(),
      rejectionReason: null,
    });
    const from = upstreamOf(obligation);
    if (from) {
      // A proposal is tied already; one that was rejected before is tied again.
      const to = { kind: 'obligation' as const, id, versionId: version.id };
      await this.links.link({ programmeId, type: 'BECOMES_OBLIGATION', from, to });
    }
    await this.planner.ofObligation(id);
    this.unitOfWork.audit({
      action: 'obligation.confirmed',
      kind: 'obligation',
      recordId: id,
      versionId: version.id,
      programmeId,
      before: { state },
      after: { state: 'CONFIRMED', code: obligation.code },
    });
  }
}
