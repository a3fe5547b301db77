import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { Approvals, Clock, UnitOfWork } from '@koersvast/platform';
import { CommitmentMovementEntity } from '../data/commitment-movement.entity';
import { CommitmentEntity } from '../data/commitment.entity';
import { CommitmentStore } from '../data/commitment.store';
import { assertUse } from '../domain/commitment';
import { COMMITMENT_KIND } from './enter-commitment';

export interface Usage {
  amount: string;
  on: string;
  description: string;
  /** The booking in the ledger that uses it. */
  actualId?: string;
}

/** Use by an invoice, the rest that is not needed, and taking back of either: each a movement of its own. */
@Injectable()
export class ChangeCommitment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 not active, 412 stale, 422 more than is open, or than the booking still holds */
  async use(id: string, { amount, on, description, actualId }: Usage, rowVersion: number): Promise<void> {
    const row = await this.active(id, rowVersion);
    const money = Money.parse(amount);
    assertUse(money, await this.store.balance(id));
    this.assertPast(on);
    if (actualId) await this.assertBooking(row, actualId, money);
    await this.store.move(row, { kind: 'USED', amount: money, validOn: on, description, actualId: actualId ?? null });
    await this.store.update(row);
    this.audit(row, 'commitment.used', { amount: money, on, description, actualId });
  }

  /** Nothing more will come: what is open goes back to the room. @throws DomainError 403, 404, 409 nothing open, 412 */
  async cancelRest(id: string, { on, reason }: { on: string; reason: string }, rowVersion: number): Promise<void> {
    const row = await this.active(id, rowVersion);
    this.assertPast(on);
    const { open } = await this.store.balance(id);
    if (!open.isPositive()) throw new DomainError('commitment.nothing-open', { status: 409 });
    await this.store.move(row, { kind: 'CANCELLED', amount: open, validOn: on, description: reason });
    await this.store.update(row);
    this.audit(row, 'commitment.rest-cancelled', { amount: open, on, reason });
  }

  /**
   * Takes back a use; what was cancelled or entered asks room anew and is entered again as a commitment of its own.
   * @throws DomainError 403, 404, 409 taken back before, 412, 422 not a use
   */
  async reverse(
    id: string,
    { movementId, on, reason }: { movementId: string; on: string; reason: string },
    rowVersion: number,
  ): Promise<void> {
    const row = await this.active(id, rowVersion);
    this.assertPast(on);
    const movements = this.unitOfWork.repo(CommitmentMovementEntity);
    const movement = await movements.findOneBy({ id: movementId, commitmentId: id });
    if (!movement) throw new DomainError('platform.not-found', { status: 404 });
    if (movement.kind !== 'USED') throw new DomainError('commitment.only-use-back');
    if (movement.reversesId || (await movements.findOneBy({ reversesId: movementId }))) {
      throw new DomainError('commitment.reversed-before', { status: 409 });
    }
    const amount = Money.fromCents(movement.amountCents).negate();
    await this.store.move(row, {
      ...{ kind: 'USED', amount, validOn: on, description: reason },
      ...{ actualId: movement.actualId, reversesId: movementId },
    });
    await this.store.update(row);
    this.audit(row, 'commitment.use-reversed', { movementId, amount, on, reason });
  }

  /** Takes back the request for an override before anybody decided. @throws DomainError 403, 404, 409, 412 */
  async withdraw(id: string, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'commitment.write', rowVersion);
    if (row.state !== 'REQUESTED') throw new DomainError('commitment.not-requested', { status: 409 });
    await this.approvals.voidOpen(COMMITMENT_KIND, id);
    await this.store.update(row, { state: 'WITHDRAWN' });
    this.audit(row, 'commitment.withdrawn', { state: 'WITHDRAWN' });
  }

  private async active(id: string, rowVersion: number): Promise<CommitmentEntity> {
    const row = await this.store.lock(id, 'commitment.write', rowVersion);
    if (row.kind === 'CONTRACT_YEAR') throw new DomainError('commitment.contract-year', { status: 409 });
    if (row.state !== 'ACTIVE') throw new DomainError('commitment.not-active', { status: 409 });
    return row;
  }

  private assertPast(on: string): void {
    if (on > this.clock.today()) throw problem('commitment.day-to-come', '/on');
  }

  /** One booking is not used for more than it holds, over all commitments. */
  private async assertBooking(row: CommitmentEntity, actualId: string, amount: Money): Promise<void> {
    // Two people who link the same booking wait for each other; the ledger itself cannot be locked by us.
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`booking-use/${actualId}`]);
    const [booking] = await this.unitOfWork.query<{ left: string }>(
      `select (a.amount_cents - coalesce((select sum(m.amount_cents) from commitment_movement m
                where m.actual_id = a.id and m.kind = 'USED'), 0))::text as left
       from actual a where a.id = $1 and a.programme_id = $2 and a.municipality_id = $3 and a.side = 'COST'`,
      [actualId, row.programmeId, row.municipalityId],
    );
    if (!booking) throw problem('commitment.booking-unknown', '/actualId');
    const left = Money.fromCents(booking.left);
    if (amount.compare(left) <= 0) return;
    const [code, params] = ['commitment.more-than-booking', { left: left.format() }] as const;
    throw new DomainError(code, { params, fields: [{ pointer: '/amount', code, params }] });
  }

  private audit({ id: recordId, programmeId }: CommitmentEntity, action: string, after: object): void {
    this.unitOfWork.audit({ action, kind: COMMITMENT_KIND, recordId, programmeId, after });
  }
}

const problem = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });
