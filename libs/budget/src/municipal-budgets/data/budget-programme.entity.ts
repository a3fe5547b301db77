import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A programme in the begroting of a municipality. */
@Entity('budget_programme', { comment: 'Programmes in the begroting of a municipality, under its own code and name.' })
@Unique('budget_programme_key', ['municipalityId', 'code', 'validFrom'])
export class BudgetProgrammeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_programme_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
