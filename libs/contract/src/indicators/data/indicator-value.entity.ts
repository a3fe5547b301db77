import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Append-only: a later revision of the same period replaces an earlier one, both stay. */
@Entity('indicator_value')
@Unique('indicator_value_revision_key', ['indicatorId', 'period', 'municipalityId', 'revision'])
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

  /** Null: a value of all municipalities together. */
  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

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

  /** Why it differs from the one that it replaces. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
