import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RequestContent } from '../domain/request-content';
import type { RequestState } from '../domain/request-state';

/** What is asked of the partner over one quarter. */
@Entity('quarterly_request')
@Unique('quarterly_request_quarter_key', ['contractId', 'quarter'])
@Index('quarterly_request_due_idx', { synchronize: false })
export class QuarterlyRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quarterly_request_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  quarter: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { default: '' })
  recipient: string;

  @Column('text', { default: 'OPEN' })
  state: RequestState;

  @Column('jsonb')
  content: RequestContent;

  @Column('uuid', { name: 'workbook_file_id', nullable: true })
  workbookFileId: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
