import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { BuildupComponent } from '../domain/buildup';

/** One amount of a build-up with where it comes from. Append-only. */
@Entity('budget_buildup_line')
@Unique('budget_buildup_line_position_key', ['budgetBuildupId', 'position'])
export class BudgetBuildupLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_buildup_line_pkey' })
  id: string;

  @Column('uuid', { name: 'budget_buildup_id' })
  budgetBuildupId: string;

  @Column('integer')
  position: number;

  @Column('text')
  component: BuildupComponent;

  @Column('text')
  description: string;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('text')
  source: string;
}
