import type { Block } from './blocks';

export interface Section {
  /** Unique in the document, lower case letters, digits and hyphens: target of links and bookmarks. */
  id: string;
  /** With its number when it has one: "3.2 Vlaardingen". */
  heading: string;
  /** 1 starts on a new page unless `flow`; 2 and 3 nest under the section before them in contents and bookmarks. */
  level: 1 | 2 | 3;
  blocks: readonly Block[];
  /** Let a section of level 1 follow on the same page. */
  flow?: boolean;
  /** Turn the page for a wide table. Starts a new page. */
  landscape?: boolean;
}

/** Where the figures and texts come from, on every page and in the sheet. */
export interface SourceStamp {
  /** Stand: valid up to and including this day, "2026-10-31"; null when the document has no stand. */
  asOf: string | null;
  /** Known on: entered up to and including this day; null when the same as the making. */
  knownOn: string | null;
  /** As in "momentopname MO-2026-011" or "baseline PvE 1.0"; null for a draft. */
  snapshot: string | null;
  /** Version of the composition: "P&C-rapport 3.2". Changes when the same data would give another document. */
  template: string;
  /** Address of the product where the reader can check the file: a link on the cover of the PDF. */
  verifyAt?: string;
}

/** What makes a document a letter: no cover and no contents, but an addressee and somebody who signs. */
export interface LetterFrame {
  /** Name and address, a line each. */
  to: readonly string[];
  /** "Schiedam, 10 februari 2022" */
  placeAndDate: string;
  subject: string;
  reference: string | null;
  /** Closing formula and who signs on behalf of whom, a line each. */
  closing: readonly string[];
}

/**
 * A report as plain data, JSON through and through: no dates, no bigint, no functions. What is frozen and hashed is
 * this; the PDF, the sheet and the CSV are only ways to show it, and each gives the same bytes for the same document.
 *
 * Render with `renderPdf`, `renderDocx`, `renderXlsx` (one sheet per table) or `renderCsv` (one table).
 */
export interface ReportDocument {
  /** Small line above the title: "Planning en control", "Aanbesteding". */
  kind: string;
  title: string;
  /** Lines under the title: the subject, the stand. */
  subtitle: readonly string[];
  /**
   * Programme and its municipalities, "MVS Jeugdmodel · Maassluis, Vlaardingen, Schiedam"; comes from the data, never
   * from the code. What stands before the first " · " is the short name at the foot of each page.
   */
  organisation: string;
  /** Rows on the cover: version, status, who signed when. */
  facts: readonly { label: string; value: string }[];
  /** Why the amounts are not real, for cover and sheet; null when they are real. */
  fictitious: string | null;
  /** Marks each page as a draft: figures may still move. */
  draft?: boolean;
  source: SourceStamp;
  /** SHA-256 in hex of what was frozen, 64 signs; null for a draft. */
  hash: string | null;
  /** Moment of freezing (or of making, for a draft), "2026-11-17T09:30:00.000Z". The files bear this date. */
  createdAt: string;
  /** Set for a letter or a proposal: its sections flow, and may go without a heading (""). */
  letter?: LetterFrame;
  /** One sheet to lay on the table: a short head instead of cover and contents; only the PDF differs. */
  sheet?: true;
  sections: readonly Section[];
}
