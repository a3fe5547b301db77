import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words of minutes that the parties of the talk confirmed; those minutes do not change any more. */
@Entity('minutes_quote')
export class MinutesQuoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'minutes_quote_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('uuid', { name: 'talk_id' })
  talkId: string;

  @Column('uuid', { name: 'minutes_id' })
  minutesId: string;

  /** CIT-014: one series with the quotes of answers. */
  @Column('text')
  code: string;

  @Column('integer')
  starts: number;

  @Column('integer')
  ends: number;

  @Column('text')
  words: string;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
