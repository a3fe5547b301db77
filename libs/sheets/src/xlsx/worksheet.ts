import type { SheetLimits } from '../limits';
import { refuse } from '../refusal';
import type { CellProblem, RawTable, SheetRow } from '../sheet';
import type { CheckedZip } from '../zip';
import { numberText, unescapeText } from './cell-text';
import type { Workbook, WorkbookSheet } from './workbook';
import { streamXml, type XmlHandler } from './xml';

interface OpenCell {
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  /** Text of `v`, or of the runs of an inline string; null when there is none. */
  value: string | null;
}

/** `AB12` -> 27; -1 when it is no reference. Four letters are already beyond the last column of a sheet. */
const columnOf = (reference: string): number => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (!letters) return -1;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

/** Collects the rows of one worksheet as text while its XML streams by. */
class WorksheetHandler implements XmlHandler {
  readonly rows: SheetRow[] = [];
  readonly problems: CellProblem[] = [];
  private row: SheetRow | null = null;
  private lastRow = 0;
  private cell: OpenCell | null = null;
  private nextColumn = 0;
  private collecting = false;
  private phonetic = 0;
  private cells = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly limits: SheetLimits,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c' && this.row) this.openCell(attributes);
    else if (this.cell) {
      if (name === 'f') this.cell.hasFormula = true;
      if (name === 'rPh') this.phonetic += 1;
      if (name === 'v' || (name === 't' && this.phonetic === 0)) {
        this.cell.value ??= '';
        this.collecting = true;
      }
    }
  }

  text(text: string): void {
    if (this.collecting && this.cell) this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    if (name === 'rPh') this.phonetic -= 1;
    if (name === 'c') this.closeCell();
    if (name === 'row') this.closeRow();
  }

  private openRow({ r }: Record<string, string>): void {
    const number = r === undefined ? this.lastRow + 1 : Number(r);
    if (this.row || !Number.isInteger(number) || number <= this.lastRow || number > 1_048_576)
      refuse('sheets.xlsx.damaged');
    this.lastRow = number;
    this.nextColumn = 0;
    this.row = { number, cells: [] };
  }

  private openCell({ r, t = 'n', s = '0' }: Record<string, string>): void {
    const column = r === undefined ? this.nextColumn : columnOf(r);
    if (this.cell || column < this.nextColumn) refuse('sheets.xlsx.damaged');
    this.nextColumn = column + 1;
    this.cell = { column, type: t, style: Number(s), hasFormula: false, value: null };
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = null;
    this.collecting = false;
    if (!cell || !row) return;
    const text = this.textOf(cell, row.number);
    if (text === '') return;
    if (cell.column >= this.limits.columns)
      refuse('sheets.file.too-many-columns', { row: row.number, max: this.limits.columns });
    while (row.cells.length < cell.column) row.cells.push('');
    row.cells.push(text);
  }

  private closeRow(): void {
    const { row } = this;
    this.row = null;
    if (!row || row.cells.length === 0) return;
    this.cells += row.cells.length;
    if (this.cells > this.limits.cells || this.rows.length > this.limits.rows) {
      refuse('sheets.file.too-many-rows', { max: this.limits.rows });
    }
    this.rows.push(row);
  }

  private problem(row: number, column: number, code: string, params: CellProblem['params'] = {}): string {
    this.problems.push({ row, column, code, params });
    return '';
  }

  /** A formula counts as the outcome that was stored with it; nothing is ever computed here. */
  private textOf({ value, type, style, hasFormula, column }: OpenCell, row: number): string {
    if (value === null || (value === '' && type !== 'str' && type !== 'inlineStr')) {
      return hasFormula ? this.problem(row, column, 'sheets.cell.formula') : '';
    }
    if (type === 'e') return this.problem(row, column, 'sheets.cell.error', { value: value.slice(0, 20) });
    if (value.length > this.limits.cellLength) {
      return this.problem(row, column, 'sheets.cell.too-long', { max: this.limits.cellLength });
    }
    if (type === 's') return this.workbook.strings[Number(value)] ?? refuse('sheets.xlsx.damaged');
    if (type === 'b') return value === '1' ? 'WAAR' : 'ONWAAR';
    if (type === 'd') return value;
    if (type === 'str' || type === 'inlineStr') return unescapeText(value);
    const text = numberText(value, this.workbook.meanings[style] ?? 'number', this.workbook.date1904);
    return text ?? refuse('sheets.xlsx.damaged');
  }
}

/** Rows of one sheet as text. @throws DomainError 422 `sheets.xlsx.damaged`, `sheets.file.too-many-*`, `sheets.zip.*` */
export const readWorksheet = async (
  zip: CheckedZip,
  workbook: Workbook,
  sheet: WorkbookSheet,
  limits: SheetLimits,
): Promise<RawTable> => {
  if (!zip.has(sheet.path)) refuse('sheets.xlsx.damaged');
  const handler = new WorksheetHandler(workbook, limits);
  await streamXml(zip.read(sheet.path), handler);
  const rows = handler.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { rows, problems: handler.problems };
};
