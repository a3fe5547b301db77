import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sentence that went into another; the original stays as it was said. */
@Entity('contribution_lineage')
export class ContributionLineageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_lineage_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  kind: 'MERGE' | 'SPLIT';

  @Column('uuid', { name: 'from_id' })
  fromId: string;

  @Column('uuid', { name: 'to_id' })
  toId: string;

  @Column('uuid', { name: 'from_workgroup_id' })
  fromWorkgroupId: string;

  @Column('uuid', { name: 'to_workgroup_id' })
  toWorkgroupId: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneBy: string | null;
}
