import { KIND_RULES, RequirementKind } from '../../requirements/domain/requirement-kind';
import {
  RequirementState,
  STATE_LABELS,
  TransitionName,
  TRANSITIONS,
} from '../../requirements/domain/requirement-states';

/** One change for many requirements. */
export type BulkChange =
  | { field: 'owner'; ownerId: string | null }
  | { field: 'buildingBlock'; buildingBlockId: string | null }
  | { field: 'chapter'; chapter: string }
  | { field: 'kind'; kind: RequirementKind }
  | { field: 'step'; step: TransitionName };

/** What of a requirement decides about a bulk change. */
export interface BulkRow {
  kind: RequirementKind;
  state: RequirementState;
  ownerId: string | null;
  buildingBlockId: string | null;
  chapter: string;
  /** A baseline holds its code. */
  inBaseline: boolean;
}

export type SkipReason = 'same' | 'withdrawn' | 'not-draft' | 'in-baseline' | 'wrong-step';

/** Why a requirement is left out of the change, or null when it takes part. */
export function skipReason(change: BulkChange, row: BulkRow): SkipReason | null {
  if (row.state === 'WITHDRAWN') return 'withdrawn';
  switch (change.field) {
    case 'owner':
      return row.ownerId === change.ownerId ? 'same' : null;
    case 'buildingBlock':
      return row.buildingBlockId === change.buildingBlockId ? 'same' : null;
    case 'chapter':
      return row.chapter === change.chapter ? 'same' : null;
    case 'kind':
      if (row.kind === change.kind) return 'same';
      if (row.state !== 'DRAFT') return 'not-draft';
      // Its code would change, and the baseline tells of the old one.
      return row.inBaseline ? 'in-baseline' : null;
    case 'step':
      return TRANSITIONS[change.step].from.includes(row.state) ? null : 'wrong-step';
  }
}

/** Whether somebody must say why: another building block is another version, and some steps ask it by themselves. */
export function needsReason(change: BulkChange, rows: readonly Pick<BulkRow, 'state'>[]): boolean {
  if (change.field === 'step') return TRANSITIONS[change.step].reason && rows.length > 0;
  return change.field === 'buildingBlock' && rows.some(({ state }) => state !== 'DRAFT');
}

/** State or kind as people read it, before and after; other fields have names that only the database knows. */
export function shown(change: BulkChange, row: BulkRow): { before: string; after: string } | null {
  if (change.field === 'kind') return { before: KIND_RULES[row.kind].label, after: KIND_RULES[change.kind].label };
  if (change.field === 'step') {
    return { before: STATE_LABELS[row.state], after: STATE_LABELS[TRANSITIONS[change.step].to] };
  }
  return change.field === 'chapter' ? { before: row.chapter, after: change.chapter } : null;
}
