import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { KeyDimension, KeyMethod } from '../domain/allocation-key';

/** A dated key. Append-only: another year or another division is another key. */
@Entity('allocation_key')
@Unique('allocation_key_name_key', ['programmeId', 'dimension', 'name', 'validFrom'])
@Unique('allocation_key_dimension_key', ['id', 'dimension'])
export class AllocationKeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_key_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  name: string;

  @Column('text')
  dimension: KeyDimension;

  @Column('text', { default: 'FIXED_PERCENT' })
  method: KeyMethod;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
