import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MovementKind } from '../domain/commitment';

/** What a commitment holds, what was used of it, what was cancelled; a reversal has the same kind and minus the amount. Append-only. */
@Entity('commitment_movement')
@Unique('commitment_movement_payment_key', ['advancePaymentId'])
@Index('commitment_movement_reverses_key', ['reversesId'], { unique: true, where: 'reverses_id IS NOT NULL' })
@Index('commitment_movement_commitment_idx', ['commitmentId', 'recordedAt', 'id'])
@Index('commitment_movement_actual_idx', ['actualId'], { where: 'actual_id IS NOT NULL' })
export class CommitmentMovementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_movement_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'commitment_id' })
  commitmentId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('text')
  kind: MovementKind;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('date', { name: 'valid_on' })
  validOn: string;

  @Column('text')
  description: string;

  /** The booking in the ledger that used it. */
  @Column('uuid', { name: 'actual_id', nullable: true })
  actualId: string | null;

  /** The advance that used it, for a contract year. */
  @Column('uuid', { name: 'advance_payment_id', nullable: true })
  advancePaymentId: string | null;

  @Column('uuid', { name: 'reverses_id', nullable: true })
  reversesId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
