import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Append-only: a later revision of the same period replaces an earlier one, both stay. */
@Entity('indicator_value')
@Unique('indicator_value_revision_key', ['indicatorId', 'period', 'revision'])
export class IndicatorValueEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_value_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'indicator_id' })
  indicatorId: string;

  @Column('uuid', { name: 'indicator_version_id' })
  indicatorVersionId: string;

  @Column('text')
  period: string;

  @Column('integer')
  revision: number;

  @Column('numeric', { precision: 18, scale: 4, nullable: true })
  numerator: string | null;

  @Column('numeric', { precision: 18, scale: 4, nullable: true })
  denominator: string | null;

  @Column('numeric', { precision: 18, scale: 4, nullable: true })
  value: string | null;

  @Column('boolean')
  provisional: boolean;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
