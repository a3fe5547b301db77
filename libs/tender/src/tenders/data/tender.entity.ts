import type { ProcedureRegime, TermOrigin } from '@koersvast/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TenderState } from '../domain/tender-states';

const cents = (name: string) => ({ name, nullable: true }) as const;

/** Amounts are cents as the driver gives a bigint: text. */
@Entity('tender')
export class TenderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tender_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text', { default: 'PREPARATION' })
  state: TenderState;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('text', { name: 'publication_id', nullable: true })
  publicationId: string | null;

  @Column('text', { name: 'tender_reference', nullable: true })
  tenderReference: string | null;

  @Column('text', { name: 'procedure_regime', default: 'SAS' })
  procedureRegime: ProcedureRegime;

  @Column('text', { default: '' })
  description: string;

  @Column('text', { name: 'cpv_codes', array: true, default: [] })
  cpvCodes: string[];

  @Column('bigint', cents('total_price_cents'))
  totalPriceCents: string | null;

  @Column('bigint', cents('monthly_price_cents'))
  monthlyPriceCents: string | null;

  @Column('bigint', { name: 'options_value_cents', default: 0 })
  optionsValueCents: string;

  @Column('integer', { name: 'term_months', nullable: true })
  termMonths: number | null;

  @Column('integer', { name: 'extension_count', default: 0 })
  extensionCount: number;

  @Column('integer', { name: 'extension_months', default: 0 })
  extensionMonths: number;

  /** Follows from the parts; null while one is missing. */
  @Column('bigint', cents('estimated_value_cents'))
  estimatedValueCents: string | null;

  @Column('text', { name: 'clustering_motivation', default: '' })
  clusteringMotivation: string;

  @Column('text', { name: 'no_lots_motivation', default: '' })
  noLotsMotivation: string;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  @Column('timestamptz', { name: 'submission_deadline', nullable: true })
  submissionDeadline: Date | null;

  @Column('integer', { name: 'standstill_days', nullable: true })
  standstillDays: number | null;

  @Column('text', { name: 'standstill_origin', nullable: true })
  standstillOrigin: TermOrigin | null;

  @Column('boolean', { name: 'standstill_rolls', default: false })
  standstillRolls: boolean;

  @Column('text', { name: 'standstill_clause', default: '' })
  standstillClause: string;

  @Column('integer', { name: 'challenge_days', nullable: true })
  challengeDays: number | null;

  @Column('integer', { name: 'offer_validity_days', nullable: true })
  offerValidityDays: number | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
