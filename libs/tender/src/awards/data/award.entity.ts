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

  /** The offer that won; null when the offers were assessed elsewhere. */
  @Column('uuid', { name: 'offer_id', nullable: true })
  offerId: string | null;

  /** Why another than the first of the ranking; a second person stood for it. */
  @Column('text', { name: 'deviation_reason', nullable: true })
  deviationReason: string | null;

  /** Why the offers were not assessed in Koersvast. */
  @Column('text', { name: 'by_hand_reason', nullable: true })
  byHandReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
