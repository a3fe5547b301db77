import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ContractState, PaymentRoute } from '../domain/contract';

@Entity('contract')
@Unique('contract_code_key', ['programmeId', 'code'])
@Unique('contract_programme_key', ['programmeId', 'id'])
@Unique('contract_award_key', ['awardId'])
export class ContractEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('uuid', { name: 'award_id' })
  awardId: string;

  @Column('text')
  contractor: string;

  @Column('text', { name: 'payment_route' })
  paymentRoute: PaymentRoute;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Column('text', { default: 'DRAFT' })
  state: ContractState;

  /** Whose work it is; null: nobody in particular. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('integer', { name: 'last_obligation_number', default: 0 })
  lastObligationNumber: number;

  @Column('integer', { name: 'last_indicator_number', default: 0 })
  lastIndicatorNumber: number;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
