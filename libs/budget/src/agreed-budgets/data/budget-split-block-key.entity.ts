import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bouwsteen that a split divides over the municipalities by a key of its own. Append-only. */
@Entity('budget_split_block_key', {
  comment: 'Bouwstenen that a split divides over the municipalities by a key of their own.',
})
export class BudgetSplitBlockKeyEntity {
  @PrimaryColumn('uuid', { name: 'budget_split_id', primaryKeyConstraintName: 'budget_split_block_key_pkey' })
  budgetSplitId: string;

  @PrimaryColumn('uuid', { name: 'building_block_id', primaryKeyConstraintName: 'budget_split_block_key_pkey' })
  buildingBlockId: string;

  @Column('uuid', { name: 'municipality_key_id' })
  municipalityKeyId: string;
}
