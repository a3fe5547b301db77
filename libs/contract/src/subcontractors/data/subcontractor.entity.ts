import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who works for the partner under this contract; organisations, never persons. */
@Entity('subcontractor')
export class SubcontractorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subcontractor_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  kvk: string | null;

  @Column('text')
  services: string;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  /** When the principal consented; null while it did not. */
  @Column('date', { name: 'consent_on', nullable: true })
  consentOn: string | null;

  @Column('text', { default: '' })
  note: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
