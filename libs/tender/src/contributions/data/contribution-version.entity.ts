import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was said, as it was said: append-only. */
@Entity('contribution_version')
export class ContributionVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'workgroup_id' })
  workgroupId: string;

  @Column('uuid', { name: 'contribution_id' })
  contributionId: string;

  @Column('integer')
  n: number;

  @Column('text')
  sentence: string;

  @Column('text', { name: 'change_reason', nullable: true })
  changeReason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
