import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { KeyDimension } from '../domain/allocation-key';

/** One share of a key. All shares of a key sum to exactly 100, held by the database at commit. */
@Entity('allocation_key_share')
@Unique('allocation_key_share_municipality_key', ['allocationKeyId', 'municipalityId'])
@Unique('allocation_key_share_building_block_key', ['allocationKeyId', 'buildingBlockId'])
export class AllocationKeyShareEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_key_share_pkey' })
  id: string;

  @Column('uuid', { name: 'allocation_key_id' })
  allocationKeyId: string;

  @Column('text')
  dimension: KeyDimension;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('numeric', { precision: 9, scale: 6 })
  percentage: string;

  @Column('integer')
  sort: number;
}
