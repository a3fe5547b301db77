import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceMoment, ExclusionGround } from '../domain/requirement-content';

/** One wording of a requirement: append-only, what baselines and links point at. */
@Entity('requirement_version')
export class RequirementVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requirement_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: string;

  @Column('integer')
  n: number;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text', { default: '' })
  rationale: string;

  @Column('text', { default: '' })
  evidence: string;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  /** Whether one can say yes or no to it; null while nobody judged that. */
  @Column('boolean', { nullable: true })
  testable: boolean | null;

  @Column('text', { name: 'test_method', default: '' })
  testMethod: string;

  @Column('text', { name: 'evidence_moment', nullable: true })
  evidenceMoment: EvidenceMoment | null;

  @Column('text', { name: 'exclusion_ground', nullable: true })
  exclusionGround: ExclusionGround | null;

  @Column('boolean', { name: 'asks_turnover', default: false })
  asksTurnover: boolean;

  @Column('text', { name: 'turnover_motivation', default: '' })
  turnoverMotivation: string;

  @Column('text', { name: 'change_reason', nullable: true })
  changeReason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
