/**
 * What a column holds; decides alignment, notation and the format of the cell in the sheet.
 * - `text`: string. `code`: string that never breaks (EIS-014), monospaced.
 * - `money`: euros as a decimal string with at most two decimals, as in the API: "1234567.89", "-0.05".
 * - `integer`: whole number as a number, `percent`: percentage points as a decimal string ("83.9" is 83,9 %).
 * - `date`: "2026-10-31", shown as 31-10-2026.
 * - `favour`: V or N; give it a `formula` of kind `favour` and no cells.
 */
export type ColumnKind = 'text' | 'code' | 'money' | 'integer' | 'percent' | 'date' | 'favour';

/**
 * How a column follows from other columns of the same row. Becomes a formula in the sheet, and is checked to the cent
 * before anything is rendered.
 */
export type ColumnFormula =
  /** Sum of columns minus the sum of others, e.g. variance = current − forecast. Money or integer. */
  | { kind: 'sum'; add: readonly string[]; subtract?: readonly string[] }
  /** part / whole as a percentage; "leeg" when the whole is zero or missing. For a `percent` column. */
  | { kind: 'share'; part: string; whole: string }
  /** V when the amount is above zero, N when below, nothing at zero. For a `favour` column. */
  | { kind: 'favour'; amount: string };

export interface ReportColumn {
  /** Key in {@link ReportRow.cells}. */
  key: string;
  /** Header, unique within the table. */
  label: string;
  kind: ColumnKind;
  /** One sentence; goes to the sheet *Toelichting*. Say what is counted and until when. */
  definition?: string;
  /** Show + before a positive amount (amendments, variances). */
  signed?: boolean;
  /** Words of people (a sentence, an answer, a motivation): set in serif. Only for `text`. */
  voice?: 'people';
  formula?: ColumnFormula;
  /** Share of the free width among `text` columns, default 1. Other kinds take the width that they need. */
  weight?: number;
  /** What a sum row does with this column: nothing when false. Default: money and integer add up. */
  total?: false;
}

/** string per kind (see {@link ColumnKind}), number for `integer`, null when not known: shown as "leeg", never as 0. */
export type Cell = string | number | null;

export interface ReportRow {
  /** Needed only when another row sums this one. Unique within the table. */
  key?: string;
  /**
   * `item` an ordinary row, `subtotal` and `total` heavier with a rule, `group` a heading inside the table: only its
   * first cell is shown.
   */
  kind?: 'item' | 'subtotal' | 'total' | 'group';
  /** Indent of the first column, 0 to 4. */
  level?: number;
  /**
   * Cells by column key. A cell that is left out is computed where the column has a formula or the row sums others, and
   * is empty otherwise. A cell that is given is checked against that formula or sum: a difference of one cent refuses
   * the whole document.
   */
  cells: Readonly<Record<string, Cell>>;
  /** Keys of the rows that this row adds up; becomes a formula in the sheet. A missing amount counts as nothing. */
  sumOf?: readonly string[];
}

/**
 * A table of a report, and one sheet of its workbook.
 * The sheet always holds the full amounts; `unit` only chooses how the PDF shows them.
 */
export interface ReportTable {
  type: 'table';
  /** Lower case letters, digits and hyphens; unique in the document. Names the sheet's table. */
  key: string;
  /** Without number: the renderer numbers tables through the document. Also the sheet's name (first 31 signs). */
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  /** Money in the PDF: to the cent, in whole euros or × € 1.000. Default `cents`. */
  unit?: 'cents' | 'euro' | 'thousand';
  /** Below the table; what a sign or column means. A note on rounding is added by itself when needed. */
  footnotes?: readonly string[];
}
