import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InvolvementRole, KnownSource } from '../domain/prior-involvement';

/** An involvement that a person recorded, or the measure for one that Koersvast knows by itself (then with a source). */
@Entity('prior_involvement')
export class PriorInvolvementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'prior_involvement_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('text', { name: 'source_kind', nullable: true })
  sourceKind: KnownSource | null;

  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column('text', { nullable: true })
  organisation: string | null;

  @Column('text', { name: 'kvk_number', nullable: true })
  kvkNumber: string | null;

  @Column('text', { nullable: true })
  role: InvolvementRole | null;

  @Column('date', { name: 'involved_on', nullable: true })
  involvedOn: string | null;

  @Column('text', { default: '' })
  information: string;

  @Column('text', { default: '' })
  measure: string;

  @Column('date', { name: 'measured_on', nullable: true })
  measuredOn: string | null;

  @Column('text', { default: '' })
  proof: string;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('text', { name: 'withdraw_reason', nullable: true })
  withdrawReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
