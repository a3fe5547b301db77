import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleAction, RuleScope } from '../domain/budget-check';

/** Stop, warn or ignore for new decisions and commitments, from a day; it can only be ended. */
@Entity('budget_rule')
export class BudgetRuleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_rule_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  measured: RuleScope;

  /** Null: for every municipality. */
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('text')
  action: RuleAction;

  @Column('numeric', { name: 'threshold_percent', precision: 9, scale: 6 })
  thresholdPercent: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** First day on which it no longer holds. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
