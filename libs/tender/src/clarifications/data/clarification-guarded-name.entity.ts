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
}
