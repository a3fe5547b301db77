import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** How one contract year is paid in advance; the terms stand in its versions. */
@Entity('advance_schedule')
@Unique('advance_schedule_budget_key', ['agreedBudgetId'])
@Index('advance_schedule_contract_idx', ['contractId', 'year'])
export class AdvanceScheduleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advance_schedule_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('uuid', { name: 'agreed_budget_id' })
  agreedBudgetId: string;

  @Column('integer')
  year: number;

  @Column('integer')
  terms: number;

  /** Day of the month on which a term is due, 1 to 28. */
  @Column('integer', { name: 'due_day' })
  dueDay: number;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
