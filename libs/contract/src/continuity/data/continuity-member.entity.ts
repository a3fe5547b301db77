import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who may see the partner's money, and who of them watches it. */
@Entity('continuity_member')
@Index('continuity_member_live_key', ['contractId', 'userId'], { unique: true, where: 'ended_at is null' })
@Index('continuity_member_user_idx', ['userId'], { where: 'ended_at is null' })
export class ContinuityMemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'continuity_member_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('boolean')
  watches: boolean;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
