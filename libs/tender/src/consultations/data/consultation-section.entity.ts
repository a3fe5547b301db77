import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A heading of the questionnaire with the questions under it. */
@Entity('consultation_section')
export class ConsultationSectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_section_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  intro: string;

  @Column('integer')
  position: number;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
