import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyState } from '../domain/consultation-party';

/** An organisation that takes part, with its contact for work. */
@Entity('consultation_party')
export class ConsultationPartyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_party_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'kvk_number' })
  kvkNumber: string;

  @Column('text', { name: 'contact_name', default: '' })
  contactName: string;

  @Column('text', { name: 'contact_email', default: '' })
  contactEmail: string;

  /** Whether its name may stand in the public report. */
  @Column('boolean', { name: 'consent_to_be_named', default: false })
  consentToBeNamed: boolean;

  @Column('timestamptz', { name: 'invited_at', nullable: true })
  invitedAt: Date | null;

  @Column('text', { default: 'ADDED' })
  state: PartyState;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
