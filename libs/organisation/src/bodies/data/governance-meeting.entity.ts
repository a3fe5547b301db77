import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which meeting is one of a body. */
@Entity('governance_meeting')
export class GovernanceMeetingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'governance_meeting_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'body_id' })
  bodyId: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
