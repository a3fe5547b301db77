import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** The begroting of one municipality and year; adopted once its decision is there. */
@Entity('municipal_budget')
@Unique('municipal_budget_year_key', ['municipalityId', 'year'])
@Unique('municipal_budget_scope_key', ['programmeId', 'id'])
@Index('municipal_budget_list_idx', ['programmeId', 'year', 'id'])
export class MunicipalBudgetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'municipal_budget_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('integer')
  year: number;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
