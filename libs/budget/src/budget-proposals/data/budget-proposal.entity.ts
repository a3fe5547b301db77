import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export type ProposalState = 'PROPOSED' | 'TAKEN' | 'DECLINED';

/** What an approved change of the contract asks of one year of the agreed budget; a controller decides. */
@Entity('agreed_budget_proposal')
@Unique('agreed_budget_proposal_year_key', ['modificationId', 'year'])
export class BudgetProposalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreed_budget_proposal_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('uuid', { name: 'modification_id' })
  modificationId: string;

  @Column('text', { name: 'modification_code' })
  modificationCode: string;

  @Column('integer')
  year: number;

  @Column('bigint', { name: 'change_cents' })
  changeCents: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('text')
  reason: string;

  @Column('text', { default: 'PROPOSED' })
  state: ProposalState;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
