import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One number behind a key: of a municipality and a year. Append-only. */
@Entity('allocation_key_quantity')
@Unique('allocation_key_quantity_key', ['allocationKeyComponentId', 'municipalityId', 'year'])
export class AllocationKeyQuantityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_key_quantity_pkey' })
  id: string;

  @Column('uuid', { name: 'allocation_key_component_id' })
  allocationKeyComponentId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('integer')
  year: number;

  /** A count, cents, or millionths of a percent, by the unit of the component. */
  @Column('bigint')
  quantity: string;
}
