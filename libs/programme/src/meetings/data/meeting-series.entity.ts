import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attendee } from '../domain/attendee';
import type { SeriesUnit } from '../domain/series';
import type { SubjectKind } from '../domain/subject';

/** Meetings that come back: by a rhythm of their own, or some working days before or after those of another series. */
@Entity('meeting_series')
export class MeetingSeriesEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_series_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id', nullable: true })
  tenderId: string | null;

  @Column('uuid', { name: 'workgroup_id', nullable: true })
  workgroupId: string | null;

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  place: string;

  @Column('jsonb', { default: [] })
  attendees: Attendee[];

  /** Fixed points of the agenda, in their order. */
  @Column('jsonb', { default: [] })
  points: string[];

  @Column('text', { nullable: true })
  unit: SeriesUnit | null;

  @Column('integer', { nullable: true })
  every: number | null;

  @Column('date', { name: 'first_on', nullable: true })
  firstOn: string | null;

  @Column('date', { nullable: true })
  until: string | null;

  @Column('uuid', { name: 'follows_id', nullable: true })
  followsId: string | null;

  @Column('integer', { name: 'offset_days', nullable: true })
  offsetDays: number | null;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'ENDED';

  @Column('text', { name: 'ended_reason', nullable: true })
  endedReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
