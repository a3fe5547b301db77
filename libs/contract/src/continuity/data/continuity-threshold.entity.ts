import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Append-only: limits that the parties agreed, from a day on. */
@Entity('continuity_threshold')
@Unique('continuity_threshold_from_key', ['contractId', 'validFrom'])
export class ContinuityThresholdEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'continuity_threshold_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('numeric', { name: 'liquidity_amber', precision: 10, scale: 2 })
  liquidityAmber: string;

  @Column('numeric', { name: 'liquidity_red', precision: 10, scale: 2 })
  liquidityRed: string;

  @Column('numeric', { name: 'solvency_amber', precision: 10, scale: 2 })
  solvencyAmber: string;

  @Column('numeric', { name: 'solvency_red', precision: 10, scale: 2 })
  solvencyRed: string;

  @Column('numeric', { name: 'margin_amber', precision: 10, scale: 2 })
  marginAmber: string;

  @Column('numeric', { name: 'margin_red', precision: 10, scale: 2 })
  marginRed: string;

  @Column('integer', { name: 'due_days' })
  dueDays: number;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
