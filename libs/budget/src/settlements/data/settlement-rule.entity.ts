import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { SettlementRuleKind } from '../domain/settlement-rule';

/** Terms of a rule as text: percentages and amounts as decimal strings, so that nothing is rounded on the way. */
export type StoredTerms = Record<string, string | number>;

/** One rule of a scheme, in its place. Append-only. */
@Entity('settlement_rule')
@Unique('settlement_rule_position_key', ['settlementSchemeId', 'position'])
export class SettlementRuleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'settlement_rule_pkey' })
  id: string;

  @Column('uuid', { name: 'settlement_scheme_id' })
  settlementSchemeId: string;

  @Column('integer')
  position: number;

  @Column('text')
  kind: SettlementRuleKind;

  @Column('jsonb')
  terms: StoredTerms;
}
