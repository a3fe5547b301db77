import { containsBsn, maskBsn } from '@koersvast/kernel';
import { asSource, type ByteSource } from './byte-source';
import { openCsv, ROWS_AT_ONCE } from './csv';
import { kindOf } from './file-kind';
import { headerAt, HeaderNames, headersOf } from './header-row';
import { defaultSheetLimits, type SheetLimits } from './limits';
import { refuse } from './refusal';
import type { CellProblem, RawTable, Sheet, SheetHead, SheetRow } from './sheet';
import { readWorkbook } from './xlsx/workbook';
import { readWorksheet } from './xlsx/worksheet';
import { CheckedZip } from './zip';

export interface ReadSheetOptions {
  /** Which sheet of a workbook; default the first visible one with content. */
  sheetName?: string;
  /** How to know the header when titles may stand above it; when no row is one, the first row is the header all the same. */
  header?: HeaderNames;
}

/** What a file delivers: first its head, then its rows in order. */
export type SheetPart = { head: SheetHead } | RawTable;

type Source = Pick<Sheet, 'encoding' | 'delimiter' | 'sheetName' | 'sheetNames'> & {
  /** The first batch holds `ROWS_AT_ONCE` rows, or all there are: the header is in it. */
  batches: AsyncIterable<RawTable>;
};

const csvSource = (bytes: ByteSource, limits: SheetLimits): Source => ({
  ...openCsv(bytes, limits),
  sheetName: null,
  sheetNames: [],
});

async function* inBatches({ rows, problems }: RawTable): AsyncGenerator<RawTable> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    yield { rows: rows.slice(from, from + ROWS_AT_ONCE), problems: from === 0 ? problems : [] };
  }
}

/** The sheet that was asked for, else the first visible one that holds anything (and the header, when one is looked for). */
const xlsxSource = async (
  bytes: Uint8Array,
  limits: SheetLimits,
  { sheetName: wanted, header }: ReadSheetOptions,
): Promise<Source> => {
  const zip = await CheckedZip.open(bytes, limits);
  const workbook = await readWorkbook(zip);
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const candidates = wanted === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => name === wanted);
  if (candidates.length === 0) refuse('sheets.xlsx.sheet-not-found', { name: wanted ?? '' });
  let table: RawTable = { rows: [], problems: [] };
  let sheetName: string | null = null;
  for (const sheet of candidates) {
    const read = await readWorksheet(zip, workbook, sheet, limits);
    const found = read.rows.length > 0 && headerAt(read.rows, header) >= 0;
    // Without the header that was looked for, the first sheet that holds anything says best what file this is.
    if (sheetName === null || found || table.rows.length === 0) {
      table = read;
      sheetName = sheet.name;
    }
    if (found) break;
  }
  return { batches: inBatches(table), encoding: null, delimiter: null, sheetName, sheetNames };
};

const NAMES_A_BSN = /\bbsn\b|burgerservice|sofi-?nummer/i;

/** A header that is made for such a number, or is one because the file has no header. */
const isPersonal = (name: string): boolean => NAMES_A_BSN.test(name) || containsBsn(name);

/** The names of the columns. @throws DomainError 422 when one is made for a BSN */
const namesIn = (row: SheetRow): string[] => {
  const headers = headersOf(row.cells);
  const personal = headers.find(isPersonal);
  if (personal !== undefined) refuse('sheets.file.bsn-column', { column: maskBsn(personal) });
  return headers;
};

/** Every row as wide as the header; what stands beyond it is a problem, because it would be lost without a word. */
const fitRow = (row: SheetRow, width: number): CellProblem[] => {
  const beyond = row.cells.slice(width).some((cell) => cell.trim() !== '');
  row.cells.length = Math.min(row.cells.length, width);
  while (row.cells.length < width) row.cells.push('');
  return beyond ? [{ row: row.number, column: null, code: 'sheets.row.too-wide', params: { columns: width } }] : [];
};

const fitBatch = ({ rows, problems }: RawTable, { headerRow, headers }: SheetHead): RawTable => {
  const tooWide = rows.flatMap((row) => fitRow(row, headers.length));
  const inside = problems.filter(({ row, column }) => row > headerRow && (column === null || column < headers.length));
  return { rows, problems: [...inside, ...tooWide] };
};

const checkSize = (bytes: ByteSource, { bytes: most }: SheetLimits): void => {
  if (bytes.length === 0) refuse('sheets.file.empty');
  if (bytes.length > most)
    refuse('sheets.file.too-large', { megabytes: Math.max(1, Math.floor(most / 1_048_576)) }, 413);
};

/**
 * Reads an uploaded CSV or xlsx file into text cells with the row numbers that a spreadsheet shows, part by part. The
 * first row that holds anything is the header. Nothing in the file is executed, computed, fetched or written to disk.
 * @throws DomainError 413 too large, 415 wrong kind, 422 damaged, hostile, without header or rows, or made for a BSN;
 * codes `sheets.file.*`, `sheets.csv.*`, `sheets.zip.*`, `sheets.xlsx.*`. No other error comes out of a file.
 */
export async function* sheetParts(
  upload: Uint8Array | ByteSource,
  fileName: string,
  options: ReadSheetOptions = {},
  limits: Partial<SheetLimits> = {},
): AsyncGenerator<SheetPart, void, void> {
  const bounds = { ...defaultSheetLimits, ...limits };
  const bytes = asSource(upload);
  checkSize(bytes, bounds);
  const kind = kindOf(bytes.head(16), fileName);
  const { batches, ...source } =
    kind === 'csv' ? csvSource(bytes, bounds) : await xlsxSource(bytes.whole(), bounds, options);
  let head: SheetHead | null = null;
  let count = 0;
  for await (const batch of batches) {
    if (head === null) {
      const [row, ...body] = batch.rows.slice(Math.max(0, headerAt(batch.rows, options.header)));
      head = { kind, fileName, ...source, headerRow: row!.number, headers: namesIn(row!) };
      batch.rows = body;
      yield { head };
    }
    count += batch.rows.length;
    if (count > bounds.rows || count * head.headers.length > bounds.cells)
      refuse('sheets.file.too-many-rows', { max: bounds.rows });
    yield fitBatch(batch, head);
  }
  if (head === null) refuse('sheets.file.empty');
  if (count === 0) refuse('sheets.file.no-rows');
}

/** All parts together. For uploads in a running product there is `SheetReaders`, which does this beside the process. */
export const wholeSheet = async (parts: AsyncIterable<SheetPart>): Promise<Sheet> => {
  const sheet: Partial<Sheet> & RawTable = { rows: [], problems: [] };
  for await (const part of parts) {
    if ('head' in part) Object.assign(sheet, part.head);
    else {
      for (const row of part.rows) sheet.rows.push(row);
      for (const problem of part.problems) sheet.problems.push(problem);
    }
  }
  return sheet as Sheet;
};

/** The whole file at once; see sheetParts. */
export const readSheet = (
  bytes: Uint8Array,
  fileName: string,
  options: ReadSheetOptions = {},
  limits: Partial<SheetLimits> = {},
): Promise<Sheet> => wholeSheet(sheetParts(bytes, fileName, options, limits));
