import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Usage } from '../domain/conclusion';

@Entity('consultation_conclusion')
export class ConclusionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_conclusion_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** CON-001: per tender, never used twice. */
  @Column('text')
  code: string;

  @Column('text')
  text: string;

  @Column('text')
  usage: Usage;

  @Column('text', { name: 'follow_up' })
  followUp: string;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('text', { name: 'withdraw_reason', nullable: true })
  withdrawReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
