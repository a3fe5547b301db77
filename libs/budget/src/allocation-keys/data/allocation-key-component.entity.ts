import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ComponentMethod, QuantityUnit } from '../domain/reckon-key';

/** What a key, or a part of a mix, was reckoned from. Append-only. */
@Entity('allocation_key_component', {
  comment: 'What a key was reckoned from; a mix has two or more, each with its weight.',
})
@Unique('allocation_key_component_position_key', ['allocationKeyId', 'position'])
export class AllocationKeyComponentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_key_component_pkey' })
  id: string;

  @Column('uuid', { name: 'allocation_key_id' })
  allocationKeyId: string;

  @Column('integer')
  position: number;

  @Column('text')
  method: ComponentMethod;

  @Column('numeric', { precision: 9, scale: 6 })
  weight: string;

  @Column('text')
  unit: QuantityUnit;

  @Column('date', { name: 'measured_on', nullable: true })
  measuredOn: string | null;

  @Column('text')
  source: string;
}
