import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkType, ThreadKind } from '../stations';

export type LinkState = 'SOUND' | 'SUSPECT' | 'WITHDRAWN';

@Entity('trace_link')
export class TraceLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'trace_link_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  type: LinkType;

  @Column('text', { name: 'from_kind' })
  fromKind: ThreadKind;

  @Column('uuid', { name: 'from_id' })
  fromId: string;

  /** The version on which the joint was judged. */
  @Column('uuid', { name: 'from_version_id', nullable: true })
  fromVersionId: string | null;

  @Column('text', { name: 'to_kind' })
  toKind: ThreadKind;

  @Column('uuid', { name: 'to_id' })
  toId: string;

  @Column('uuid', { name: 'to_version_id', nullable: true })
  toVersionId: string | null;

  @Column('text', { default: 'SOUND' })
  state: LinkState;

  @Column('timestamptz', { name: 'suspect_since', nullable: true })
  suspectSince: Date | null;

  /** What changed upstream, e.g. "EIS-014 versie 3". */
  @Column('text', { name: 'suspect_cause', nullable: true })
  suspectCause: string | null;

  @Column('uuid', { name: 'suspect_version_id', nullable: true })
  suspectVersionId: string | null;

  /** The joint upstream through which the doubt came; null where the change itself was. */
  @Column('uuid', { name: 'suspect_via', nullable: true })
  suspectVia: string | null;

  @Column('uuid', { name: 'judged_by', nullable: true })
  judgedBy: string | null;

  @Column('timestamptz', { name: 'judged_at', nullable: true })
  judgedAt: Date | null;

  @Column('text', { name: 'judged_reason', nullable: true })
  judgedReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
