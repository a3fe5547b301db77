import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question on the list of a nota, in its place. */
@Entity('clarification_note_question')
export class ClarificationNoteQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_note_question_pkey' })
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
}
