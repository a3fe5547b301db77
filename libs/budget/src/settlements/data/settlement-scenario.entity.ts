import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ScenarioState, SpentSource } from '../domain/scenario';

/** What was typed beside the besteding, as text. */
export interface StoredInputs {
  overhead: string | null;
  numbers: Record<string, number>;
  undelivered: Record<string, string>;
}

export interface StoredStep {
  rule: number | null;
  code: string;
  params: Record<string, string | number>;
  partner: string;
  municipalities: string;
  left: string;
}

/** One what-if of a contract year, with its arithmetic. What was reckoned never changes; only the state moves. */
@Entity('settlement_scenario')
@Unique('settlement_scenario_code_key', ['contractId', 'code'])
@Index('settlement_scenario_proposed_key', ['contractId', 'year'], {
  unique: true,
  where: `(state = 'PROPOSED'::text)`,
})
@Index('settlement_scenario_year_idx', ['contractId', 'year', 'code'])
export class SettlementScenarioEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'settlement_scenario_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  year: number;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'settlement_scheme_id' })
  settlementSchemeId: string;

  @Column('uuid', { name: 'agreed_budget_version_id' })
  agreedBudgetVersionId: string;

  @Column('uuid', { name: 'municipality_key_id' })
  municipalityKeyId: string;

  @Column('text', { name: 'spent_source' })
  spentSource: SpentSource;

  @Column('jsonb')
  inputs: StoredInputs;

  @Column('jsonb')
  steps: StoredStep[];

  @Column('bigint', { name: 'original_cents' })
  originalCents: string;

  @Column('bigint', { name: 'agreed_cents' })
  agreedCents: string;

  @Column('bigint', { name: 'spent_cents' })
  spentCents: string;

  @Column('bigint', { name: 'partner_cents' })
  partnerCents: string;

  @Column('bigint', { name: 'municipalities_cents' })
  municipalitiesCents: string;

  @Column('bigint', { name: 'reserve_before_cents' })
  reserveBeforeCents: string;

  @Column('bigint', { name: 'reserve_after_cents', nullable: true })
  reserveAfterCents: string | null;

  @Column('bigint', { name: 'band_from_cents', nullable: true })
  bandFromCents: string | null;

  @Column('bigint', { name: 'band_to_cents', nullable: true })
  bandToCents: string | null;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('text', { default: 'KEPT' })
  state: ScenarioState;

  @Column('text', { name: 'state_note', nullable: true })
  stateNote: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
