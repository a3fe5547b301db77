import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The three amounts of one municipality in one month; null is not known. */
@Entity('reconciliation_line')
@Unique('reconciliation_line_of_key', ['reconciliationId', 'municipalityId', 'period'])
export class ReconciliationLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reconciliation_line_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'reconciliation_id' })
  reconciliationId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('date')
  period: string;

  @Column('bigint', { name: 'stated_cents', nullable: true })
  statedCents: string | null;

  @Column('bigint', { name: 'advanced_cents' })
  advancedCents: string;

  @Column('bigint', { name: 'booked_cents', nullable: true })
  bookedCents: string | null;
}
