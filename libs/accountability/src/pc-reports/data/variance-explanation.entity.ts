import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { VarianceCause, VarianceNature } from '../domain/variance-threshold';

@Entity('variance_explanation')
@Unique('variance_explanation_line_key', ['reportId', 'budgetLineId'])
export class VarianceExplanationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'variance_explanation_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('uuid', { name: 'budget_line_id' })
  budgetLineId: string;

  @Column('text')
  cause: VarianceCause;

  @Column('text')
  nature: VarianceNature;

  @Column('text')
  owner: string;

  @Column('text')
  text: string;

  @Column('text')
  measure: string;

  @Column('bigint', { name: 'variance_cents' })
  varianceCents: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
