import { withoutFormulaGuard } from '@koersvast/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import type { SheetLimits } from './limits';
import { refuse } from './refusal';
import type { CellProblem, Delimiter, RawTable, SheetRow } from './sheet';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];
const SAMPLE = 30;

const records = (text: string, delimiter: Delimiter, limits: SheetLimits, to?: number): string[][] => {
  const maxRecord = Math.min(limits.bytes, 4 * 1024 * 1024);
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  return parse(text, { ...options, max_record_size: maxRecord, ...(to ? { to } : {}) });
};

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell.trim() === '');

/** How well a delimiter explains the first rows: the header's cells, times the share of rows that have as many. */
const fit = (text: string, delimiter: Delimiter, limits: SheetLimits): number => {
  let rows: string[][];
  try {
    rows = records(text, delimiter, limits, SAMPLE).filter((cells) => !isBlank(cells));
  } catch {
    return 0;
  }
  const width = rows[0]?.length ?? 0;
  return width < 2 ? 0 : (width * rows.filter((cells) => cells.length === width).length) / rows.length;
};

/** The first lines only: a quote left open further on must not spoil the guess. */
const headOf = (text: string): string => {
  let end = -1;
  for (let line = 0; line < SAMPLE; line += 1) {
    const next = text.indexOf('\n', end + 1);
    if (next < 0) return text.slice(0, 1_000_000);
    end = next;
  }
  return text.slice(0, Math.min(end + 1, 1_000_000));
};

const detectDelimiter = (text: string, limits: SheetLimits): Delimiter => {
  const head = headOf(text);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fit(head, delimiter, limits) }));
  return fits.reduce((best, candidate) => (candidate.fit > best.fit ? candidate : best)).delimiter;
};

const parseAll = (text: string, delimiter: Delimiter, limits: SheetLimits): string[][] => {
  try {
    return records(text, delimiter, limits, limits.rows + 2);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE') return refuse('sheets.csv.record-too-long', { line });
    return refuse('sheets.csv.quote', { line });
  }
};

/** Excel's own first line `sep=;` names the delimiter; it is no row of data but it is a row of the file. */
const SEP_LINE = /^sep=([;,\t])\r?\n/i;

const checkCells = (row: SheetRow, limits: SheetLimits): CellProblem[] => {
  if (row.cells.length > limits.columns)
    refuse('sheets.file.too-many-columns', { row: row.number, max: limits.columns });
  return row.cells.flatMap((cell, column) => {
    if (cell.length <= limits.cellLength) return [];
    row.cells[column] = '';
    return [{ row: row.number, column, code: 'sheets.cell.too-long', params: { max: limits.cellLength } }];
  });
};

/**
 * Reads CSV text. Quotes may hold delimiters and line ends; a row counts once however many lines it spans, as in a
 * spreadsheet.
 * @throws DomainError 422 `sheets.csv.quote`, `sheets.csv.record-too-long`, `sheets.file.too-many-*`
 */
export const readCsv = (text: string, limits: SheetLimits): RawTable & { delimiter: Delimiter } => {
  const named = SEP_LINE.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = (named?.[1] as Delimiter | undefined) ?? detectDelimiter(body, limits);
  const first = named ? 2 : 1;
  const parsed = parseAll(body, delimiter, limits);
  const rows = parsed
    .map((cells, index) => ({ number: index + first, cells: cells.map(withoutFormulaGuard) }))
    .filter(({ cells }) => !isBlank(cells));
  return { delimiter, rows, problems: rows.flatMap((row) => checkCells(row, limits)) };
};
