import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LedgerSide, LegalBasis } from '../../ledger/domain/ledger';
import type { Boundary, VatTreatment } from '../domain/budget-line-amount';

/** A line of the begroting: programme, taakveld, category, ground; amounts of a year in cents. */
@Entity('municipal_budget_line')
@Unique('municipal_budget_line_code_key', ['programmeId', 'code'])
@Index('municipal_budget_line_budget_idx', ['municipalBudgetId', 'id'])
@Index('municipal_budget_line_origin_idx', ['originLineId'], { where: 'origin_line_id IS NOT NULL' })
@Index('municipal_budget_line_amendment_idx', ['budgetAmendmentId'], { where: 'budget_amendment_id IS NOT NULL' })
export class MunicipalBudgetLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'municipal_budget_line_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipal_budget_id' })
  municipalBudgetId: string;

  @Column('text')
  code: string;

  @Column('uuid', { name: 'budget_programme_id' })
  budgetProgrammeId: string;

  @Column('text', { name: 'task_field' })
  taskField: string;

  @Column('text')
  category: string;

  @Column('text')
  side: LedgerSide;

  @Column('text', { name: 'legal_basis' })
  legalBasis: LegalBasis;

  @Column('text')
  boundary: Boundary;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId: string | null;

  @Column('text')
  description: string;

  @Column('text', { name: 'vat_treatment' })
  vatTreatment: VatTreatment;

  @Column('bigint', { name: 'net_cents' })
  netCents: string;

  @Column('bigint', { name: 'vat_cents', default: 0 })
  vatCents: string;

  @Column('bigint', {
    name: 'original_cents',
    comment: 'Last or bate of the primitieve begroting: with the VAT that nobody gives back (domain C6).',
  })
  originalCents: string;

  @Column('bigint', {
    name: 'receivable_cents',
    default: 0,
    comment: 'VAT that comes back from the BCF, by itself or through the joint body: a receivable, no last.',
  })
  receivableCents: string;

  @Column('uuid', {
    name: 'budget_amendment_id',
    nullable: true,
    comment: 'The amendment that asks for this line; the original begroting did not have it.',
  })
  budgetAmendmentId: string | null;

  @Column('uuid', {
    name: 'origin_line_id',
    nullable: true,
    comment: 'The line of the year before from which it was proposed.',
  })
  originLineId: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
