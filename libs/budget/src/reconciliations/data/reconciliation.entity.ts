import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One week of one contract: partner, payer and ledgers beside each other. */
@Entity('reconciliation')
@Unique('reconciliation_code_key', ['programmeId', 'code'])
@Unique('reconciliation_week_key', ['contractId', 'weekEndsOn'])
@Index('reconciliation_list_idx', ['programmeId', 'weekEndsOn', 'id'])
export class ReconciliationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reconciliation_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  /** A Sunday. */
  @Column('date', { name: 'week_ends_on' })
  weekEndsOn: string;

  /** Moment at which the books were read. */
  @Column('timestamptz', { name: 'known_at' })
  knownAt: Date;

  @Column('date', {
    name: 'known_on',
    nullable: true,
    comment: 'Read as known at the end of this day; null: at the moment itself.',
  })
  knownOn: string | null;

  @Column('text', { default: 'OPEN' })
  state: 'OPEN' | 'DONE';

  @Column('uuid', { name: 'completed_by', nullable: true })
  completedBy: string | null;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
