import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DifferenceKind, DifferenceRule } from '../domain/reconciliation';

/** One difference with its name and its explanation. */
@Entity('reconciliation_difference')
@Unique('reconciliation_difference_of_key', ['reconciliationId', 'municipalityId', 'period', 'rule'])
export class ReconciliationDifferenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reconciliation_difference_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'reconciliation_id' })
  reconciliationId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('date')
  period: string;

  @Column('text')
  rule: DifferenceRule;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('text', { name: 'proposed_kind' })
  proposedKind: DifferenceKind;

  /** Null while nobody explained it. */
  @Column('text', { nullable: true })
  kind: DifferenceKind | null;

  @Column('text', { nullable: true })
  explanation: string | null;

  @Column('uuid', { name: 'explained_by', nullable: true })
  explainedBy: string | null;

  @Column('timestamptz', { name: 'explained_at', nullable: true })
  explainedAt: Date | null;

  /** The explanation came from the week before. */
  @Column('boolean', { default: false })
  carried: boolean;
}
