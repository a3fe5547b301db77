import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One share of a profile; together exactly 100, held by the database at commit. */
@Entity('task_field_profile_share')
@Unique('task_field_profile_share_key', ['taskFieldProfileId', 'budgetProgrammeId', 'taskField', 'category'])
export class TaskFieldProfileShareEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_field_profile_share_pkey' })
  id: string;

  @Column('uuid', { name: 'task_field_profile_id' })
  taskFieldProfileId: string;

  @Column('uuid', { name: 'budget_programme_id' })
  budgetProgrammeId: string;

  @Column('text', { name: 'task_field' })
  taskField: string;

  @Column('text')
  category: string;

  @Column('numeric', { precision: 9, scale: 6 })
  percentage: string;

  @Column('integer')
  sort: number;
}
