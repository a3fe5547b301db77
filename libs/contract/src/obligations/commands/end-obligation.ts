import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { ObligationStore } from '../data/obligation.store';
import { assertBecomes } from '../domain/obligation';
import { PeriodPlanner } from './period-planner';

/** What happens to a confirmed obligation besides its periods: it ends, or its event takes place. */
@Injectable()
export class EndObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ObligationStore,
    private readonly planner: PeriodPlanner,
    private readonly clock: Clock,
  ) {}

  /**
   * It binds no longer from a day on; periods that are due from then on and still ask something are cancelled.
   * @throws DomainError 403, 404, 409 it does not bind, 412 stale.
   */
  async end(id: string, endedOn: string, reason: string, rowVersion: number): Promise<void> {
    const { obligation, version } = await this.store.lock(id);
    assertFresh(obligation.rowVersion, rowVersion);
    assertBecomes(obligation.state, 'ENDED');
    await this.store.update(obligation, { state: 'ENDED', endedOn, endedReason: reason });
    await this.unitOfWork.query(
      `update obligation_period set state = 'CANCELLED', hold_until = null, row_version = row_version + 1
       where obligation_id = $1 and due_on >= $2 and state in ('OPEN', 'ON_HOLD')`,
      [id, endedOn],
    );
    this.unitOfWork.audit({
      action: 'obligation.ended',
      kind: 'obligation',
      recordId: id,
      versionId: version.id,
      programmeId: obligation.programmeId,
      before: { state: obligation.state },
      after: { state: 'ENDED', endedOn, reason },
    });
  }

  /** The event of its rule took place: a term begins. @throws DomainError 403, 404, 409, 422 in the future. */
  async happened(id: string, happenedOn: string, note: string): Promise<void> {
    const { obligation, version } = await this.store.lock(id);
    if (obligation.state !== 'CONFIRMED' || version.dueEvent !== 'OTHER') {
      throw new DomainError('obligation.no-event', { status: 409 });
    }
    if (happenedOn > this.clock.today()) {
      const code = 'obligation.happened-later';
      throw new DomainError(code, { fields: [{ pointer: '/happenedOn', code }] });
    }
    const { programmeId } = obligation;
    const occurrence = newId();
    await this.unitOfWork.query(
      `insert into obligation_occurrence (id, programme_id, obligation_id, happened_on, note, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
      [occurrence, programmeId, id, happenedOn, note, this.unitOfWork.actor.userId],
    );
    this.unitOfWork.audit({
      action: 'obligation.happened',
      kind: 'obligation',
      recordId: id,
      programmeId,
      after: { happenedOn, note },
    });
    await this.planner.ofObligation(id);
  }
}
