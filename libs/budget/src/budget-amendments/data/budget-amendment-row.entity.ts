import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What an amendment asks on one line. */
@Entity('budget_amendment_row', { comment: 'What the amendment asks per line; fixed once it is offered.' })
@Unique('budget_amendment_row_line_key', ['budgetAmendmentId', 'municipalBudgetLineId'])
export class BudgetAmendmentRowEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_amendment_row_pkey' })
  id: string;

  @Column('uuid', { name: 'budget_amendment_id' })
  budgetAmendmentId: string;

  @Column('uuid', { name: 'municipal_budget_line_id' })
  municipalBudgetLineId: string;

  @Column('bigint', { name: 'change_cents' })
  changeCents: string;

  @Column('bigint', {
    name: 'receivable_change_cents',
    default: 0,
    comment: 'What the receivable on the BCF moves with it; no last.',
  })
  receivableChangeCents: string;

  @Column('integer')
  sort: number;
}
