import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StepKind, StepState } from '../domain/readiness';

/** One thing that must happen before the contract starts. */
@Entity('transition_step')
@Index('transition_step_ordinance_key', ['contractId', 'municipalityId'], {
  unique: true,
  where: `kind = 'ORDINANCE'`,
})
export class TransitionStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'transition_step_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  kind: StepKind;

  @Column('text')
  title: string;

  /** Who does it or whom it reaches. */
  @Column('text', { default: '' })
  party: string;

  /** Who sees to it; null: nobody in particular. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn: string | null;

  @Column('text', { default: 'PLANNED' })
  state: StepState;

  @Column('text', { default: '' })
  note: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
