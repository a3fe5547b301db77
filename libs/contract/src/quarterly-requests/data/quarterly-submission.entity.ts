import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Append-only: a workbook that was taken in; a correction is the next `n`. */
@Entity('quarterly_submission')
@Unique('quarterly_submission_n_key', ['requestId', 'n'])
export class QuarterlySubmissionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quarterly_submission_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('integer')
  n: number;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('boolean')
  late: boolean;

  @Column('boolean')
  provisional: boolean;

  @Column('uuid', { name: 'file_id' })
  fileId: string;

  @Column('text')
  sha256: string;

  @Column('bigint', { name: 'forecast_cents', nullable: true })
  forecastCents: string | null;

  @Column('text', { default: '' })
  remark: string;

  @Column('integer', { name: 'value_count' })
  valueCount: number;

  @Column('integer', { name: 'line_count' })
  lineCount: number;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
