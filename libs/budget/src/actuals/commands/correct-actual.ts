import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ActualStore } from '../data/actual.store';

export interface CorrectActualInput {
  id: string;
  /** Why the booking is wrong. */
  reason: string;
  /** What it should have been; null takes it back and books nothing anew. */
  amount: Money | null;
}

interface Booked {
  programmeId: string;
  cents: string;
  isReversal: boolean;
  reversed: boolean;
  document: string;
  line: number;
}

/** Takes one booking back by hand and, with an amount, books it anew: two rows, the wrong one stays to be seen. */
@Injectable()
export class CorrectActual {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ActualStore,
  ) {}

  /** Answers the id of the row that takes it back. @throws DomainError 404, 409 when it was taken back before, 422. */
  async execute({ id, reason, amount }: CorrectActualInput): Promise<string> {
    const before = await this.find(id);
    this.unitOfWork.actor.demand('actual.correct', before);
    await this.store.alone(before.programmeId);
    const { programmeId, cents, isReversal, reversed, document, line } = await this.find(id);
    if (isReversal) throw new DomainError('actuals.is-reversal');
    if (reversed) throw new DomainError('actuals.reversed', { status: 409 });
    const booked = Money.fromCents(cents);
    if (amount?.equals(booked)) {
      throw new DomainError('actuals.same-amount', { fields: [{ pointer: '/amount', code: 'actuals.same-amount' }] });
    }
    const reversalId = newId();
    await this.store.takeBack(id, reversalId, reason, amount?.cents ?? null);
    this.unitOfWork.audit({
      action: 'actual.corrected',
      kind: 'actual',
      recordId: id,
      programmeId,
      before: { document, line, amount: booked.toString() },
      after: { amount: amount?.toString() ?? null, reason },
    });
    return reversalId;
  }

  private async find(id: string): Promise<Booked> {
    const [row] = await this.unitOfWork.query<Booked>(
      `select a.programme_id as "programmeId", a.amount_cents as cents, a.reverses_id is not null as "isReversal",
              exists (select 1 from actual r where r.reverses_id = a.id) as reversed, a.document, a.line
       from actual a where a.id = $1`,
      [id],
    );
    if (!row || !this.unitOfWork.actor.can('actual.read', row)) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return row;
  }
}
