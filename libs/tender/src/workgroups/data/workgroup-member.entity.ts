import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('workgroup_member')
export class WorkgroupMemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'workgroup_member_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'workgroup_id' })
  workgroupId: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('text', { name: 'stakeholder_group' })
  stakeholderGroup: string;

  @Column('boolean', { name: 'for_clients', default: false })
  forClients: boolean;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { default: '' })
  function: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('boolean', { name: 'is_lead', default: false })
  isLead: boolean;

  @Column('date', { name: 'joined_on' })
  joinedOn: string;

  @Column('date', { name: 'left_on', nullable: true })
  leftOn: string | null;

  /** Entered by mistake: in no list any more. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
