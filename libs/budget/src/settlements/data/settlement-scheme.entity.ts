import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What was agreed about settling, from a contract year on; its rules stand beside it. Append-only. */
@Entity('settlement_scheme')
@Unique('settlement_scheme_n_key', ['contractId', 'n'])
export class SettlementSchemeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'settlement_scheme_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  n: number;

  @Column('integer', { name: 'from_year' })
  fromYear: number;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
