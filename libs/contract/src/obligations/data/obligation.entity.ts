import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ObligationState, SourceKind } from '../domain/obligation';

@Entity('obligation')
@Unique('obligation_programme_key', ['programmeId', 'id'])
@Unique('obligation_code_key', ['contractId', 'code'])
@Unique('obligation_source_key', ['contractId', 'sourceKind', 'sourceId'])
export class ObligationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('text')
  code: string;

  @Column('text', { default: 'PROPOSED' })
  state: ObligationState;

  @Column('uuid', { name: 'current_version_id' })
  currentVersionId: string;

  /** Where it came from: the requirement version that was awarded, with its code, which never changes. */
  @Column('uuid', { name: 'requirement_id', nullable: true })
  requirementId: string | null;

  @Column('uuid', { name: 'requirement_version_id', nullable: true })
  requirementVersionId: string | null;

  @Column('text', { name: 'requirement_code', nullable: true })
  requirementCode: string | null;

  /** What it was proposed from; OWN for what a person added. */
  @Column('text', { name: 'source_kind', default: 'OWN' })
  sourceKind: SourceKind;

  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column('text', { name: 'source_code', nullable: true })
  sourceCode: string | null;

  /** The words of the source, as they stood then. */
  @Column('text', { name: 'source_quote', nullable: true })
  sourceQuote: string | null;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;

  /** The first day on which it no longer binds. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('text', { name: 'ended_reason', nullable: true })
  endedReason: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'rejection_reason', nullable: true })
  rejectionReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
