import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { FigureKind, IndexSeries } from '../domain/indexation';

/** A published index figure of one year, in percent. Append-only: of each series, year and kind the highest `n` holds. */
@Entity('index_figure')
@Unique('index_figure_key', ['series', 'year', 'kind', 'n'])
export class IndexFigureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'index_figure_pkey' })
  id: string;

  @Column('text')
  series: IndexSeries;

  @Column('integer')
  year: number;

  @Column('text')
  kind: FigureKind;

  @Column('integer')
  n: number;

  @Column('numeric', { precision: 9, scale: 6 })
  percentage: string;

  @Column('text')
  source: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
