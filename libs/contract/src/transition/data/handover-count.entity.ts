import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** How many young people come over, per provider and kind of help; of a small number only that it is small. */
@Entity('handover_count')
@Unique('handover_count_once_key', ['contractId', 'provider', 'category'])
export class HandoverCountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'handover_count_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  provider: string;

  @Column('text')
  category: string;

  @Column('boolean')
  few: boolean;

  @Column('integer', { nullable: true })
  amount: number | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
