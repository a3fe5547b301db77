import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('indicator')
@Unique('indicator_code_key', ['contractId', 'code'])
export class IndicatorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
