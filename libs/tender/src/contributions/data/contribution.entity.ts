import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContributionState, Outcome, SourceKind } from '../domain/contribution';

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

  @Column('text', { name: 'source_kind', default: 'WORKGROUP_QUESTION' })
  sourceKind: SourceKind;

  /** Where in the source, in words: the article, the chapter, the day of the talk. */
  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column('text', { name: 'source_record_kind', nullable: true })
  sourceRecordKind: string | null;

  @Column('uuid', { name: 'source_record_id', nullable: true })
  sourceRecordId: string | null;

  /** Path in the web app where the source stands. */
  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;

  @Column('uuid', { name: 'theme_id', nullable: true })
  themeId: string | null;

  @Column('uuid', { name: 'forward_track_id', nullable: true })
  forwardTrackId: string | null;

  @Column('uuid', { name: 'forward_workgroup_id', nullable: true })
  forwardWorkgroupId: string | null;

  @Column('uuid', { name: 'addressee_id', nullable: true })
  addresseeId: string | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
