import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was granted stands; only its end and its withdrawal are written later. */
@Entity('mandate')
export class MandateEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mandate_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  matter: string;

  @Column('text', { name: 'holder_role', nullable: true })
  holderRole: string | null;

  @Column('uuid', { name: 'holder_id', nullable: true })
  holderId: string | null;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('bigint', { name: 'limit_cents', nullable: true })
  limitCents: string | null;

  @Column('text', { default: '' })
  conditions: string;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

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
