import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ApprovalState = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'VOID';

@Entity('approval')
export class ApprovalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id', nullable: true })
  tenderId: string | null;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'record_id' })
  recordId: string;

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId: string | null;

  @Column('text')
  title: string;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('text', { default: 'REQUESTED' })
  state: ApprovalState;

  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' })
  requestedAt: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** Codes of the mandates on which it was given; null where none is registered for this matter. */
  @Column('text', { nullable: true })
  mandate: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;
}
