import { Injectable } from '@nestjs/common';
import { ApprovalStake, ApprovalSubject, ApprovalSubjectPort, Clock, UnitOfWork } from '@koersvast/platform';
import { RoomLock } from '../../budget-checks/commands/room-lock';
import { stopRefusal } from '../../budget-checks/domain/stop-refusal';
import { BudgetAmendmentStore } from '../data/budget-amendment.store';
import { movedAmount } from '../domain/amendment-authority';
import { assertMoves } from '../domain/amendment-state';
import { AmendmentRoom, roomOf, roomWords } from '../queries/amendment-room.query';
import { AmendmentContent, amendmentHash } from './amendment-content';
import { AMENDMENT_KIND } from './propose-amendment';
import { AS_DRAFT } from './submit-amendment';

/** A second controller stands for it under the mandate; then it is offered to the college or the raad. */
@Injectable()
@ApprovalSubject(AMENDMENT_KIND)
export class AmendmentApproval implements ApprovalSubjectPort {
  readonly permission = 'budget-amendment.approve';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
    private readonly content: AmendmentContent,
    private readonly rooms: AmendmentRoom,
    private readonly roomLock: RoomLock,
    private readonly clock: Clock,
  ) {}

  async currentHash(id: string): Promise<string> {
    const { row } = await this.store.lock(id, this.permission);
    return amendmentHash(row, await this.content.kept(row), row.authority);
  }

  async stake(id: string): Promise<ApprovalStake> {
    const { row, place } = await this.store.read(id);
    return { amount: movedAmount(await this.content.kept(row)), municipalityId: place.municipalityId };
  }

  /** The room may be smaller than when it was asked: what is stopped by now needs a reason as well. */
  async onApproved(id: string): Promise<void> {
    const { row, place } = await this.store.lock(id, this.permission);
    assertMoves(row.state, 'OFFERED');
    await this.roomLock.take(roomOf(place));
    const room = await this.rooms.of(place, await this.content.kept(row));
    if (room?.check.verdict === 'STOP' && !row.overrideReason) {
      throw stopRefusal(room.check.scopes, room.amount, '/overrideReason');
    }
    const offered = { offeredBy: this.unitOfWork.actor.userId, offeredAt: this.clock.now() };
    await this.store.update(row, { state: 'OFFERED', ...offered });
    const { authority, overrideReason } = row;
    const after = { state: 'OFFERED', authority, overrideReason, room: roomWords(room) };
    this.audit(id, row.programmeId, overrideReason ? 'budget-amendment.overridden' : 'budget-amendment.offered', after);
  }

  async onRejected(id: string, note: string): Promise<void> {
    const { row } = await this.store.lock(id, this.permission);
    assertMoves(row.state, 'PROPOSED');
    await this.store.update(row, { ...AS_DRAFT, returnedNote: note });
    this.audit(id, row.programmeId, 'budget-amendment.returned', { state: 'PROPOSED', note });
  }

  private audit(recordId: string, programmeId: string, action: string, after: object): void {
    const before = { state: 'SUBMITTED' };
    this.unitOfWork.audit({ action, kind: AMENDMENT_KIND, recordId, programmeId, before, after });
  }
}
