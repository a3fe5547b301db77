import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was told to whom for which day. */
@Entity('reminder')
export class ReminderEntity {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'reminder_pkey' })
  userId: string;

  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'reminder_pkey' })
  programmeId: string;

  @PrimaryColumn('text', { name: 'entry_key', primaryKeyConstraintName: 'reminder_pkey' })
  entryKey: string;

  @PrimaryColumn('date', { name: 'due_on', primaryKeyConstraintName: 'reminder_pkey' })
  dueOn: string;

  @Column('date', { name: 'told_on' })
  toldOn: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
