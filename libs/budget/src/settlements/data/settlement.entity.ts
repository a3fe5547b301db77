import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { SettlementKind } from '../domain/year-end';

/** A statement of settlement of a contract year, on a decided scenario. Append-only; a later one posts the difference. */
@Entity('settlement')
@Unique('settlement_n_key', ['contractId', 'year', 'n'])
@Unique('settlement_based_on_key', ['settlementScenarioId', 'kind'])
export class SettlementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'settlement_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  year: number;

  @Column('integer')
  n: number;

  @Column('text')
  kind: SettlementKind;

  @Column('uuid', { name: 'settlement_scenario_id' })
  settlementScenarioId: string;

  @Column('date', { name: 'established_on' })
  establishedOn: string;

  @Column('text')
  evidence: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
