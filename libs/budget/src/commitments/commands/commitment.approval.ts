import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { ApprovalStake, ApprovalSubject, ApprovalSubjectPort, Clock, UnitOfWork } from '@koersvast/platform';
import { RoomLock } from '../../budget-checks/commands/room-lock';
import { BudgetCheckQuery } from '../../budget-checks/queries/budget-check.query';
import { CommitmentEntity } from '../data/commitment.entity';
import { CommitmentStore } from '../data/commitment.store';
import { commitmentHash } from '../domain/commitment-hash';
import { COMMITMENT_KIND } from './enter-commitment';

/** A second person with the mandate lets a commitment through that a rule stopped; the reason and the room are logged. */
@Injectable()
@ApprovalSubject(COMMITMENT_KIND)
export class CommitmentApproval implements ApprovalSubjectPort {
  readonly permission = 'commitment.override';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly lock: RoomLock,
    private readonly checks: BudgetCheckQuery,
    private readonly clock: Clock,
  ) {}

  async currentHash(id: string): Promise<string> {
    const row = await this.store.lock(id, this.permission, null);
    return row.state === 'REQUESTED' ? commitmentHash(row) : '';
  }

  async stake(id: string): Promise<ApprovalStake> {
    const row = await this.unitOfWork.repo(CommitmentEntity).findOneBy({ id });
    return { amount: row ? Money.fromCents(row.amountCents) : null, municipalityId: row?.municipalityId ?? null };
  }

  async onApproved(id: string): Promise<void> {
    const row = await this.store.lock(id, this.permission, null);
    const amount = Money.fromCents(row.amountCents);
    const { programmeId, contractId, year } = row;
    const question = { programmeId, contractId, year, municipalityId: row.municipalityId! };
    await this.lock.take(question);
    const { scopes } = await this.checks.check(question, amount);
    await this.decide(row, 'ACTIVE', null);
    const description = row.overrideReason!.slice(0, 400);
    await this.store.move(row, { kind: 'ENTERED', amount, validOn: this.clock.today(), description });
    const rooms = scopes.map(({ measured, room, after }) => ({ measured, room, after }));
    this.audit(row, 'commitment.overridden', { state: 'ACTIVE', reason: row.overrideReason, amount, rooms });
  }

  async onRejected(id: string, note: string): Promise<void> {
    const row = await this.store.lock(id, this.permission, null);
    await this.decide(row, 'REJECTED', note);
    this.audit(row, 'commitment.rejected', { state: 'REJECTED', note });
  }

  private decide(row: CommitmentEntity, state: 'ACTIVE' | 'REJECTED', decisionNote: string | null): Promise<void> {
    const decided = { decidedBy: this.unitOfWork.actor.userId, decidedAt: this.clock.now() };
    return this.store.update(row, { state, decisionNote, ...decided });
  }

  private audit({ id: recordId, programmeId, state }: CommitmentEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: COMMITMENT_KIND, recordId, programmeId, before: { state }, after });
  }
}
