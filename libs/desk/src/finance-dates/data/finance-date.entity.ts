import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FinanceCycle } from '../domain/finance-date';

/** A yearly date of finance that differs from what ships, or was added. */
@Entity('finance_date')
export class FinanceDateEntity {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'finance_date_pkey' })
  programmeId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'finance_date_pkey' })
  code: string;

  @Column('text')
  cycle: FinanceCycle;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  basis: string;

  @Column('integer', { nullable: true })
  month: number | null;

  @Column('integer', { nullable: true })
  day: number | null;

  @Column('text', { name: 'after_code', nullable: true })
  afterCode: string | null;

  @Column('integer', { name: 'offset_days', nullable: true })
  offsetDays: number | null;

  @Column('boolean')
  fixed: boolean;

  @Column('boolean')
  active: boolean;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
