/** What a file may ask of the machine. Everything is counted while reading; a header that lies gains nothing. */
export interface SheetLimits {
  /** Bytes of the file as uploaded. */
  bytes: number;
  rows: number;
  columns: number;
  /** Characters in one cell. */
  cellLength: number;
  /** Cells over all rows, blank ones between filled ones included. */
  cells: number;
  zipEntries: number;
  /** Bytes after inflating, over all entries that are read. */
  zipBytes: number;
  /** Inflated against packed, for entries above 1 MB: honest sheets stay far below. */
  zipRatio: number;
}

export const defaultSheetLimits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cellLength: 32_767,
  cells: 5_000_000,
  zipEntries: 200,
  zipBytes: 100 * 1024 * 1024,
  zipRatio: 100,
};

/** For files that are read line by line and of which no more than a piece is held: a ledger of a whole year. */
export const bigSheetLimits: SheetLimits = {
  ...defaultSheetLimits,
  bytes: 512 * 1024 * 1024,
  rows: 3_000_000,
  cells: 100_000_000,
};
