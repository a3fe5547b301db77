import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('indicator')
@Unique('indicator_code_key', ['contractId', 'code'])
@Index('indicator_template_key', ['contractId', 'templateCode'], {
  unique: true,
  where: 'template_code is not null and ended_on is null',
})
export class IndicatorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  /** Who says whether the colour of a period stands; null: the owner. */
  @Column('uuid', { name: 'judge_id', nullable: true })
  judgeId: string | null;

  /** Which of the shipped indicators this was chosen from. */
  @Column('text', { name: 'template_code', nullable: true })
  templateCode: string | null;

  /** The last day that is measured; null while it goes on. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
