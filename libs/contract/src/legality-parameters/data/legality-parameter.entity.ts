import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Figures of the law on changes, from a day on; without a programme they ship with the product. */
@Entity('legality_parameter')
@Index('legality_parameter_open_key', ['programmeId'], { unique: true, where: `state = 'PROPOSED'` })
export class LegalityParameterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legality_parameter_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('bigint', { name: 'minor_threshold_cents' })
  minorThresholdCents: string;

  /** Percentages, "10.00". */
  @Column('numeric', { name: 'minor_share', precision: 5, scale: 2 })
  minorShare: string;

  @Column('numeric', { name: 'additional_share', precision: 5, scale: 2 })
  additionalShare: string;

  @Column('numeric', { name: 'unforeseen_share', precision: 5, scale: 2 })
  unforeseenShare: string;

  @Column('text', { name: 'notice_subtype' })
  noticeSubtype: string;

  @Column('integer', { name: 'notice_days' })
  noticeDays: number;

  /** Where the change was published. */
  @Column('text')
  source: string;

  @Column('text', { default: 'PROPOSED' })
  state: 'PROPOSED' | 'APPROVED' | 'WITHDRAWN';

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
