import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { BudgetStep } from '../domain/budget-version';

/** Append-only: the app role can neither change nor remove a version. */
@Entity('agreed_budget_version')
@Unique('agreed_budget_version_n_key', ['agreedBudgetId', 'n'])
export class AgreedBudgetVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreed_budget_version_pkey' })
  id: string;

  @Column('uuid', { name: 'agreed_budget_id' })
  agreedBudgetId: string;

  @Column('integer')
  n: number;

  @Column('text')
  kind: BudgetStep;

  @Column('bigint', { name: 'change_cents' })
  changeCents: string;

  @Column('bigint', { name: 'agreed_cents' })
  agreedCents: string;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
