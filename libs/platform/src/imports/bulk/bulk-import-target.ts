import type { TextParams } from '@koersvast/kernel';
import type { ColumnMapping, SheetColumns, SheetRow, SideWork } from '@koersvast/sheets';
import type { ImportScope, ImportTargetFacts, RowCorrection, UnknownCode } from '../import-target-facts';

/** What the work beside the process is told. A structured clone: no functions. */
export interface BulkInput<Context> {
  /** Where the file lies. */
  path: string;
  fileName: string;
  sheetName: string | null;
  mapping: ColumnMapping;
  importId: string;
  /** Rows of the file, from the first, whose cells are wanted back. */
  keep: number;
  context: Context;
}

export interface BulkProblem {
  /** Place of the cell in the file, from 0; null for the whole row. */
  column: number | null;
  code: string;
  params: TextParams;
  unknown?: UnknownCode;
}

/** What came of some rows of the file. */
export interface BulkBatch {
  /** Rows read. */
  read: number;
  /** Good rows as lines for COPY in text format, in UTF-8: bytes pass through the process that books without a copy as text. */
  lines: Uint8Array;
  good: number;
  /** Sum of the control column over the rows in which it can be read, in cents, and in how many it cannot. */
  cents: string;
  unreadable: number;
  wrong: (SheetRow & { problems: BulkProblem[] })[];
  /** Good rows among the first `keep` of the file. */
  kept: SheetRow[];
}

export type BulkWork<Context> = SideWork<BulkInput<Context>, BulkBatch, void>;

/** How the rows that wait stand to what is booked. */
export interface Settled {
  valid: number;
  present: number;
  /** Of the first rows, those that are there, with the day ('yyyy-mm-dd') since which. */
  presentSample: { number: number; since: string }[];
  corrections: number;
  /** Cents: new minus booked, over all corrections. */
  correctionCents: string;
  /** Rows whose line stands earlier in the same file, with that row: at most `most`; `twice` counts all. */
  twice: number;
  repeated: { number: number; first: number }[];
  /** At most `most`. */
  changed: ({ number: number } & RowCorrection)[];
}

/**
 * Port: something into which files of any size are imported. The rows are read and held against the rules beside the
 * process (`module`), wait in a table of the feature, and go from there to their place in one transaction.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the wizard holds targets of every set of columns
export interface BulkImportTarget<C extends SheetColumns = any, Context = unknown> extends ImportTargetFacts<C> {
  readonly bulk: {
    /** The module with the BulkWork. */
    readonly module: string;
    /** `copy ... from stdin` for its lines. */
    readonly copy: string;
  };

  /** What the rows are held against. */
  context(scope: ImportScope): Promise<Context>;

  /** Holds the rows that wait against each other and against the books; nobody else books until the transaction ends. */
  settle(scope: ImportScope, most: number): Promise<Settled>;

  /** After `settle`: books what is new and, when approved, the corrections. Answers how many of each. */
  book(
    scope: ImportScope,
    how: { corrections: boolean; booked: (share: number) => Promise<void> },
  ): Promise<{ added: number; corrected: number }>;

  /** Lets go of the rows that wait. */
  drop(importId: string): Promise<void>;

  /** Of these imports, the rows of those that are over. */
  dropAllBut(importIds: readonly string[]): Promise<void>;
}
