import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Append-only: how the besteding of a year runs through its months. */
@Entity('seasonal_profile')
@Index('seasonal_profile_contract_idx', ['contractId', 'validFrom', 'recordedAt'])
export class SeasonalProfileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'seasonal_profile_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  /** Null: for every bouwsteen that has no profile of its own. */
  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('text')
  basis: 'EARLIER_YEARS' | 'TYPED';

  @Column('integer', { name: 'from_years', array: true, default: () => "'{}'" })
  fromYears: number[];

  /** Share of the year per month, January first, exact decimals. */
  @Column('numeric', { precision: 9, scale: 6, array: true })
  percentages: string[];

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
