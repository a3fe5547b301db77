import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { contentOf, LockedObligation, ObligationStore } from '../data/obligation.store';
import { Colleagues } from '../../contracts/queries/colleagues';
import { DueCycle } from './due-cycle';
import { PeriodPlanner } from './period-planner';
import { movesDownstream, ObligationContent, revised } from '../domain/obligation';

export interface ObligationChange extends Partial<ObligationContent> {
  /** Why; compulsory when a confirmed obligation changes. */
  reason?: string;
  /** Who watches over it; null for nobody. */
  ownerId?: string | null;
  /** From which day the wording holds; today when left out, the day of the version itself for a proposal. */
  validFrom?: string;
}

/** Changes what was agreed, as a new version, or the owner; doubts the joints downstream when the wording changed. */
@Injectable()
export class ReviseObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
    private readonly cycle: DueCycle,
    private readonly planner: PeriodPlanner,
    private readonly colleagues: Colleagues,
  ) {}

  /** @throws DomainError 403, 404, 409 rejected, 412 stale, 422 due date or reason missing. */
  async execute(id: string, change: ObligationChange, rowVersion: number): Promise<void> {
    const locked = await this.store.lock(id);
    const { obligation, version } = locked;
    assertFresh(obligation.rowVersion, rowVersion);
    const { reason = null, ownerId = obligation.ownerId, validFrom, ...content } = change;
    const before = contentOf(version);
    const after = revised(obligation.state, before, content, reason);
    if (!after && ownerId === obligation.ownerId) return;
    if (ownerId !== obligation.ownerId && ownerId !== null)
      await this.colleagues.demand(ownerId, obligation.programmeId);
    if (after) await this.cycle.refuse(obligation.contractId, id, after.dueAfterId);
    const day = this.dayOf(locked, validFrom);
    const next = after ? await this.store.revise(locked, after, { reason, validFrom: day }) : version;
    await this.store.update(obligation, { currentVersionId: next.id, ownerId });
    this.unitOfWork.audit({
      action: 'obligation.revised',
      kind: 'obligation',
      recordId: id,
      versionId: next.id,
      programmeId: obligation.programmeId,
      before: { ...before, ownerId: obligation.ownerId },
      after: { ...(after ?? before), ownerId, reason },
    });
    if (after && obligation.state === 'CONFIRMED') await this.planner.ofObligation(id);
    if (after && movesDownstream(before, after)) {
      const cause = `${obligation.code} versie ${next.n}`;
      await this.links.upstreamChanged({ kind: 'obligation', id, versionId: next.id, cause });
    }
  }

  /** A wording cannot hold before the one that it replaces. */
  private dayOf({ obligation, version }: LockedObligation, asked: string | undefined): string {
    if (obligation.state === 'PROPOSED') return version.validFrom;
    const today = this.clock.today();
    const day = asked ?? (today > version.validFrom ? today : version.validFrom);
    if (day >= version.validFrom) return day;
    throw new DomainError('obligation.valid-from', {
      fields: [{ pointer: '/validFrom', code: 'obligation.valid-from' }],
    });
  }
}
