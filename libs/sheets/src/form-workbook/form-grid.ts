import type { FormQuestion } from './form-definition';

/** A column to fill in on a sheet of its own. */
export interface FormGridColumn {
  /** No `|` and no `:`. */
  id: string;
  /** As it stands above the column; unique in its grid. */
  label: string;
  kind: 'NUMBER' | 'TEXT';
  /** Number format of a spreadsheet, `#,##0.00`; left out: as typed. */
  format?: string;
  maxLength?: number;
  width: number;
}

export interface FormGridRow {
  /** No `|` and no `:`. */
  id: string;
  number: string;
  text: string;
  help: string;
  /** Ids of the columns that are asked of this row; the others are grey and locked. */
  asked: readonly string[];
  /** Heading above the first row of a group; left out: none. */
  group?: string;
}

/** Rows with the same columns, on a sheet of their own. */
export interface FormGrid {
  /** No `|`. */
  id: string;
  /** Name of the sheet, at most 31 characters. */
  sheet: string;
  intro: string;
  /** What stands above the words of the rows: `Gemeente en bouwsteen`. */
  heading: string;
  columns: readonly FormGridColumn[];
  rows: readonly FormGridRow[];
  /** Whether a locked line below adds the numbers up, to check while filling in. */
  totals: boolean;
}

/** Key of one cell of a grid, as its answer has it. */
export const gridCellId = (rowId: string, columnId: string): string => `${rowId}:${columnId}`;

/** The cells that are asked, each as a question of its own. */
export const gridQuestions = ({ columns, rows }: FormGrid): FormQuestion[] =>
  rows.flatMap((row) => columns.filter(({ id }) => row.asked.includes(id)).map((column) => gridQuestion(row, column)));

export const gridQuestion = (row: FormGridRow, column: FormGridColumn): FormQuestion => ({
  id: gridCellId(row.id, column.id),
  number: row.number,
  kind: column.kind,
  text: `${row.text}: ${column.label}`,
  help: row.help,
  choices: [],
  required: false,
  maxLength: column.maxLength ?? null,
});

const GRID_KEY = /^koersvast-grid\|([^|]+)$/;

export const gridKey = (id: string): string => `koersvast-grid|${id}`;
export const readGridKey = (text: string): string | null => GRID_KEY.exec(text.trim())?.[1] ?? null;

/** 1 -> A, 27 -> AA. */
export const letterOf = (column: number): string =>
  column > 26
    ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
