import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the forecast took over of a risk, and when it was taken back. */
@Entity('risk_forecast')
@Index('risk_forecast_open_key', ['riskId'], { unique: true, where: 'released_on is null' })
export class RiskForecastEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'risk_forecast_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'risk_id' })
  riskId: string;

  @Column('uuid', { name: 'budget_line_id', nullable: true })
  budgetLineId: string | null;

  @Column('integer')
  year: number;

  @Column('bigint', { name: 'low_cents' })
  lowCents: string;

  @Column('bigint', { name: 'high_cents' })
  highCents: string;

  @Column('text')
  reason: string;

  @Column('date', { name: 'taken_on' })
  takenOn: string;

  @Column('uuid', { name: 'taken_by' })
  takenBy: string;

  @Column('date', { name: 'released_on', nullable: true })
  releasedOn: string | null;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy: string | null;

  @Column('text', { name: 'released_reason', nullable: true })
  releasedReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
