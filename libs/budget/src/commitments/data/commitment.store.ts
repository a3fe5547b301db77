import { Injectable } from '@nestjs/common';
import { DomainError, Money, newId } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import { balanceOf, CommitmentBalance, MovementKind } from '../domain/commitment';
import { CommitmentMovementEntity } from './commitment-movement.entity';
import { CommitmentEntity } from './commitment.entity';

interface NewMovement {
  kind: MovementKind;
  amount: Money;
  /** 'yyyy-mm-dd' */
  validOn: string;
  description: string;
  actualId?: string | null;
  reversesId?: string | null;
}

/** Reads for change and writes commitments with their append-only movements. */
@Injectable()
export class CommitmentStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** The commitment, locked. @throws DomainError 404, 403, 412 when somebody saved it after `rowVersion` */
  async lock(id: string, permission: string, rowVersion: number | null): Promise<CommitmentEntity> {
    const row = await this.unitOfWork
      .repo(CommitmentEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId });
    if (rowVersion !== null) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  async insert(row: CommitmentEntity): Promise<void> {
    await this.unitOfWork.repo(CommitmentEntity).insert(row);
    const { id: recordId, programmeId, code, title, supplier, decisionReference, externalNumber } = row;
    await this.search.put({
      ...{ kind: 'commitment', recordId, programmeId, code, title, url: `/vastgelegd/${recordId}` },
      text: [supplier, decisionReference, externalNumber].filter(Boolean).join(' · '),
    });
  }

  async update(row: CommitmentEntity, change: Partial<CommitmentEntity> = {}): Promise<void> {
    await this.unitOfWork.repo(CommitmentEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
  }

  async move(row: CommitmentEntity, { amount, ...movement }: NewMovement): Promise<void> {
    await this.unitOfWork.repo(CommitmentMovementEntity).insert({
      ...{ id: newId(), programmeId: row.programmeId, commitmentId: row.id },
      ...{ municipalityId: row.municipalityId!, buildingBlockId: row.buildingBlockId },
      ...{ ...movement, amountCents: amount.cents.toString(), recordedBy: this.unitOfWork.actor.userId },
    });
  }

  async balance(id: string): Promise<CommitmentBalance> {
    const rows = await this.unitOfWork.query<{ kind: MovementKind; cents: string }>(
      'select kind, sum(amount_cents)::text as cents from commitment_movement where commitment_id = $1 group by 1',
      [id],
    );
    return balanceOf(rows.map(({ kind, cents }) => ({ kind, amount: Money.fromCents(cents) })));
  }
}
