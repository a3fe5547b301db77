import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A decided change of one line. Append-only. */
@Entity('budget_mutation', {
  comment: 'Decided changes of the begroting: the current amount is the original and these, at any stand.',
})
@Unique('budget_mutation_line_key', ['budgetAmendmentId', 'municipalBudgetLineId'])
@Index('budget_mutation_line_idx', ['municipalBudgetLineId', 'validFrom'])
export class BudgetMutationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_mutation_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipal_budget_line_id' })
  municipalBudgetLineId: string;

  @Column('uuid', { name: 'budget_amendment_id' })
  budgetAmendmentId: string;

  @Column('bigint', { name: 'change_cents' })
  changeCents: string;

  @Column('bigint', {
    name: 'receivable_change_cents',
    default: 0,
    comment: 'What the receivable on the BCF moves with it; no last.',
  })
  receivableChangeCents: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
