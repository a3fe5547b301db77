import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { WrittenFigure } from '../domain/figure-token';

/** How a version came about: words were written, figures taken over, the text read again, or the paragraph left out. */
export type ParagraphVersionKind = 'WRITTEN' | 'REFRESHED' | 'CONFIRMED' | 'WITHDRAWN';

/** Append-only: the text and its figures at one moment. */
@Entity('report_paragraph_version')
@Unique('report_paragraph_version_n_key', ['paragraphId', 'n'])
export class ReportParagraphVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_paragraph_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('uuid', { name: 'paragraph_id' })
  paragraphId: string;

  @Column('integer')
  n: number;

  @Column('text')
  kind: ParagraphVersionKind;

  @Column('text')
  text: string;

  @Column('jsonb', { default: [] })
  figures: WrittenFigure[];

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
