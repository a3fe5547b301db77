import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One point of an agenda, with the record that put it there. */
@Entity('agenda_item')
export class AgendaItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agenda_item_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id', nullable: true })
  tenderId: string | null;

  @Column('uuid', { name: 'workgroup_id', nullable: true })
  workgroupId: string | null;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('integer')
  position: number;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  note: string;

  @Column('text', { name: 'source_kind', nullable: true })
  sourceKind: string | null;

  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column('text', { name: 'source_code', default: '' })
  sourceCode: string;

  @Column('text', { name: 'source_url', default: '' })
  sourceUrl: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
