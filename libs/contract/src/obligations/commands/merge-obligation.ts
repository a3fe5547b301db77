import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { ThreadKind, TraceLinks } from '@koersvast/trace';
import { LockedObligation, ObligationStore } from '../data/obligation.store';
import { assertBecomes } from '../domain/obligation';

/** Lets a proposal go on in another obligation of the contract: its source hangs on that one from now on. */
@Injectable()
export class MergeObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 no longer a proposal, 412 stale, 422 the other one cannot take it. */
  async execute(id: string, intoId: string, rowVersion: number): Promise<void> {
    if (id === intoId) throw wrong();
    // Always in one order, so that two people who merge the same pair wait for each other instead of for ever.
    const [first, second] = [id, intoId].sort();
    const locked = [await this.store.lock(first!), await this.store.lock(second!)];
    const merged = locked.find(({ obligation }) => obligation.id === id)!;
    const into = locked.find(({ obligation }) => obligation.id === intoId)!;
    assertFresh(merged.obligation.rowVersion, rowVersion);
    assertBecomes(merged.obligation.state, 'MERGED');
    const { state, contractId } = into.obligation;
    if (contractId !== merged.obligation.contractId || !['PROPOSED', 'CONFIRMED'].includes(state)) throw wrong();
    await this.store.update(merged.obligation, {
      ...{ state: 'MERGED', mergedIntoId: intoId },
      ...{ decidedBy: this.unitOfWork.actor.userId, decidedAt: this.clock.now() },
    });
    // What went on in this one before, goes on in the other with it.
    await this.unitOfWork.query('update obligation set merged_into_id = $2 where merged_into_id = $1', [id, intoId]);
    await this.moveJoints(merged, into);
    this.unitOfWork.audit({
      action: 'obligation.merged',
      kind: 'obligation',
      recordId: id,
      programmeId: merged.obligation.programmeId,
      before: { state: 'PROPOSED' },
      after: { state: 'MERGED', into: into.obligation.code },
    });
  }

  /** All that it came from, also what went on in it before, hangs on the other from now on. */
  private async moveJoints(
    { obligation }: LockedObligation,
    { obligation: target, version }: LockedObligation,
  ): Promise<void> {
    const { id: toId, programmeId } = obligation;
    const joints = await this.unitOfWork.query<{ kind: ThreadKind; id: string; versionId: string | null }>(
      `select from_kind as kind, from_id as id, from_version_id as "versionId" from trace_link
       where type = 'BECOMES_OBLIGATION' and to_id = $1 and state <> 'WITHDRAWN' order by id`,
      [toId],
    );
    const to = { kind: 'obligation' as const, id: target.id, versionId: version.id };
    for (const from of joints) {
      const joint = { type: 'BECOMES_OBLIGATION' as const, fromId: from.id, toId };
      await this.links.untie(joint, `Samengevoegd met ${target.code}`);
      await this.links.link({ programmeId, type: 'BECOMES_OBLIGATION', from, to });
    }
  }
}

const wrong = () =>
  new DomainError('obligation.merge-into', { fields: [{ pointer: '/intoId', code: 'obligation.merge-into' }] });
