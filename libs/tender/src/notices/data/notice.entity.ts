import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeSubtype, NoticeType } from '../domain/notice-subtype';

@Entity('notice')
export class NoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id', nullable: true })
  tenderId: string | null;

  /** One notice on TenderNed. */
  @Column('text', { name: 'publication_id' })
  publicationId: string;

  /** Groups the notices of one tender. */
  @Column('text', { name: 'tender_reference', nullable: true })
  tenderReference: string | null;

  @Column('text', { default: '' })
  kind: string;

  @Column('text', { name: 'type_code', default: 'AAO' })
  typeCode: NoticeType;

  @Column('text', { nullable: true })
  subtype: NoticeSubtype | null;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  @Column('date', { name: 'deadline_on', nullable: true })
  deadlineOn: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text', { array: true, default: [] })
  contents: string[];

  @Column('text', { default: '' })
  note: string;

  @Column('text', { default: 'PUBLISHED' })
  state: 'PUBLISHED' | 'WITHDRAWN';

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
