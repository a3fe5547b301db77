import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Severity, SignalKind, SignalState } from '../domain/signal-kind';

/** A cause that asks for attention, with what is being done about it. */
@Entity('signal')
@Unique('signal_code_key', ['programmeId', 'code'])
@Index('signal_cause_key', { synchronize: false })
@Index('signal_rank_idx', { synchronize: false })
@Index('signal_due_idx', { synchronize: false })
export class SignalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signal_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  kind: SignalKind;

  @Column('text')
  cause: string;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId: string | null;

  @Column('integer')
  year: number;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('jsonb')
  facts: Record<string, string>;

  @Column('text')
  severity: Severity;

  @Column('integer')
  rank: number;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { default: 'OPEN' })
  state: SignalState;

  @Column('date', { name: 'snoozed_until', nullable: true })
  snoozedUntil: string | null;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
