import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FindingKind } from '../domain/submission-check';

/** What was noticed at a submission; it keeps the request from being accepted until it is explained. */
@Entity('quarterly_finding')
@Index('quarterly_finding_submission_idx', ['submissionId'])
export class QuarterlyFindingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quarterly_finding_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'submission_id' })
  submissionId: string;

  @Column('text')
  kind: FindingKind;

  @Column('text')
  place: string;

  @Column('text')
  message: string;

  @Column('text', { nullable: true })
  explanation: string | null;

  @Column('timestamptz', { name: 'explained_at', nullable: true })
  explainedAt: Date | null;

  @Column('uuid', { name: 'explained_by', nullable: true })
  explainedBy: string | null;
}
