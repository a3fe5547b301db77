import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that proves fulfilment; the file has versions of its own. */
@Entity('obligation_evidence')
export class ObligationEvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_evidence_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'period_id' })
  periodId: string;

  @Column('uuid', { name: 'file_id' })
  fileId: string;

  @Column('text', { default: '' })
  description: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
