import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Citation } from '../domain/citation';

export type CouncilQuestionState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'ANSWERED' | 'WITHDRAWN';

@Entity('council_question')
@Unique('council_question_code_key', ['programmeId', 'code'])
export class CouncilQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'council_question_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId: string | null;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('text')
  title: string;

  @Column('text')
  question: string;

  /** The group that asked, never a person. */
  @Column('text', { name: 'asked_by' })
  askedBy: string;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('integer', { name: 'working_days' })
  workingDays: number;

  @Column('text', { name: 'term_source', nullable: true })
  termSource: string | null;

  @Column('date', { name: 'answer_by' })
  answerBy: string;

  @Column('text', { default: '' })
  answer: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text', { default: 'DRAFT' })
  state: CouncilQuestionState;

  @Column('jsonb', { nullable: true })
  citations: Citation[] | null;

  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('text', { name: 'returned_note', nullable: true })
  returnedNote: string | null;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: string | null;

  @Column('text', { nullable: true })
  reference: string | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
