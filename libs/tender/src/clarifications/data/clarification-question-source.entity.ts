import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who asked and in which words: only for the procurement officers of the tender. */
@Entity('clarification_question_source')
export class ClarificationQuestionSourceEntity {
  @PrimaryColumn('uuid', { name: 'question_id', primaryKeyConstraintName: 'clarification_question_source_pkey' })
  questionId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('text', { default: '' })
  party: string;

  /** The question in the words of the party. */
  @Column('text', { name: 'received_text' })
  receivedText: string;

  /** The same question of the same party gives the same identity. */
  @Column('text')
  identity: string;

  @Column('text', { name: 'confidential_motive', default: '' })
  confidentialMotive: string;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
