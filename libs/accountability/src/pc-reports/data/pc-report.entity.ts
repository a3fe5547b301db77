import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportPeriod } from '../domain/pc-report';
import type { ReportState } from '../domain/report-state';

@Entity('pc_report')
@Unique('pc_report_code_key', ['programmeId', 'code'])
@Unique('pc_report_number_key', ['programmeId', 'year', 'number'])
@Index('pc_report_succeeds_key', ['succeedsId'], { unique: true, where: 'succeeds_id IS NOT NULL' })
export class PcReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pc_report_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  code: string;

  @Column('integer')
  year: number;

  @Column('integer')
  number: number;

  @Column('text')
  period: ReportPeriod;

  @Column('text')
  title: string;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('date', { name: 'as_of' })
  asOf: string;

  @Column('timestamptz', { name: 'known_at', nullable: true })
  knownAt: Date | null;

  @Column('bigint', { name: 'threshold_cents', default: 25000000 })
  thresholdCents: string;

  @Column('numeric', { name: 'threshold_percent', precision: 9, scale: 6, default: 2 })
  thresholdPercent: string;

  @Column('text', { default: 'DRAFT' })
  state: ReportState;

  @Column('uuid', {
    name: 'template_version_id',
    nullable: true,
    comment: 'Null: the layout that the product ships.',
  })
  templateVersionId: string | null;

  @Column('uuid', {
    name: 'succeeds_id',
    nullable: true,
    comment: 'The signed report of which this is the next version.',
  })
  succeedsId: string | null;

  @Column('integer', { name: 'version_number', default: 1 })
  versionNumber: number;

  @Column('integer', { name: 'last_paragraph_number', default: 0 })
  lastParagraphNumber: number;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
