import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Money paid to the partner for one term of one municipality, or its reversal. Append-only. */
@Entity('advance_payment')
@Index('advance_payment_reverses_key', ['reversesId'], { unique: true, where: 'reverses_id IS NOT NULL' })
@Index('advance_payment_schedule_idx', ['advanceScheduleId', 'paidOn', 'id'])
export class AdvancePaymentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advance_payment_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'advance_schedule_id' })
  advanceScheduleId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('integer', { name: 'term_number' })
  termNumber: number;

  @Column('date', { name: 'paid_on' })
  paidOn: string;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('text')
  reference: string;

  /** The payment that this row takes back. */
  @Column('uuid', { name: 'reverses_id', nullable: true })
  reversesId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
