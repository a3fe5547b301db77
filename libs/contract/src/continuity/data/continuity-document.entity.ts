import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where the figures of a quarter come from: accounts, a letter of the accountant, a liquidity forecast. */
@Entity('continuity_document')
@Index('continuity_document_quarter_idx', ['contractId', 'quarter'])
export class ContinuityDocumentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'continuity_document_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  quarter: string;

  @Column('uuid', { name: 'file_id' })
  fileId: string;

  @Column('text', { default: '' })
  description: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
