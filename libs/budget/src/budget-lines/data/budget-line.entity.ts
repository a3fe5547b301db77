import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One municipality x building block of the contract budget of one year, with the code that people cite: BR-2027-001. */
@Entity('budget_line')
@Unique('budget_line_code_key', ['programmeId', 'code'])
@Unique('budget_line_number_key', ['programmeId', 'year', 'number'])
@Unique('budget_line_of_key', ['agreedBudgetId', 'municipalityId', 'buildingBlockId'])
@Index('budget_line_budget_idx', ['agreedBudgetId'])
export class BudgetLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_line_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'agreed_budget_id' })
  agreedBudgetId: string;

  @Column('integer')
  year: number;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('uuid', { name: 'building_block_id' })
  buildingBlockId: string;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
