import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('governance_body')
export class GovernanceBodyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'governance_body_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  level: string;

  @Column('text', { default: '' })
  task: string;

  @Column('text', { default: '' })
  decides: string;

  @Column('text')
  rhythm: string;

  @Column('uuid', { name: 'reports_to_id', nullable: true })
  reportsToId: string | null;

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
