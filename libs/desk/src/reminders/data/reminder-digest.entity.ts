import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** That the digest of a person and day was made. */
@Entity('reminder_digest')
@Unique('reminder_digest_day_key', ['userId', 'programmeId', 'day'])
export class ReminderDigestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_digest_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('date')
  day: string;

  @Column('integer')
  entries: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
