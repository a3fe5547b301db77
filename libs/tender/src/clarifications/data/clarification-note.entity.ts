import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoteSnapshot } from '../domain/note-snapshot';
import type { NoteState } from '../domain/note-states';

/** A Nota van Inlichtingen; fixed once published. */
@Entity('clarification_note')
export class ClarificationNoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_note_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('integer')
  number: number;

  @Column('text', { default: 'DRAFT' })
  state: NoteState;

  @Column('text', { default: '' })
  introduction: string;

  /** Filled: the term of an urgent procedure holds. */
  @Column('text', { name: 'urgent_motive', default: '' })
  urgentMotive: string;

  /** Why it is published later than the law asks. */
  @Column('text', { name: 'late_motive', default: '' })
  lateMotive: string;

  /** Whether the nota counts the answers that were kept out. */
  @Column('boolean', { name: 'tells_confidential', default: true })
  tellsConfidential: boolean;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** What was published, word for word. */
  @Column('jsonb', { nullable: true })
  snapshot: NoteSnapshot | null;

  /** SHA-256 over its canonical JSON. */
  @Column('text', { name: 'snapshot_hash', nullable: true })
  snapshotHash: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
