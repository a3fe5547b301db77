import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One division of one version of the agreed budget: by two keys, or as it was imported. Append-only. */
@Entity('budget_split')
@Unique('budget_split_n_key', ['agreedBudgetVersionId', 'n'])
export class BudgetSplitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_split_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'agreed_budget_version_id' })
  agreedBudgetVersionId: string;

  @Column('uuid', { name: 'municipality_key_id', nullable: true })
  municipalityKeyId: string | null;

  @Column('uuid', { name: 'building_block_key_id', nullable: true })
  buildingBlockKeyId: string | null;

  /** Import that brought the amounts in; null when two keys made them. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId: string | null;

  @Column('integer')
  n: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
