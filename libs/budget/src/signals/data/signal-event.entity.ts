import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Severity, SignalEventKind } from '../domain/signal-kind';

/** Append-only: what happened to a signal. */
@Entity('signal_event')
@Unique('signal_event_n_key', ['signalId', 'n'])
export class SignalEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signal_event_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'signal_id' })
  signalId: string;

  @Column('integer')
  n: number;

  @Column('text')
  kind: SignalEventKind;

  @Column('text')
  severity: Severity;

  @Column('jsonb')
  facts: Record<string, string>;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('date', { nullable: true })
  until: string | null;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
