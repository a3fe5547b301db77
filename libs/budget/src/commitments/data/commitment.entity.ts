import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CommitmentKind, CommitmentState } from '../domain/commitment';

/** What was committed; its amounts stand in its movements. */
@Entity('commitment')
@Unique('commitment_code_key', ['programmeId', 'code'])
@Index('commitment_contract_year_key', ['contractId', 'year'], { unique: true, where: "kind = 'CONTRACT_YEAR'::text" })
@Index('commitment_external_key', ['programmeId', 'year', 'municipalityId', 'externalNumber'], {
  unique: true,
  where: "external_number <> ''::text AND (state = ANY (ARRAY['REQUESTED'::text, 'ACTIVE'::text]))",
})
@Index('commitment_list_idx', ['programmeId', 'year', 'number', 'id'])
@Index('commitment_room_idx', ['programmeId', 'year', 'contractId', 'municipalityId'])
export class CommitmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** Null: outside the contract, on the begroting of the municipality itself. */
  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId: string | null;

  @Column('integer')
  year: number;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  kind: CommitmentKind;

  /** Null for a contract year: its movements are per municipality. */
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('text')
  title: string;

  /** An organisation or a role, never a person in care. */
  @Column('text')
  supplier: string;

  /** Its number in the ledger of the municipality, when it has one. */
  @Column('text', { name: 'external_number', default: '' })
  externalNumber: string;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  /** As it was entered; nil for a contract year, which follows the agreed budget. */
  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Column('text')
  state: CommitmentState;

  @Column('text', { name: 'override_reason', nullable: true })
  overrideReason: string | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
