import { containsBsn, maskBsn } from '@koersvast/kernel';
import { readCsv } from './csv';
import { kindOf } from './file-kind';
import { defaultSheetLimits, type SheetLimits } from './limits';
import { refuse } from './refusal';
import type { CellProblem, RawTable, Sheet, SheetRow } from './sheet';
import { decodeText } from './text-decoding';
import { readWorkbook } from './xlsx/workbook';
import { readWorksheet } from './xlsx/worksheet';
import { CheckedZip } from './zip';

type Table = RawTable & Pick<Sheet, 'encoding' | 'delimiter' | 'sheetName' | 'sheetNames'>;

const csvTable = (bytes: Uint8Array, limits: SheetLimits): Table => {
  const { text, encoding } = decodeText(bytes);
  return { ...readCsv(text, limits), encoding, sheetName: null, sheetNames: [] };
};

const headersOf = (row: SheetRow): string[] => {
  const headers = row.cells.map((cell) => cell.replace(/\s+/gu, ' ').trim());
  while (headers.at(-1) === '') headers.pop();
  return headers;
};

/** Whether a row is the header: for files in which people put a title above it. */
export type IsHeader = (cells: readonly string[]) => boolean;

/** Titles above a header are few; further down a row that looks like one is data. */
const HEADER_WITHIN = 30;

/** Where the header stands; the first row that holds anything unless told how to know it. */
const headerAt = (rows: readonly SheetRow[], isHeader?: IsHeader): number =>
  isHeader === undefined ? 0 : rows.slice(0, HEADER_WITHIN).findIndex((row) => isHeader(headersOf(row)));

/** The sheet that was asked for, else the first visible one that holds anything (and the header, when one is looked for). */
const xlsxTable = async (
  bytes: Uint8Array,
  limits: SheetLimits,
  wanted?: string,
  isHeader?: IsHeader,
): Promise<Table> => {
  const zip = await CheckedZip.open(bytes, limits);
  const workbook = await readWorkbook(zip);
  const sheetNames = workbook.sheets.map(({ name }) => name);
  const candidates = wanted === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => name === wanted);
  if (candidates.length === 0) refuse('sheets.xlsx.sheet-not-found', { name: wanted ?? '' });
  let table: RawTable = { rows: [], problems: [] };
  let sheetName: string | null = null;
  for (const sheet of candidates) {
    const read = await readWorksheet(zip, workbook, sheet, limits);
    const found = read.rows.length > 0 && headerAt(read.rows, isHeader) >= 0;
    // Without the header that was looked for, the first sheet that holds anything says best what file this is.
    if (sheetName === null || found || table.rows.length === 0) {
      table = read;
      sheetName = sheet.name;
    }
    if (found) break;
  }
  return { ...table, encoding: null, delimiter: null, sheetName, sheetNames };
};

/** Every row as wide as the header; what stands beyond it is a problem, because it would be lost without a word. */
const fitRow = (row: SheetRow, width: number): CellProblem[] => {
  const beyond = row.cells.slice(width).some((cell) => cell.trim() !== '');
  row.cells.length = Math.min(row.cells.length, width);
  while (row.cells.length < width) row.cells.push('');
  return beyond ? [{ row: row.number, column: null, code: 'sheets.row.too-wide', params: { columns: width } }] : [];
};

const NAMES_A_BSN = /\bbsn\b|burgerservice|sofi-?nummer/i;

/** A header that is made for such a number, or is one because the file has no header. */
const isPersonal = (name: string): boolean => NAMES_A_BSN.test(name) || containsBsn(name);

/**
 * Reads an uploaded CSV or xlsx file into text cells with the row numbers that a spreadsheet shows. The first row that
 * holds anything is the header. Nothing in the file is executed, computed, fetched or written to disk.
 * @param sheetName which sheet of a workbook; default the first visible one with content
 * @param isHeader how to know the header when titles may stand above it; default the first row that holds anything. When
 * no row is one, the first row is the header all the same
 * @throws DomainError 413 too large, 415 wrong kind, 422 damaged, hostile, without header or rows, or made for a BSN;
 * codes `sheets.file.*`, `sheets.csv.*`, `sheets.zip.*`, `sheets.xlsx.*`. No other error comes out of a file.
 */
export const readSheet = async (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<SheetLimits> = {},
  sheetName?: string,
  isHeader?: IsHeader,
): Promise<Sheet> => {
  const bounds = { ...defaultSheetLimits, ...limits };
  if (bytes.length === 0) refuse('sheets.file.empty');
  if (bytes.length > bounds.bytes)
    refuse('sheets.file.too-large', { megabytes: Math.max(1, Math.floor(bounds.bytes / 1_048_576)) }, 413);
  const kind = kindOf(bytes, fileName);
  const { rows, problems, ...source } =
    kind === 'csv' ? csvTable(bytes, bounds) : await xlsxTable(bytes, bounds, sheetName, isHeader);
  const [header, ...body] = rows.slice(Math.max(0, headerAt(rows, isHeader)));
  if (!header) return refuse('sheets.file.empty');
  const headers = headersOf(header);
  if (body.length === 0) refuse('sheets.file.no-rows');
  if (body.length > bounds.rows) refuse('sheets.file.too-many-rows', { max: bounds.rows });
  const personal = headers.find(isPersonal);
  if (personal !== undefined) refuse('sheets.file.bsn-column', { column: maskBsn(personal) });
  const tooWide = body.flatMap((row) => fitRow(row, headers.length));
  const inside = problems.filter(
    ({ row, column }) => row > header.number && (column === null || column < headers.length),
  );
  return {
    kind,
    fileName,
    ...source,
    headerRow: header.number,
    headers,
    rows: body,
    problems: [...inside, ...tooWide],
  };
};
