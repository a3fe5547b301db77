import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DayRule } from '../domain/working-day';

/** The schedule after one split of the budget. Append-only. */
@Entity('advance_schedule_version')
@Unique('advance_schedule_version_n_key', ['advanceScheduleId', 'n'])
export class AdvanceScheduleVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advance_schedule_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'advance_schedule_id' })
  advanceScheduleId: string;

  @Column('integer')
  n: number;

  @Column('uuid', { name: 'budget_split_id' })
  budgetSplitId: string;

  @Column('text', {
    name: 'day_rule',
    default: 'AS_IS',
    comment: 'A term on a Saturday, Sunday or holiday: stays, or moves to the next or the previous working day.',
  })
  dayRule: DayRule;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
