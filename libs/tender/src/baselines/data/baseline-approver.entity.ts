import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApproverRole, BaselinePurpose } from '../domain/baseline-purpose';

/** Which roles must agree with a kind of baseline; without a row the defaults of the domain hold. */
@Entity('baseline_approver')
export class BaselineApproverEntity {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'baseline_approver_pkey' })
  programmeId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'baseline_approver_pkey' })
  purpose: BaselinePurpose;

  @Column('text', { array: true })
  roles: ApproverRole[];

  /** The defaults count as 1, so the first row is the second version. */
  @Column('integer', { name: 'row_version', default: 2 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
