import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The award of a tender: one, and never changed. */
@Entity('award')
export class AwardEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'baseline_id' })
  baselineId: string;

  @Column('text', { name: 'contractor_name' })
  contractorName: string;

  /** Eight digits of the Handelsregister. */
  @Column('text', { name: 'contractor_kvk' })
  contractorKvk: string;

  /** 'yyyy-mm-dd' */
  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  @Column('text')
  motivation: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
