import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Append-only: what the partner expects to spend in a contract year, per line or in one sum. */
@Entity('partner_forecast')
@Index('partner_forecast_contract_idx', { synchronize: false })
export class PartnerForecastEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_forecast_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  year: number;

  /** The day of which it looks ahead. */
  @Column('date', { name: 'as_of' })
  asOf: string;

  @Column('text')
  source: string;

  @Column('bigint', { name: 'total_cents', nullable: true })
  totalCents: string | null;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
