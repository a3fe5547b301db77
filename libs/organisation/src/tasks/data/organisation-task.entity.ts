import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation_task')
export class OrganisationTaskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_task_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  area: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text', { name: 'standard_code', nullable: true })
  standardCode: string | null;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
