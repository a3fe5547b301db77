import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Confidentiality, DocumentKind, RetentionRule, WooCategory } from '../domain/document';

/** A document of the dossier; its bytes lie in a file with versions. */
@Entity('document')
@Unique('document_code_key', ['programmeId', 'code'])
export class DocumentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** Set by what it was put with first: who may not see the tender, does not see the document. */
  @Column('uuid', { name: 'tender_id', nullable: true })
  tenderId: string | null;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  notes: string;

  @Column('text')
  kind: DocumentKind;

  @Column('text')
  confidentiality: Confidentiality;

  @Column('text', { name: 'woo_category' })
  wooCategory: WooCategory;

  @Column('date', { name: 'dated_on', nullable: true })
  datedOn: string | null;

  @Column('uuid', { name: 'file_id' })
  fileId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { name: 'retention_rule' })
  retentionRule: RetentionRule;

  @Column('date', { name: 'retention_from', nullable: true })
  retentionFrom: string | null;

  @Column('date', { name: 'destroy_on', nullable: true })
  destroyOn: string | null;

  @Column('text', { name: 'hold_reason', nullable: true })
  holdReason: string | null;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
