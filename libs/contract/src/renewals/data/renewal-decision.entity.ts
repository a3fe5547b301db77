import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RenewalOutcome } from '../domain/renewal';

/** What was decided on an option to renew, with the option as it was then. */
@Entity('renewal_decision')
@Index('renewal_decision_live_key', ['contractId', 'optionNumber'], { unique: true, where: 'withdrawn_at is null' })
export class RenewalDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'renewal_decision_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer', { name: 'option_number' })
  optionNumber: number;

  @Column('integer')
  months: number;

  @Column('date', { name: 'decide_by' })
  decideBy: string;

  @Column('date', { name: 'announce_by' })
  announceBy: string;

  @Column('text')
  outcome: RenewalOutcome;

  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  /** The body that decided. */
  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('text', { default: '' })
  reference: string;

  /** When the other party was told; null while it was not. */
  @Column('date', { name: 'announced_on', nullable: true })
  announcedOn: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
