import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to when the books of a programme were looked at for signals. */
@Entity('signal_evaluation')
export class SignalEvaluationEntity {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'signal_evaluation_pkey' })
  programmeId: string;

  @Column('timestamptz', { name: 'evaluated_at' })
  evaluatedAt: Date;

  @Column('date', { name: 'on_day' })
  onDay: string;
}
