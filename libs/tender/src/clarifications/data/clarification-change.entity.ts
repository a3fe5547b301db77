import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceMoment, ExclusionGround } from '../../requirements/domain/requirement-content';

/** The words that a published requirement gets by an answer. */
@Entity('clarification_change')
export class ClarificationChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_change_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: string;

  /** The version that the new words were written upon. */
  @Column('uuid', { name: 'base_version_id' })
  baseVersionId: string;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text', { default: '' })
  evidence: string;

  /** Null in this and the next four: stays as in the version it was written upon. */
  @Column('text', { name: 'evidence_moment', nullable: true })
  evidenceMoment: EvidenceMoment | null;

  @Column('text', { name: 'test_method', nullable: true })
  testMethod: string | null;

  @Column('text', { name: 'exclusion_ground', nullable: true })
  exclusionGround: ExclusionGround | null;

  @Column('boolean', { name: 'asks_turnover', nullable: true })
  asksTurnover: boolean | null;

  @Column('text', { name: 'turnover_motivation', nullable: true })
  turnoverMotivation: string | null;

  /** Choices that the answer takes away: null in their own column would mean that they stay. */
  @Column('text', { array: true, default: '{}' })
  cleared: ('evidenceMoment' | 'exclusionGround')[];
}
