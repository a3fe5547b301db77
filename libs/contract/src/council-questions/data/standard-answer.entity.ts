import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer that serves more than once. */
@Entity('standard_answer')
export class StandardAnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'standard_answer_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  /** The question to which it was first given. */
  @Column('uuid', { name: 'question_id', nullable: true })
  questionId: string | null;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
