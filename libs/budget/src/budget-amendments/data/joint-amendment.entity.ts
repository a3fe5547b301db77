import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One proposal for several municipalities, which decide one by one. */
@Entity('joint_amendment')
@Unique('joint_amendment_code_key', ['programmeId', 'code'])
export class JointAmendmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'joint_amendment_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  code: string;

  @Column('integer')
  year: number;

  @Column('text')
  title: string;

  @Column('date', {
    name: 'effective_on',
    nullable: true,
    comment: 'The latest decision of all, once all decided the same (domain C6).',
  })
  effectiveOn: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
