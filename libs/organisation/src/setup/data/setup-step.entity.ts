import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('setup_step')
export class SetupStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'setup_step_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  title: string;

  @Column('text', { name: 'standard_code', nullable: true })
  standardCode: string | null;

  @Column('uuid', { name: 'milestone_id', nullable: true })
  milestoneId: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('text', { default: '' })
  note: string;

  @Column('text', { default: 'OPEN' })
  state: 'OPEN' | 'DONE' | 'NOT_NEEDED' | 'WITHDRAWN';

  @Column('date', { name: 'done_on', nullable: true })
  doneOn: string | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
