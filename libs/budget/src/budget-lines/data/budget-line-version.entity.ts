import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The amount of a line after one split. Append-only. */
@Entity('budget_line_version')
@Unique('budget_line_version_n_key', ['budgetLineId', 'n'])
@Unique('budget_line_version_split_key', ['budgetSplitId', 'budgetLineId'])
export class BudgetLineVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_line_version_pkey' })
  id: string;

  @Column('uuid', { name: 'budget_line_id' })
  budgetLineId: string;

  @Column('integer')
  n: number;

  @Column('uuid', { name: 'budget_split_id' })
  budgetSplitId: string;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
