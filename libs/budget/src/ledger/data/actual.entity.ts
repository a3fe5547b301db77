import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LegalBasis, LedgerSide } from '../domain/ledger';

/** One booking in the ledger of a municipality: last or bate of youth care (domain C6, D4). Append-only. */
@Entity('actual', { comment: 'Bookings of lasten (COST) and baten (INCOME) in the ledgers of the municipalities.' })
@Unique('actual_identity_key', ['programmeId', 'administration', 'year', 'journal', 'document', 'line', 'revision'])
@Index('actual_reverses_key', ['reversesId'], { unique: true, where: 'reverses_id IS NOT NULL' })
@Index('actual_place_idx', ['programmeId', 'year', 'municipalityId', 'period', 'id'])
@Index('actual_period_idx', ['programmeId', 'period', 'id'])
@Index('actual_document_idx', { synchronize: false })
@Index('actual_import_idx', { synchronize: false })
@Index('actual_known_idx', { synchronize: false })
export class ActualEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'actual_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  /** Only of a booking under the contract itself. */
  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId: string | null;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('integer')
  year: number;

  /** 0 (opening) to 13 (closing). */
  @Column('integer', { name: 'period_number' })
  periodNumber: number;

  @Column('date', { comment: 'First day of the month in which it counts: period 0 in January, 13 in December.' })
  period: string;

  @Column('text')
  side: LedgerSide;

  @Column('text', { name: 'legal_basis' })
  legalBasis: LegalBasis;

  /** Code of the programme in the begroting of the municipality. */
  @Column('text', { name: 'budget_programme', nullable: true })
  budgetProgramme: string | null;

  @Column('text', { name: 'task_field', nullable: true })
  taskField: string | null;

  /** Economic category of Iv3. */
  @Column('text', { nullable: true })
  category: string | null;

  @Column('text', { name: 'ledger_account' })
  ledgerAccount: string;

  @Column('text', { name: 'cost_centre', default: '' })
  costCentre: string;

  @Column('text')
  administration: string;

  @Column('text')
  journal: string;

  @Column('text')
  document: string;

  @Column('integer')
  line: number;

  @Column('integer', { default: 1 })
  revision: number;

  /** The row that this one takes back. */
  @Column('uuid', { name: 'reverses_id', nullable: true })
  reversesId: string | null;

  @Column('bigint', {
    name: 'amount_cents',
    comment: 'Above nil: more last, or more bate; below nil: taken back.',
  })
  amountCents: string;

  @Column('text', { default: '' })
  description: string;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
