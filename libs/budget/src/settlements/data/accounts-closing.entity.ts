import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Until when the accounts of a municipality take bookings of a year; the highest n holds. Append-only. */
@Entity('accounts_closing')
@Unique('accounts_closing_n_key', ['municipalityId', 'year', 'n'])
export class AccountsClosingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'accounts_closing_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('integer')
  year: number;

  @Column('integer')
  n: number;

  @Column('date', { name: 'closes_on' })
  closesOn: string;

  @Column('text')
  source: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
