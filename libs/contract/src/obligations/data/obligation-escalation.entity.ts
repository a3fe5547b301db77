import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EscalationLevel } from '../../contracts/domain/contract-terms';

/** One step of the ladder that a failure was taken to. */
@Entity('obligation_escalation')
@Index('obligation_escalation_open_key', ['periodId'], { unique: true, where: `state = 'OPEN'` })
export class ObligationEscalationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_escalation_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'period_id' })
  periodId: string;

  @Column('text')
  level: EscalationLevel;

  @Column('text')
  reason: string;

  @Column('date', { name: 'started_on' })
  startedOn: string;

  @Column('date', { name: 'answer_by', nullable: true })
  answerBy: string | null;

  @Column('text', { default: 'OPEN' })
  state: 'OPEN' | 'RAISED' | 'CLOSED';

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
