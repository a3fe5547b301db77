import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('risk_measure')
export class RiskMeasureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'risk_measure_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'risk_id' })
  riskId: string;

  @Column('text')
  title: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { default: 'OPEN' })
  state: 'OPEN' | 'DONE' | 'WITHDRAWN';

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('text', { name: 'closed_note', default: '' })
  closedNote: string;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
