import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a scenario is for one municipality; together exactly the part of the municipalities. Append-only. */
@Entity('settlement_scenario_share')
@Unique('settlement_scenario_share_key', ['settlementScenarioId', 'municipalityId'])
export class SettlementScenarioShareEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'settlement_scenario_share_pkey' })
  id: string;

  @Column('uuid', { name: 'settlement_scenario_id' })
  settlementScenarioId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('numeric', { precision: 9, scale: 6 })
  percentage: string;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('boolean', { name: 'holds_remainder_cent' })
  holdsRemainderCent: boolean;
}
