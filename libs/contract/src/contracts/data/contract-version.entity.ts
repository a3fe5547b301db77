import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContractTerms } from '../domain/contract-terms';

export type VersionSource = 'AWARD' | 'REVISION' | 'MODIFICATION';

/**
 * What the contract says from a day on, until the next version that is known. Append-only, but for the moment on which
 * another version took its place: how we knew it before stays to be read.
 */
@Entity('contract_version')
@Unique('contract_version_n_key', ['contractId', 'n'])
@Index('contract_version_from_key', ['contractId', 'validFrom'], { unique: true, where: 'superseded_at is null' })
export class ContractVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_version_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('integer')
  n: number;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('jsonb')
  terms: ContractTerms;

  @Column('text')
  source: VersionSource;

  @Column('uuid', { name: 'modification_id', nullable: true })
  modificationId: string | null;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt: Date | null;
}
