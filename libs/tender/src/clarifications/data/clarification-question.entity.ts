import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Confidentiality } from '../domain/confidentiality';
import type { QuestionState } from '../domain/question-states';

/** A question of a party with the answer in the making. Who asked stands in its source. */
@Entity('clarification_question')
export class ClarificationQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_question_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('integer')
  number: number;

  /** VR-001: per tender, never used twice. */
  @Column('text')
  code: string;

  @Column('text', { default: 'NEW' })
  state: QuestionState;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('boolean', { default: false })
  late: boolean;

  /** Document and paragraph. */
  @Column('text', { default: '' })
  reference: string;

  @Column('uuid', { name: 'requirement_id', nullable: true })
  requirementId: string | null;

  /** The version that was asked about. */
  @Column('uuid', { name: 'requirement_version_id', nullable: true })
  requirementVersionId: string | null;

  /** The question as it may be published. */
  @Column('text')
  text: string;

  @Column('text', { default: '' })
  answer: string;

  @Column('text', { default: 'NONE' })
  confidentiality: Confidentiality;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  /** Who wrote the question and answer as they stand. */
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;

  @Column('text', { name: 'closing_reason', nullable: true })
  closingReason: string | null;

  /** Why the traces that were found may stay. */
  @Column('text', { name: 'override_reason', nullable: true })
  overrideReason: string | null;

  /** Of the texts for which that holds. */
  @Column('text', { name: 'override_hash', nullable: true })
  overrideHash: string | null;

  @Column('uuid', { name: 'counted_in_note_id', nullable: true })
  countedInNoteId: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
