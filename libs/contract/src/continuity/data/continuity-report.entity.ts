import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { PartnerSignal } from '../domain/continuity-figures';

/** Append-only: the figures of a quarter as they were entered; a correction is the next `n`. */
@Entity('continuity_report')
@Unique('continuity_report_n_key', ['contractId', 'quarter', 'n'])
export class ContinuityReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'continuity_report_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  quarter: string;

  @Column('integer')
  n: number;

  @Column('numeric', { precision: 10, scale: 2, nullable: true })
  liquidity: string | null;

  @Column('numeric', { precision: 10, scale: 2, nullable: true })
  solvency: string | null;

  @Column('bigint', { name: 'result_cents', nullable: true })
  resultCents: string | null;

  @Column('bigint', { name: 'revenue_cents', nullable: true })
  revenueCents: string | null;

  @Column('text', { name: 'partner_signal' })
  partnerSignal: PartnerSignal;

  @Column('text', { default: '' })
  note: string;

  @Column('text', { name: 'change_reason', nullable: true })
  changeReason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
