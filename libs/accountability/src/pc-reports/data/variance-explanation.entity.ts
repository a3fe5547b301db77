import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { VarianceCause, VarianceNature } from '../domain/variance-threshold';

@Entity('variance_explanation')
@Unique('variance_explanation_line_key', ['reportId', 'budgetLineId'])
@Index('variance_explanation_programme_key', ['reportId', 'programmeLine'], {
  unique: true,
  where: 'programme_line IS NOT NULL',
})
export class VarianceExplanationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'variance_explanation_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('uuid', { name: 'budget_line_id', nullable: true })
  budgetLineId: string | null;

  @Column('text', {
    name: 'programme_line',
    nullable: true,
    comment: 'Code of the line in the report: municipality, programme, taakveld and side.',
  })
  programmeLine: string | null;

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
