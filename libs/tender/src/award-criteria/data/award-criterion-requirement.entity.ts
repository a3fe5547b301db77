import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A wens or gunningscriterium of the Programma van Eisen that is scored under a criterion. */
@Entity('award_criterion_requirement')
export class AwardCriterionRequirementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_criterion_requirement_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'criterion_id' })
  criterionId: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
