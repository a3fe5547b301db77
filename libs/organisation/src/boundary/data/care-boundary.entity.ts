import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a kind of care stands from day to day; another place is another row. */
@Entity('care_boundary')
export class CareBoundaryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'care_boundary_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('text', { default: '' })
  product: string;

  @Column('text')
  placement: 'IN_CONTRACT' | 'GRJR' | 'MUNICIPAL_OTHER';

  @Column('text')
  basis: string;

  @Column('text', { default: '' })
  note: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
