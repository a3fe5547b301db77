import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export type DisputeKind = 'ISSUE' | 'DISPUTE';
export type DisputeState = 'OPEN' | 'RESOLVED' | 'WITHDRAWN';

@Entity('dispute')
@Unique('dispute_code_key', ['contractId', 'code'])
@Unique('dispute_programme_key', ['programmeId', 'id'])
export class DisputeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  number: number;

  @Column('text')
  code: string;

  @Column('text')
  kind: DisputeKind;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text', { name: 'own_position', default: '' })
  ownPosition: string;

  @Column('text', { name: 'other_position', default: '' })
  otherPosition: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text', { default: 'OPEN' })
  state: DisputeState;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
