import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScaleLevel } from '../domain/scale';

export type CriterionKind = 'QUALITY' | 'PRICE';
export type CriterionState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';

/** One criterion in the tree; what was published of it stands, unchangeable, in the baselines. */
@Entity('award_criterion')
export class AwardCriterionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_criterion_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('integer')
  number: number;

  /** CRIT-001: per tender, never used twice. */
  @Column('text')
  code: string;

  @Column('text', { default: 'QUALITY' })
  kind: CriterionKind;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  description: string;

  /** Hundredths of a percent of the whole. */
  @Column('integer', { default: 0 })
  weight: number;

  @Column('jsonb', { default: [] })
  scale: ScaleLevel[];

  /** Order among its siblings. */
  @Column('integer')
  position: number;

  @Column('text', { default: 'DRAFT' })
  state: CriterionState;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
