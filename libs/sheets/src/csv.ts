import { withoutFormulaGuard } from '@koersvast/kernel';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { bytesInMemory, type ByteSource } from './byte-source';
import { CsvRecords, UnendingRecord } from './csv-records';
import type { SheetLimits } from './limits';
import { refuse } from './refusal';
import type { CellProblem, Delimiter, RawTable, SheetEncoding, SheetRow } from './sheet';
import { encodingOf, textsOf } from './text-decoding';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];
const SAMPLE = 30;
/** Bytes at the start of a file in which the delimiter is looked for. */
const HEAD = 1_000_000;
/** Rows that are handed over together. */
export const ROWS_AT_ONCE = 1_000;

const recordLimit = ({ bytes }: SheetLimits): number => Math.min(bytes, 4 * 1024 * 1024);

const optionsFor = (delimiter: Delimiter, limits: SheetLimits) => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: recordLimit(limits),
});

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

/** How well a delimiter explains the first rows: the header's cells, times the share of rows that have as many. */
const fit = (text: string, delimiter: Delimiter, limits: SheetLimits): number => {
  let rows: string[][];
  try {
    rows = parseAtOnce(text, { ...optionsFor(delimiter, limits), to: SAMPLE }).filter((cells) => !isBlank(cells));
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
    if (next < 0) return text;
    end = next;
  }
  return text.slice(0, end + 1);
};

const detectDelimiter = (text: string, limits: SheetLimits): Delimiter => {
  const head = headOf(text);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fit(head, delimiter, limits) }));
  return fits.reduce((best, candidate) => (candidate.fit > best.fit ? candidate : best)).delimiter;
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

/** The beginning of the text, and all of it piece by piece without its `sep=` line. */
const opened = (bytes: ByteSource, encoding: SheetEncoding) => {
  let start = '';
  for (const piece of textsOf(bytesInMemory(bytes.head(HEAD)), encoding, HEAD < bytes.length)) start += piece;
  const named = SEP_LINE.exec(start);
  const skipped = named?.[0].length ?? 0;
  function* texts(): Generator<string> {
    let skip = skipped;
    for (const piece of textsOf(bytes, encoding)) {
      yield piece.slice(skip);
      skip = 0;
    }
  }
  return { start: start.slice(skipped), named: named?.[1] as Delimiter | undefined, texts: texts() };
};

const refuseRecord = (error: unknown): never => {
  if (!(error instanceof UnendingRecord)) throw error;
  return refuse(error.why === 'quote' ? 'sheets.csv.quote' : 'sheets.csv.record-too-long', { line: error.line });
};

/** Rows that hold anything, counted on from `number`. */
async function* batchesOf(
  texts: Generator<string>,
  delimiter: Delimiter,
  number: number,
  limits: SheetLimits,
): AsyncGenerator<RawTable> {
  let batch: RawTable = { rows: [], problems: [] };
  const records = new CsvRecords(delimiter, recordLimit(limits)).of(texts);
  try {
    for (const cells of records) {
      number += 1;
      for (let at = 0; at < cells.length; at += 1) cells[at] = withoutFormulaGuard(cells[at]!);
      if (isBlank(cells)) continue;
      const row = { number, cells };
      if (cells.length > limits.columns || cells.some((cell) => cell.length > limits.cellLength))
        batch.problems.push(...checkCells(row, limits));
      if (batch.rows.push(row) < ROWS_AT_ONCE) continue;
      yield batch;
      batch = { rows: [], problems: [] };
    }
  } catch (error) {
    refuseRecord(error);
  }
  if (batch.rows.length > 0) yield batch;
}

export interface CsvSource {
  encoding: SheetEncoding;
  delimiter: Delimiter;
  /** Rows that hold anything, `ROWS_AT_ONCE` together; what is read waits for nobody, what is not read costs nothing. */
  batches: AsyncGenerator<RawTable>;
}

/**
 * Opens the bytes of a CSV. They are decoded and parsed piece by piece while the batches are taken. Quotes may hold
 * delimiters and line ends; a row counts once however many lines it spans, as in a spreadsheet.
 * @throws DomainError 415 `sheets.file.not-text`; from the batches 422 `sheets.csv.*`, `sheets.file.too-many-*`
 */
export const openCsv = (bytes: ByteSource, limits: SheetLimits): CsvSource => {
  const encoding = encodingOf(bytes);
  const { start, named, texts } = opened(bytes, encoding);
  const delimiter = named ?? detectDelimiter(start, limits);
  return { encoding, delimiter, batches: batchesOf(texts, delimiter, named ? 1 : 0, limits) };
};
