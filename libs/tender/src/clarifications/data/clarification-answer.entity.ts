import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published answer: append-only, a station of the rode draad. */
@Entity('clarification_answer')
export class ClarificationAnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_answer_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'note_id' })
  noteId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('integer')
  position: number;

  /** NvI-1.03 */
  @Column('text')
  code: string;

  @Column('text')
  reference: string;

  @Column('uuid', { name: 'requirement_id', nullable: true })
  requirementId: string | null;

  @Column('uuid', { name: 'requirement_version_id', nullable: true })
  requirementVersionId: string | null;

  @Column('text')
  question: string;

  @Column('text')
  answer: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
