import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The report as it was published: written once. */
@Entity('consultation_report_snapshot')
export class ReportSnapshotEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_report_snapshot_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** Canonical JSON of the report; its SHA-256 is the hash. */
  @Column('text')
  content: string;

  @Column('text')
  hash: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;

  @Column('uuid', { name: 'published_by' })
  publishedBy: string;
}
