import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarKind } from '@koersvast/platform';

/** Of what a person wants to be reminded by mail. */
@Entity('reminder_setting')
export class ReminderSettingEntity {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'reminder_setting_pkey' })
  programmeId: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'reminder_setting_pkey' })
  userId: string;

  @Column('boolean')
  active: boolean;

  @Column('text', { array: true })
  kinds: CalendarKind[];

  @Column('integer', { name: 'days_ahead' })
  daysAhead: number;

  @Column('boolean', { name: 'only_mine' })
  onlyMine: boolean;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
