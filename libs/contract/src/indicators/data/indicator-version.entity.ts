import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Direction, Purpose } from '../domain/indicator';
import type { Frequency } from '../domain/indicator-period';
import type { Unit } from '../domain/measure';

/** Append-only: how an indicator was measured at one time. */
@Entity('indicator_version')
@Unique('indicator_version_n_key', ['indicatorId', 'n'])
export class IndicatorVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'indicator_id' })
  indicatorId: string;

  @Column('integer')
  n: number;

  /** From this day on; the first one also holds for what came before. */
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('text')
  name: string;

  @Column('text')
  definition: string;

  @Column('text', { nullable: true })
  numerator: string | null;

  @Column('text', { nullable: true })
  denominator: string | null;

  @Column('text')
  unit: Unit;

  @Column('text')
  direction: Direction;

  @Column('numeric', { precision: 18, scale: 4, nullable: true })
  norm: string | null;

  @Column('numeric', { name: 'amber_limit', precision: 18, scale: 4, nullable: true })
  amberLimit: string | null;

  @Column('numeric', { name: 'red_limit', precision: 18, scale: 4, nullable: true })
  redLimit: string | null;

  @Column('text')
  frequency: Frequency;

  @Column('text', { default: '' })
  source: string;

  @Column('text', { default: 'STEERING' })
  purpose: Purpose;

  @Column('boolean', { name: 'per_municipality', default: false })
  perMunicipality: boolean;

  @Column('integer', { name: 'minimum_cell_size', default: 10 })
  minimumCellSize: number;

  @Column('text', { name: 'change_reason', nullable: true })
  changeReason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
