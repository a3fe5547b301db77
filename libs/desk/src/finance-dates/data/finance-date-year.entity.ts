import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The other day of a yearly date in one year. */
@Entity('finance_date_year')
@Unique('finance_date_year_key', ['programmeId', 'code', 'year'])
export class FinanceDateYearEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finance_date_year_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  code: string;

  @Column('integer')
  year: number;

  /** Null: that year it does not take place. */
  @Column('date', { name: 'on_date', nullable: true })
  onDate: string | null;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
