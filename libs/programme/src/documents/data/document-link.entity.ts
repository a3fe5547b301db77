import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkKind } from '../queries/linked-record.query';

/** To which record a document belongs; one that was taken away stays with its moment. */
@Entity('document_link')
export class DocumentLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_link_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('text')
  kind: LinkKind;

  @Column('uuid', { name: 'record_id' })
  recordId: string;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
