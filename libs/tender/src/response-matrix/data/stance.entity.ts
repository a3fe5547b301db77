import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stance } from '../domain/stance';

/** How somebody read the answer of one party to one question, and which version of it was read. */
@Entity('consultation_stance', {
  comment: 'Only for what was answered: who left a question open has no stance, and that is not a no.',
})
export class StanceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_stance_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  @Column('uuid', { name: 'answer_id' })
  answerId: string;

  @Column('text')
  stance: Stance;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
