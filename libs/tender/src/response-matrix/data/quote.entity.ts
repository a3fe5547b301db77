import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words of a party, cut literally from one version of its answer. */
@Entity('consultation_quote')
export class QuoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_quote_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** CIT-001: per tender, never used twice. */
  @Column('text')
  code: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  /** The version of the answer; a later version makes the quote suspect. */
  @Column('uuid', { name: 'answer_id' })
  answerId: string;

  @Column('integer')
  starts: number;

  @Column('integer')
  ends: number;

  @Column('text')
  words: string;

  @Column('uuid', { name: 'theme_id', nullable: true })
  themeId: string | null;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
