import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ForecastMethod } from '../domain/forecast-method';

/** Append-only: which method the forecast of a line, a municipality or the whole contract year follows, and why. */
@Entity('forecast_choice')
@Index('forecast_choice_n_key', { synchronize: false })
@Index('forecast_choice_contract_idx', ['contractId', 'year', 'recordedAt'])
export class ForecastChoiceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forecast_choice_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  year: number;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('integer')
  n: number;

  /** Null: back to what holds for the municipality, or for the contract. */
  @Column('text', { nullable: true })
  method: ForecastMethod | null;

  @Column('bigint', { name: 'amount_cents', nullable: true })
  amountCents: string | null;

  @Column('text')
  reason: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
