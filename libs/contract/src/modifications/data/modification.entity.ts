import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Ground } from '../domain/ground';
import type { ModificationState, ObligationChange, YearAmount } from '../domain/modification';
import type { Answers } from '../domain/question';

@Entity('modification')
@Unique('modification_code_key', ['contractId', 'code'])
export class ModificationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'modification_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text', { default: 'DRAFT' })
  state: ModificationState;

  @Column('date', { name: 'effective_on', nullable: true })
  effectiveOn: string | null;

  @Column('bigint', { name: 'amount_cents', default: 0 })
  amountCents: string;

  @Column('bigint', { name: 'original_value_cents', nullable: true })
  originalValueCents: string | null;

  @Column('bigint', { name: 'indexed_value_cents', nullable: true })
  indexedValueCents: string | null;

  @Column('text', { name: 'indexation_clause', default: '' })
  indexationClause: string;

  @Column('boolean', { name: 'changes_settlement', default: false })
  changesSettlement: boolean;

  @Column('date', { name: 'new_ends_on', nullable: true })
  newEndsOn: string | null;

  @Column('text', { name: 'new_contractor', default: '' })
  newContractor: string;

  @Column('jsonb', { default: {} })
  answers: Answers;

  /** A person's words per ground, e.g. which clause. */
  @Column('jsonb', { default: {} })
  notes: Partial<Record<Ground, string>>;

  @Column('jsonb', { default: [] })
  years: YearAmount[];

  @Column('jsonb', { default: [] })
  obligations: ObligationChange[];

  /** Null: nobody wrote one yet, the proposed text holds. */
  @Column('text', { nullable: true })
  motivation: string | null;

  @Column('text', { name: 'decided_ground', nullable: true })
  decidedGround: Ground | null;

  @Column('text', { name: 'decision_reason', default: '' })
  decisionReason: string;

  @Column('jsonb', { nullable: true })
  assessment: object | null;

  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: Date | null;

  @Column('text', { name: 'returned_note', nullable: true })
  returnedNote: string | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('date', { name: 'publish_by', nullable: true })
  publishBy: string | null;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  @Column('text', { name: 'publication_number', nullable: true })
  publicationNumber: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
