import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One moment at which a party answered: a workbook, or entered by hand. Append-only. */
@Entity('consultation_response')
export class ConsultationResponseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_response_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  /** 1 for the first of the party. */
  @Column('integer')
  n: number;

  @Column('text')
  source: 'WORKBOOK' | 'ENTERED';

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** After the term of that moment; kept when the term moves afterwards. */
  @Column('boolean')
  late: boolean;

  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
