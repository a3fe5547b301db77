import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Append-only: the event happened, and the term of the obligation began. */
@Entity('obligation_occurrence')
@Unique('obligation_occurrence_once_key', ['obligationId', 'happenedOn', 'note'])
export class ObligationOccurrenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_occurrence_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('date', { name: 'happened_on' })
  happenedOn: string;

  @Column('text')
  note: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
