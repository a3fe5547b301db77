import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EscalationLevel } from '../../contracts/domain/contract-terms';

/** One step of the ladder that a dispute was taken to: by whom, until when, and what came of it. */
@Entity('dispute_step')
@Unique('dispute_step_n_key', ['disputeId', 'n'])
@Unique('dispute_step_level_key', ['disputeId', 'level'])
@Index('dispute_step_open_key', ['disputeId'], { unique: true, where: 'ended_on is null' })
export class DisputeStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_step_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'dispute_id' })
  disputeId: string;

  @Column('integer')
  n: number;

  @Column('text')
  level: EscalationLevel;

  /** Who sits at the table on this step, by function. */
  @Column('text')
  people: string;

  @Column('text')
  reason: string;

  @Column('date', { name: 'started_on' })
  startedOn: string;

  @Column('date', { name: 'answer_by', nullable: true })
  answerBy: string | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
