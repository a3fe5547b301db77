import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContributionState, Outcome } from '../domain/contribution';

@Entity('contribution')
export class ContributionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'workgroup_id' })
  workgroupId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  /** INB-001: per programme, never used twice. */
  @Column('text')
  code: string;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('text', { default: 'OPEN' })
  state: ContributionState;

  @Column('text', { nullable: true })
  outcome: Outcome | null;

  @Column('text', { name: 'outcome_reason', nullable: true })
  outcomeReason: string | null;

  @Column('uuid', { name: 'treated_by', nullable: true })
  treatedBy: string | null;

  @Column('timestamptz', { name: 'treated_at', nullable: true })
  treatedAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
