import type { TextParams } from '@koersvast/kernel';

export type Delimiter = ';' | ',' | '\t';
export type SheetKind = 'csv' | 'xlsx';
export type SheetEncoding = 'utf-8' | 'windows-1252';

export interface SheetRow {
  /** Row in the file as a spreadsheet counts it, from 1; the header counts. */
  number: number;
  /** One text per header. Numbers of an xlsx are written the Dutch way (`1234,56`), dates as `dd-mm-jjjj`. */
  cells: string[];
}

/** What is wrong with one cell, or with a whole row when `column` is null. */
export interface CellProblem {
  row: number;
  /** Index in `headers`, from 0. */
  column: number | null;
  /** Catalogue code and its parameters; the sentence says what to do. Never holds an unmasked BSN. */
  code: string;
  params: TextParams;
}

/** What a file says of itself before its rows. */
export interface SheetHead {
  kind: SheetKind;
  fileName: string;
  /** Null for xlsx, which is always UTF-8. */
  encoding: SheetEncoding | null;
  delimiter: Delimiter | null;
  sheetName: string | null;
  /** The visible sheets of a workbook, for a person to choose from; empty for CSV. */
  sheetNames: string[];
  headerRow: number;
  headers: string[];
}

/** A file as read: text in cells, nothing decided yet about what the columns mean. */
export interface Sheet extends SheetHead {
  /** Rows below the header that hold anything. */
  rows: SheetRow[];
  problems: CellProblem[];
}

/** Rows as a reader delivers them. */
export interface RawTable {
  rows: SheetRow[];
  problems: CellProblem[];
}
