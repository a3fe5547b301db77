import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { PeriodState } from '../domain/period';

/** One time that an obligation asks something, under the key that its due rule gives it. */
@Entity('obligation_period')
@Unique('obligation_period_once_key', ['obligationId', 'key'])
@Unique('obligation_period_programme_key', ['programmeId', 'id'])
export class ObligationPeriodEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_period_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('text')
  key: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { default: 'OPEN' })
  state: PeriodState;

  @Column('text', { default: '' })
  note: string;

  @Column('date', { name: 'fulfilled_on', nullable: true })
  fulfilledOn: string | null;

  @Column('date', { name: 'hold_until', nullable: true })
  holdUntil: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
