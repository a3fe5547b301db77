import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SignalKind, Threshold } from '../domain/signal-kind';

/** Append-only: from when on a kind of signal is given at which thresholds. */
@Entity('signal_setting')
@Index('signal_setting_programme_idx', ['programmeId', 'kind', 'validFrom', 'recordedAt'])
export class SignalSettingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signal_setting_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  kind: SignalKind;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('boolean')
  active: boolean;

  @Column('jsonb', { default: [] })
  thresholds: Threshold[];

  @Column('integer', { nullable: true })
  days: number | null;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
