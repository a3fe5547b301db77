import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('report_paragraph')
@Unique('report_paragraph_number_key', ['reportId', 'number'])
export class ReportParagraphEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_paragraph_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text')
  code: string;

  @Column('text')
  section: string;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('integer')
  number: number;

  @Column('text', {
    name: 'origin_code',
    default: '',
    comment: 'Code of the paragraph of an earlier version that it goes on from.',
  })
  originCode: string;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
