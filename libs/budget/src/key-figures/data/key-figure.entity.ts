import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FigureKind, FigureUnit } from '../domain/key-figure';

/** A number that keys follow, with its source. Append-only: a better number is a next revision. */
@Entity('key_figure', { comment: 'Numbers that keys follow, with their source; append-only, the last revision holds.' })
@Unique('key_figure_key', ['municipalityId', 'year', 'kind', 'unit', 'buildingBlockId', 'revision'])
@Index('key_figure_list_idx', ['programmeId', 'year', 'kind'])
export class KeyFigureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'key_figure_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  /** Null: of all youth care of the municipality together. */
  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('integer')
  year: number;

  @Column('text')
  kind: FigureKind;

  @Column('text')
  unit: FigureUnit;

  @Column('bigint', { comment: 'By the unit: a count, or cents.' })
  quantity: string;

  @Column('date', { name: 'measured_on', nullable: true })
  measuredOn: string | null;

  @Column('text')
  source: string;

  @Column('integer')
  revision: number;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
