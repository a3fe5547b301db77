import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How a share in a contract divides over taakvelden, from a day on. Append-only. */
@Entity('task_field_profile', {
  comment:
    'How the share of a municipality in a contract divides over taakvelden (domain D3): from a day on, until the next.',
})
@Index('task_field_profile_of_idx', ['municipalityId', 'contractId', 'validFrom'])
export class TaskFieldProfileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_field_profile_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
