import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One term of one municipality in one version of the schedule. Append-only. */
@Entity('advance_term')
@Unique('advance_term_number_key', ['versionId', 'municipalityId', 'number'])
export class AdvanceTermEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advance_term_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('integer')
  number: number;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('date', {
    name: 'nominal_on',
    nullable: true,
    comment: 'The day before it was moved to a working day; null when it was not moved.',
  })
  nominalOn: string | null;

  /** Below nil: to be paid back by the partner. */
  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;
}
