import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TalkKind, TalkState } from '../domain/talk';

@Entity('consultation_talk')
export class TalkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_talk_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** GES-001: per tender, never used twice. */
  @Column('text')
  code: string;

  @Column('text')
  kind: TalkKind;

  @Column('text')
  title: string;

  @Column('date', { name: 'planned_on' })
  plannedOn: string;

  /** '14:30', Dutch time. */
  @Column('text', { name: 'starts_at', nullable: true })
  startsAt: string | null;

  @Column('text', { default: '' })
  place: string;

  @Column('boolean', { default: false })
  online: boolean;

  /** The script: the same for every talk of the consultation, unless somebody says otherwise. */
  @Column('text', { default: '' })
  agenda: string;

  @Column('text', { default: 'PLANNED' })
  state: TalkState;

  /** The current version of the minutes. */
  @Column('uuid', { name: 'minutes_id', nullable: true })
  minutesId: string | null;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
