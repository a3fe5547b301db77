import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DueRule, Party } from '../domain/obligation';

/** Append-only: what was agreed at one moment. */
@Entity('obligation_version')
@Unique('obligation_version_n_key', ['obligationId', 'n'])
export class ObligationVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('integer')
  n: number;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text')
  party: Party;

  @Column('text', { name: 'due_rule' })
  dueRule: DueRule;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text', { name: 'change_reason', nullable: true })
  changeReason: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
