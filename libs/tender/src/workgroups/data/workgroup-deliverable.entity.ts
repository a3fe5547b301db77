import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliverableState } from '../domain/workgroup';

@Entity('workgroup_deliverable')
export class WorkgroupDeliverableEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'workgroup_deliverable_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'workgroup_id' })
  workgroupId: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  note: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;

  @Column('text', { default: 'PLANNED' })
  state: DeliverableState;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  /** The version that became public; a later version is not published by itself. */
  @Column('uuid', { name: 'published_file_version_id', nullable: true })
  publishedFileVersionId: string | null;

  @Column('text', { name: 'publication_id', nullable: true })
  publicationId: string | null;

  @Column('text', { name: 'published_where', default: '' })
  publishedWhere: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
