import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuestionKind } from '../domain/consultation-question';

/** One question; the database refuses every change once its consultation is published. */
@Entity('consultation_question')
export class ConsultationQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_question_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('uuid', { name: 'section_id' })
  sectionId: string;

  /** Through the whole questionnaire, in the order of sections and questions. */
  @Column('integer')
  number: number;

  @Column('text')
  kind: QuestionKind;

  @Column('text')
  text: string;

  @Column('text', { default: '' })
  help: string;

  @Column('text', { array: true, default: () => "'{}'" })
  options: string[];

  @Column('integer', { name: 'scale_min', nullable: true })
  scaleMin: number | null;

  @Column('integer', { name: 'scale_max', nullable: true })
  scaleMax: number | null;

  @Column('text', { name: 'scale_min_label', default: '' })
  scaleMinLabel: string;

  @Column('text', { name: 'scale_max_label', default: '' })
  scaleMaxLabel: string;

  @Column('boolean', { default: false })
  required: boolean;

  @Column('integer', { name: 'max_length', nullable: true })
  maxLength: number | null;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  /** Within its section. */
  @Column('integer')
  position: number;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
