import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Within how many working days a council wants its answer, from a day on. */
@Entity('council_term')
@Unique('council_term_from_key', ['municipalityId', 'validFrom'])
export class CouncilTermEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'council_term_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('integer', { name: 'working_days' })
  workingDays: number;

  @Column('text')
  source: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
