import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Append-only: how far a figure may move from the period before without an explanation, from a day on. */
@Entity('plausibility_threshold')
@Unique('plausibility_threshold_from_key', ['contractId', 'validFrom'])
export class PlausibilityThresholdEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plausibility_threshold_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('integer')
  percent: number;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
