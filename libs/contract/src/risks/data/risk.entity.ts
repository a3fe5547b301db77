import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { RiskOutcome, RiskStrategy } from '../domain/risk';

@Entity('risk')
@Unique('risk_code_key', ['contractId', 'code'])
@Unique('risk_programme_key', ['programmeId', 'id'])
export class RiskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'risk_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text')
  cause: string;

  @Column('text')
  event: string;

  @Column('text')
  effect: string;

  @Column('text')
  strategy: RiskStrategy;

  @Column('integer')
  chance: number;

  @Column('integer')
  impact: number;

  /** Chance times impact: kept beside them, so that a list can be walked along it. */
  @Column('integer')
  score: number;

  @Column('bigint', { name: 'low_cents', nullable: true })
  lowCents: string | null;

  @Column('bigint', { name: 'high_cents', nullable: true })
  highCents: string | null;

  @Column('integer', { name: 'effect_year', nullable: true })
  effectYear: number | null;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('date', { name: 'review_on', nullable: true })
  reviewOn: string | null;

  @Column('text', { default: 'OPEN' })
  state: 'OPEN' | 'CLOSED';

  @Column('text', { nullable: true })
  outcome: RiskOutcome | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('text', { name: 'closed_reason', nullable: true })
  closedReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
