import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CarryOutcome } from '../domain/structural-carry';

/** What was done with a structural amendment in the begroting of a later year. Append-only. */
@Entity('structural_carry', {
  comment: 'What was done with a structural amendment in the begroting of a later year; append-only.',
})
@Unique('structural_carry_key', ['budgetAmendmentId', 'municipalBudgetId'])
@Index('structural_carry_budget_idx', ['municipalBudgetId'])
@Index('structural_carry_result_key', ['resultAmendmentId'], {
  unique: true,
  where: 'result_amendment_id IS NOT NULL',
})
export class StructuralCarryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'structural_carry_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'budget_amendment_id' })
  budgetAmendmentId: string;

  @Column('uuid', { name: 'municipal_budget_id' })
  municipalBudgetId: string;

  @Column('text', {
    comment:
      'OPENED: in the lines with which the year was begun; TAKEN: put into its draft; PROPOSED: as an amendment of it; DISMISSED: not, with a reason.',
  })
  outcome: CarryOutcome;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'result_amendment_id', nullable: true })
  resultAmendmentId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
