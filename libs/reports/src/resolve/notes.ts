import type { ResolvedTable } from './resolve-table';
import { roundingNote } from './rounding';

/** What stands below a table on paper and on screen: its own notes, and what rounding does to the sums. */
export function notesOf(resolved: ResolvedTable): string[] {
  const rounding = roundingNote(resolved);
  return [...(resolved.table.footnotes ?? []), ...(rounding === null ? [] : [rounding])];
}
