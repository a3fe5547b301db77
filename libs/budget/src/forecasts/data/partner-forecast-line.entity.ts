import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only: one line of what the partner expects. */
@Entity('partner_forecast_line')
export class PartnerForecastLineEntity {
  @PrimaryColumn('uuid', { name: 'partner_forecast_id', primaryKeyConstraintName: 'partner_forecast_line_pkey' })
  partnerForecastId: string;

  @PrimaryColumn('uuid', { name: 'municipality_id', primaryKeyConstraintName: 'partner_forecast_line_pkey' })
  municipalityId: string;

  @PrimaryColumn('uuid', { name: 'building_block_id', primaryKeyConstraintName: 'partner_forecast_line_pkey' })
  buildingBlockId: string;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;
}
