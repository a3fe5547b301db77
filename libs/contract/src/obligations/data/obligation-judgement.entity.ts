import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { PeriodState } from '../domain/period';

/** Append-only: what somebody made of a period, and why. */
@Entity('obligation_judgement')
@Unique('obligation_judgement_n_key', ['periodId', 'n'])
export class ObligationJudgementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_judgement_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'period_id' })
  periodId: string;

  @Column('integer')
  n: number;

  @Column('text')
  state: PeriodState;

  @Column('text', { default: '' })
  note: string;

  @Column('date', { name: 'fulfilled_on', nullable: true })
  fulfilledOn: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
