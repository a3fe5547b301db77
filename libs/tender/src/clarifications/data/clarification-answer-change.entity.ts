import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The version that a published answer made: append-only. */
@Entity('clarification_answer_change')
export class ClarificationAnswerChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_answer_change_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'answer_id' })
  answerId: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: string;

  @Column('uuid', { name: 'from_version_id' })
  fromVersionId: string;

  @Column('uuid', { name: 'to_version_id' })
  toVersionId: string;
}
