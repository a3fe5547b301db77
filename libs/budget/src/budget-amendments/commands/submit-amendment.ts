import { Injectable } from '@nestjs/common';
import { Approvals, Clock, UnitOfWork } from '@koersvast/platform';
import { stopRefusal } from '../../budget-checks/domain/stop-refusal';
import type { BudgetAmendmentEntity } from '../data/budget-amendment.entity';
import { BudgetAmendmentStore } from '../data/budget-amendment.store';
import { assertRows } from '../domain/amendment-rows';
import { assertMoves } from '../domain/amendment-state';
import { AmendmentRoom, roomWords } from '../queries/amendment-room.query';
import { AmendmentContent, amendmentHash } from './amendment-content';
import { AMENDMENT_KIND } from './propose-amendment';

/** From the draft to a second controller, back, or away. */
@Injectable()
export class SubmitAmendment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
    private readonly content: AmendmentContent,
    private readonly rooms: AmendmentRoom,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /**
   * Above a rule that stops it must say why it must be nevertheless; the second person with the mandate decides on both.
   * @throws DomainError 403, 404, 409 no draft, 412, 422 what the rows break by now, or stopped for want of room
   */
  async submit(id: string, rowVersion: number | undefined, reason: string | null): Promise<void> {
    const { row, place } = await this.store.lock(id, 'budget-amendment.write', rowVersion);
    assertMoves(row.state, 'SUBMITTED');
    const rows = await this.content.kept(row);
    assertRows(row.kind, rows);
    const room = await this.rooms.of(place, rows);
    const stopped = room?.check.verdict === 'STOP';
    if (stopped && !reason) throw stopRefusal(room.check.scopes, room.amount, '/overrideReason');
    const overrideReason = stopped ? reason : null;
    const { authority, reason: ground } = await this.content.authority(place, rows, row.duration);
    const contentHash = amendmentHash({ ...row, overrideReason }, rows, authority);
    await this.store.update(row, {
      ...{ state: 'SUBMITTED', authority, contentHash, returnedNote: null, overrideReason },
      ...{ submittedBy: this.unitOfWork.actor.userId, submittedAt: this.clock.now() },
    });
    const after = { state: 'SUBMITTED', authority, reason: ground, contentHash, overrideReason };
    this.audit(row, 'budget-amendment.submitted', { ...after, room: roomWords(room) });
    const title = `${row.code} ${place.municipality}: ${row.title}`;
    await this.approvals.request({
      ...{ kind: AMENDMENT_KIND, recordId: id, programmeId: row.programmeId, contentHash },
      title: (overrideReason ? `${title} (boven de ruimte: ${overrideReason})` : title).slice(0, 300),
    });
  }

  /** Back to the draft before the second person answered. @throws DomainError 403, 404, 409, 412 */
  async recall(id: string, rowVersion?: number): Promise<void> {
    const { row } = await this.store.lock(id, 'budget-amendment.write', rowVersion);
    assertMoves(row.state, 'PROPOSED');
    await this.approvals.voidOpen(AMENDMENT_KIND, id);
    await this.store.update(row, AS_DRAFT);
    this.audit(row, 'budget-amendment.recalled', { state: 'PROPOSED' });
  }

  /** It will not be decided; the number stays used. @throws DomainError 403, 404, 409, 412 */
  async withdraw(id: string, reason: string, rowVersion?: number): Promise<void> {
    const { row } = await this.store.lock(id, 'budget-amendment.write', rowVersion);
    assertMoves(row.state, 'WITHDRAWN');
    await this.approvals.voidOpen(AMENDMENT_KIND, id);
    await this.store.update(row, { state: 'WITHDRAWN', withdrawnReason: reason });
    this.audit(row, 'budget-amendment.withdrawn', { state: 'WITHDRAWN', reason });
  }

  private audit({ id, programmeId, state }: BudgetAmendmentEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: AMENDMENT_KIND, recordId: id, programmeId, before: { state }, after });
  }
}

/** What was fixed for the approval goes; what was written stays. */
export const AS_DRAFT = {
  state: 'PROPOSED',
  authority: null,
  contentHash: null,
  overrideReason: null,
  submittedBy: null,
  submittedAt: null,
} as const;
