import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How offers are ranked: always on best price-quality ratio (Jeugdwet 2.12), explained in words. */
@Entity('award_method')
export class AwardMethodEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_method_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('text', { default: '' })
  note: string;

  /** What decides when two offers end equal. */
  @Column('text', { name: 'tie_rule', default: '' })
  tieRule: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
