import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one party does in a task; empty letters are no role. */
@Entity('task_assignment')
export class TaskAssignmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_assignment_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'task_id' })
  taskId: string;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('text')
  letters: '' | 'R' | 'A' | 'AR' | 'C' | 'I';

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
