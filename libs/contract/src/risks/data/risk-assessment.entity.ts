import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One score of a risk; the next stands beside it, never in its place. */
@Entity('risk_assessment')
@Unique('risk_assessment_n_key', ['riskId', 'n'])
export class RiskAssessmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'risk_assessment_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'risk_id' })
  riskId: string;

  @Column('integer')
  n: number;

  @Column('date', { name: 'assessed_on' })
  assessedOn: string;

  @Column('integer')
  chance: number;

  @Column('integer')
  impact: number;

  @Column('bigint', { name: 'low_cents', nullable: true })
  lowCents: string | null;

  @Column('bigint', { name: 'high_cents', nullable: true })
  highCents: string | null;

  @Column('integer', { name: 'effect_year', nullable: true })
  effectYear: number | null;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
