import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AmendmentDuration, AmendmentKind, AmendmentState } from '../domain/amendment-state';
import type { AmendmentAuthority } from '../domain/amendment-authority';

/** A begrotingswijziging of one municipality, from proposal to decision. */
@Entity('budget_amendment')
@Unique('budget_amendment_number_key', ['municipalBudgetId', 'number'])
@Index('budget_amendment_list_idx', ['programmeId', 'recordedAt', 'id'])
@Index('budget_amendment_joint_idx', ['jointAmendmentId'], { where: 'joint_amendment_id IS NOT NULL' })
export class BudgetAmendmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_amendment_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipal_budget_id' })
  municipalBudgetId: string;

  @Column('uuid', { name: 'joint_amendment_id', nullable: true })
  jointAmendmentId: string | null;

  @Column('uuid', { name: 'agreed_budget_version_id', nullable: true })
  agreedBudgetVersionId: string | null;

  @Column('integer', { comment: 'Per municipality and year; never given twice.' })
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text')
  reason: string;

  @Column('text')
  kind: AmendmentKind;

  @Column('text')
  duration: AmendmentDuration;

  @Column('text', { default: 'PROPOSED' })
  state: AmendmentState;

  @Column('text', { nullable: true })
  authority: AmendmentAuthority | null;

  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  @Column('text', { name: 'returned_note', nullable: true })
  returnedNote: string | null;

  @Column('text', {
    name: 'override_reason',
    nullable: true,
    comment: 'Why it must be, although a rule on room stops it.',
  })
  overrideReason: string | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'offered_by', nullable: true })
  offeredBy: string | null;

  @Column('timestamptz', { name: 'offered_at', nullable: true })
  offeredAt: Date | null;

  @Column('text', { name: 'decision_reference', nullable: true })
  decisionReference: string | null;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  deviation: string | null;

  @Column('date', {
    name: 'effective_on',
    nullable: true,
    comment: 'Set when its mutations are booked; a joint one waits for the others.',
  })
  effectiveOn: string | null;

  @Column('text', { name: 'released_reason', nullable: true })
  releasedReason: string | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
