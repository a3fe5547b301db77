import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '@koersvast/kernel';
import type { ConsultationState } from '../domain/consultation-states';

@Entity('consultation')
export class ConsultationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('integer')
  number: number;

  /** MC-01: per tender, never used twice. */
  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  purpose: string;

  /** One notice on TenderNed. */
  @Column('text', { name: 'publication_id', nullable: true })
  publicationId: string | null;

  /** What groups the notices of one tender on TenderNed. */
  @Column('text', { name: 'tender_reference', nullable: true })
  tenderReference: string | null;

  @Column('date', { name: 'questions_due', nullable: true })
  questionsDue: LocalDate | null;

  @Column('date', { name: 'responses_due', nullable: true })
  responsesDue: LocalDate | null;

  @Column('text', { default: 'DRAFT' })
  state: ConsultationState;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { name: 'responses_closed_at', nullable: true })
  responsesClosedAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
