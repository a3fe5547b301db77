import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { PostingNature } from '../domain/year-end';

/** Where a settlement falls in the accounts of one municipality. Append-only. */
@Entity('settlement_posting')
@Unique('settlement_posting_key', ['settlementId', 'municipalityId'])
export class SettlementPostingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'settlement_posting_pkey' })
  id: string;

  @Column('uuid', { name: 'settlement_id' })
  settlementId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('integer', { name: 'booking_year' })
  bookingYear: number;

  @Column('text')
  nature: PostingNature;

  @Column('boolean')
  incidental: boolean;

  @Column('date', { name: 'posted_on' })
  postedOn: string;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;
}
