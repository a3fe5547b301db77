import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The secret link to the calendar of one person. */
@Entity('calendar_feed')
@Unique('calendar_feed_person_key', ['userId', 'programmeId'])
@Unique('calendar_feed_token_key', ['tokenHash'])
export class CalendarFeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_feed_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  /** SHA-256 of the secret; null once withdrawn. */
  @Column('text', { name: 'token_hash', nullable: true })
  tokenHash: string | null;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
