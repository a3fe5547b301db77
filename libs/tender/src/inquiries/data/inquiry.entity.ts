import { Column, Entity, PrimaryColumn } from 'typeorm';

export type InquiryState = 'RECEIVED' | 'ANSWERED' | 'PUBLISHED' | 'WITHDRAWN';

/** A question from a party during the consultation; once published it never changes. */
@Entity('consultation_inquiry')
export class InquiryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_inquiry_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  /** The party's own words: never published. */
  @Column('text')
  question: string;

  /** The question as everyone reads it. */
  @Column('text', { name: 'public_question', default: '' })
  publicQuestion: string;

  @Column('text', { default: '' })
  answer: string;

  @Column('text', { default: 'RECEIVED' })
  state: InquiryState;

  /** Number in the published list; given at publication, in the order of publication. */
  @Column('integer', { nullable: true })
  number: number | null;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  @Column('text', { name: 'withdraw_reason', nullable: true })
  withdrawReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
