import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Something that the partner need not register, and what that saves. */
@Entity('registration_relief')
@Unique('registration_relief_code_key', ['contractId', 'code'])
export class RegistrationReliefEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_relief_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text')
  reason: string;

  @Column('integer', { name: 'minutes_each' })
  minutesEach: number;

  @Column('integer', { name: 'times_per_quarter' })
  timesPerQuarter: number;

  @Column('date', { name: 'agreed_on' })
  agreedOn: string;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
