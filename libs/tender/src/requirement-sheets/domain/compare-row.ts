import { EDIT_FIELDS, EditCells, EditField } from './sheet-columns';

/** A cell that the person changed. */
export interface CellChange {
  field: EditField;
  /** As it stands in Koersvast now. */
  before: string;
  /** As the sheet has it. */
  after: string;
  /** Somebody else changed the same cell since the sheet went out, or what it was cannot be told. */
  clash: boolean;
}

export type Decision = 'MINE' | 'THEIRS' | 'SKIP';

interface Compared {
  /** Cells of the file; a field whose column is gone is not there, and stays as it is. */
  mine: Partial<EditCells>;
  /** What stands in Koersvast now. */
  stored: EditCells;
  /** What the row said when it went out; null per field when that cannot be told. */
  base: Record<EditField, string | null>;
}

/** What the person changed, by a three-way comparison: a cell that only others changed is no change of theirs. */
export function compareRow({ mine, stored, base }: Compared): CellChange[] {
  return EDIT_FIELDS.flatMap((field) => {
    const after = mine[field];
    const before = stored[field];
    const was = base[field];
    if (after === undefined || after === before || after === was) return [];
    return [{ field, before, after, clash: was === null || was !== before }];
  });
}

/**
 * The cells that are taken over from a row about which two people differ. MINE: all that I changed. THEIRS: what others
 * wrote stays, the rest of mine comes in. SKIP: nothing of this row.
 */
export const cellsToTake = (cells: readonly CellChange[], decision: Decision): CellChange[] =>
  decision === 'SKIP' ? [] : cells.filter(({ clash }) => decision === 'MINE' || !clash);
