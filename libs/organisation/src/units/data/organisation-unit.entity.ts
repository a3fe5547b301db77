import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of the implementation organisation besides the municipalities themselves. */
@Entity('organisation_unit')
export class OrganisationUnitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_unit_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: 'JOINT_BODY' | 'TEAM';

  @Column('text', { default: '' })
  form: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('integer', { default: 0 })
  sort: number;

  @Column('text', { default: '' })
  note: string;

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
