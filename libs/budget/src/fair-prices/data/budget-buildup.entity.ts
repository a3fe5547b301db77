import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a version of an agreed budget is made of. Append-only; the highest n of a version holds. */
@Entity('budget_buildup')
@Unique('budget_buildup_n_key', ['agreedBudgetVersionId', 'n'])
export class BudgetBuildupEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_buildup_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'agreed_budget_version_id' })
  agreedBudgetVersionId: string;

  @Column('integer')
  n: number;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
