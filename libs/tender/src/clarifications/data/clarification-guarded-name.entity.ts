import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name that may not stand in a nota; says nothing about who asked what. */
@Entity('clarification_guarded_name')
export class ClarificationGuardedNameEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_guarded_name_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('text')
  kind: 'PARTY' | 'PRODUCT';

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  /** Taken off the list: nothing looks for it any more. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;
}
