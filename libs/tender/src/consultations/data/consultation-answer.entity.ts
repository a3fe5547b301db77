import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '@koersvast/kernel';

/**
 * What a party answered to one question; append-only. The highest `n` of a party and question counts; one without any
 * value says that the party took its answer back.
 */
@Entity('consultation_answer')
export class ConsultationAnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_answer_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  @Column('uuid', { name: 'response_id' })
  responseId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('integer')
  n: number;

  /** OPEN, and the name of a FILE. */
  @Column('text', { name: 'value_text', nullable: true })
  valueText: string | null;

  /** NUMBER and SCALE, as a decimal string. */
  @Column('numeric', { name: 'value_number', precision: 24, scale: 6, nullable: true })
  valueNumber: string | null;

  @Column('date', { name: 'value_date', nullable: true })
  valueDate: LocalDate | null;

  @Column('text', { name: 'value_choice', nullable: true })
  valueChoice: string | null;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
