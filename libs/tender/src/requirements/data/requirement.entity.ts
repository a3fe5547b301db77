import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequirementKind } from '../domain/requirement-kind';
import type { RequirementState } from '../domain/requirement-states';

@Entity('requirement')
export class RequirementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'requirement_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('text')
  kind: RequirementKind;

  @Column('integer')
  number: number;

  /** EIS-001: per tender and kind, never used twice. */
  @Column('text')
  code: string;

  @Column('text', { default: 'DRAFT' })
  state: RequirementState;

  /** Heading of the paper under which it stands, as "3.2 Veiligheid"; empty for none. */
  @Column('text', { default: '' })
  chapter: string;

  /** Order within the chapter; equal places stand by code. */
  @Column('integer', { default: 0 })
  position: number;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  /** What lists are ordered by, copied by the database from the code and the current version. */
  @Column('text', { name: 'sort_code', default: '' })
  sortCode: string;

  @Column('text', { default: '' })
  title: string;

  @Column('uuid', { name: 'building_block_id', nullable: true })
  buildingBlockId: string | null;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
