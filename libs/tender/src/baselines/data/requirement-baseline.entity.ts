import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { BaselinePurpose } from '../domain/baseline-purpose';

export type BaselineState = 'AWAITING_APPROVAL' | 'APPROVED' | 'REJECTED';

/** Name, hash and count never change; the decision is written once, the files when they are rendered. */
@Entity('requirement_baseline')
export class RequirementBaselineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requirement_baseline_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  note: string;

  /** Whether it goes out to the market, or only marks where the work stood. */
  @Column('text', { default: 'INTERIM' })
  purpose: BaselinePurpose;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('integer', { name: 'requirement_count' })
  requirementCount: number;

  @Column('integer', { name: 'criterion_count', default: 0 })
  criterionCount: number;

  /** How offers are ranked, as it read at the freezing. */
  @Column('text', { name: 'method_note', default: '' })
  methodNote: string;

  @Column('text', { name: 'tie_rule', default: '' })
  tieRule: string;

  @Column('timestamptz', { name: 'frozen_at', default: () => 'now()' })
  frozenAt: Date;

  @Column('uuid', { name: 'frozen_by' })
  frozenBy: string;

  @Column('text', { default: 'AWAITING_APPROVAL' })
  state: BaselineState;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  @Column('uuid', { name: 'pdf_file_id', nullable: true })
  pdfFileId: string | null;

  @Column('uuid', { name: 'xlsx_file_id', nullable: true })
  xlsxFileId: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;
}
