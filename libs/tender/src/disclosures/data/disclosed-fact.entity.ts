import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that the authority told or handed over. To whom and when stands in `disclosure`, append-only. */
@Entity('disclosed_fact')
export class DisclosedFactEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disclosed_fact_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** FEIT-001: per tender, never used twice. */
  @Column('text')
  code: string;

  @Column('text')
  kind: 'FACT' | 'DOCUMENT';

  @Column('text')
  text: string;

  @Column('date', { name: 'first_given_on' })
  firstGivenOn: string;

  @Column('uuid', { name: 'talk_id', nullable: true })
  talkId: string | null;

  /** The version of the minutes in which the sentence stands, from `starts` up to `ends`. */
  @Column('uuid', { name: 'minutes_id', nullable: true })
  minutesId: string | null;

  @Column('integer', { nullable: true })
  starts: number | null;

  @Column('integer', { nullable: true })
  ends: number | null;

  /** The answer to all of which this is the record. */
  @Column('uuid', { name: 'inquiry_id', nullable: true })
  inquiryId: string | null;

  @Column('uuid', { name: 'confidential_party_id', nullable: true })
  confidentialPartyId: string | null;

  @Column('text', { name: 'confidential_reason', nullable: true })
  confidentialReason: string | null;

  @Column('text', { name: 'not_shared_reason', nullable: true })
  notSharedReason: string | null;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('text', { name: 'withdraw_reason', nullable: true })
  withdrawReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
