import { Injectable } from '@nestjs/common';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { LockedObligation, ObligationStore } from '../data/obligation.store';
import { assertBecomes, canBecome } from '../domain/obligation';
import type { BulkOutcome } from './confirm-obligations';
import { upstreamOf } from './upstream';

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
    const locked = await this.store.lock(id);
    assertFresh(locked.obligation.rowVersion, rowVersion);
    assertBecomes(locked.obligation.state, 'REJECTED');
    await this.reject(locked, reason);
  }

  /** Many with one reason; what is no proposal any more or was changed is skipped. @param preview true: only count. */
  async all(items: { id: string; rowVersion: number }[], reason: string, preview: boolean): Promise<BulkOutcome> {
    const outcome: BulkOutcome = { confirmed: 0, skipped: [] };
    for (const { id, rowVersion } of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const locked = await this.store.find(id);
      const state = locked?.obligation.state;
      const fit = locked && canBecome(locked.obligation.state, 'REJECTED');
      if (!fit || locked.obligation.rowVersion !== rowVersion) {
        const why = !locked ? 'NOT_FOUND' : fit ? 'CHANGED' : state === 'REJECTED' ? 'REJECTED' : 'CONFIRMED';
        outcome.skipped.push({ id, code: locked?.obligation.code ?? null, reason: why });
        continue;
      }
      if (!preview) await this.reject(locked, reason);
      outcome.confirmed += 1;
    }
    return outcome;
  }

  private async reject({ obligation, version }: LockedObligation, reason: string): Promise<void> {
    const { id, state, programmeId, code } = obligation;
    await this.store.update(obligation, {
      state: 'REJECTED',
      decidedBy: this.unitOfWork.actor.userId,
      decidedAt: this.clock.now(),
      rejectionReason: reason,
    });
    const from = upstreamOf(obligation);
    if (from) await this.links.untieFrom(from.kind, { kind: 'obligation', id }, reason);
    this.unitOfWork.audit({
      action: 'obligation.rejected',
      kind: 'obligation',
      recordId: id,
      versionId: version.id,
      programmeId,
      before: { state },
      after: { state: 'REJECTED', code, reason },
    });
  }
}
