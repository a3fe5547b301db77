import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export type PlanState = 'OPEN' | 'DONE' | 'WITHDRAWN';

/** What is done about a red indicator, by whom and by when. */
@Entity('indicator_plan')
@Unique('indicator_plan_code_key', ['indicatorId', 'code'])
@Index('indicator_plan_open_idx', ['programmeId', 'dueOn', 'id'], { where: `state = 'OPEN'` })
export class IndicatorPlanEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_plan_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'indicator_id' })
  indicatorId: string;

  @Column('text')
  code: string;

  @Column('text')
  period: string;

  @Column('text')
  cause: string;

  @Column('text')
  measure: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { default: 'OPEN' })
  state: PlanState;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
