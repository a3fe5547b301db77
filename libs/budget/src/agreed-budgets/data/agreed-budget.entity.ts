import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What was agreed with the partner for one year of one contract; the amounts stand in its versions. */
@Entity('agreed_budget')
@Unique('agreed_budget_year_key', ['contractId', 'year'])
export class AgreedBudgetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreed_budget_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  year: number;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
