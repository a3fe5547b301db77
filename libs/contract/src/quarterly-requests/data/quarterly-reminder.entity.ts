import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ReminderKind } from '../domain/request-state';

/** A reminder that left; one per kind and due date. */
@Entity('quarterly_reminder')
@Unique('quarterly_reminder_once_key', ['requestId', 'kind', 'dueOn'])
export class QuarterlyReminderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quarterly_reminder_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('text')
  kind: ReminderKind;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
