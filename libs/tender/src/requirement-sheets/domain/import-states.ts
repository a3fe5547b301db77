/** The life of an uploaded sheet: looked at, being carried through, done or let go. */
export type ImportState = 'CHECKED' | 'COMMITTING' | 'COMMITTED' | 'CANCELLED';

/** What is done with a row: its own cells, those of the other, nothing; for a missing row whether the requirement stays. */
export type RowDecision = 'MINE' | 'THEIRS' | 'SKIP' | 'KEEP' | 'WITHDRAW';
