import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DayUnit, DueEvent, DueRule } from '../domain/due-rule';
import type { ObligationKind, Party } from '../domain/obligation';

/** Append-only: what was agreed at one moment. */
@Entity('obligation_version')
@Unique('obligation_version_n_key', ['obligationId', 'n'])
export class ObligationVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('integer')
  n: number;

  /** The day from which this wording holds. */
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** Article of the agreement. */
  @Column('text', { default: '' })
  clause: string;

  @Column('text', { nullable: true })
  kind: ObligationKind | null;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text')
  party: Party;

  @Column('text', { name: 'due_rule' })
  dueRule: DueRule;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('integer', { name: 'due_every_months', nullable: true })
  dueEveryMonths: number | null;

  @Column('date', { name: 'due_until', nullable: true })
  dueUntil: string | null;

  @Column('text', { name: 'due_event', nullable: true })
  dueEvent: DueEvent | null;

  @Column('text', { name: 'due_event_name', nullable: true })
  dueEventName: string | null;

  @Column('uuid', { name: 'due_after_id', nullable: true })
  dueAfterId: string | null;

  @Column('integer', { name: 'due_days', default: 0 })
  dueDays: number;

  @Column('text', { name: 'due_day_unit', default: 'CALENDAR' })
  dueDayUnit: DayUnit;

  /** What proves it; empty when a note will do. */
  @Column('text', { default: '' })
  evidence: string;

  @Column('text', { name: 'change_reason', nullable: true })
  changeReason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
