import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of a statement of the partner: besteding, the third book (domain C6). Append-only. */
@Entity('expenditure_line')
@Index('expenditure_line_page_idx', { synchronize: false })
@Index('expenditure_line_board_idx', { synchronize: false })
@Index('expenditure_line_import_idx', ['importId'])
@Index('expenditure_line_reverses_key', ['reversesId'], { unique: true, where: 'reverses_id IS NOT NULL' })
@Index('expenditure_line_known_idx', { synchronize: false })
export class ExpenditureLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'expenditure_line_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('date')
  period: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('uuid', { name: 'building_block_id' })
  buildingBlockId: string;

  @Column('text')
  document: string;

  @Column('integer')
  line: number;

  @Column('integer', { default: 1 })
  revision: number;

  /** The row that this one takes back. */
  @Column('uuid', { name: 'reverses_id', nullable: true })
  reversesId: string | null;

  @Column('bigint', { name: 'amount_cents' })
  amountCents: string;

  @Column('text')
  description: string;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
