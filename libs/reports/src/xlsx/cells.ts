import type { CellFormulaValue, CellValue } from 'exceljs';
import type { ReportColumn } from '../document/table';
import type { Value } from '../resolve/values';
import { cellText } from './safe-text';

/** Dutch (Netherlands): a reader with another setting sees 1.234,56 as well, where the program follows it. */
const DUTCH = '[$-413]';
const MINUS = '"−"';
const NOTHING = '"–"';

const number = (format: string, signed: boolean): string =>
  `${DUTCH}${signed ? '"+"' : ''}${format};${DUTCH}${MINUS}${format};${NOTHING}`;

/** Number format of a column; a signed column shows + before what is above zero, and 0 is a dash. */
export function formatOf({ kind, signed = false }: ReportColumn): string {
  switch (kind) {
    case 'money':
      return number('#,##0.00', signed);
    case 'integer':
      return number('#,##0', signed);
    case 'percent':
      return number('0.0%', signed);
    case 'date':
      return `${DUTCH}dd-mm-yyyy`;
    case 'favour':
      // Text format on a formula would show the formula itself.
      return 'General';
    default:
      return '@';
  }
}

function plain(value: Value): string | number | Date | null {
  switch (value.kind) {
    case 'empty':
    case 'missing':
      return null;
    case 'text':
      return cellText(value.text);
    case 'date':
      return new Date(`${value.date}T00:00:00Z`);
    case 'money':
      return Number(value.cents) / 100;
    case 'integer':
      return value.amount;
    case 'percent':
      return value.ratio;
    case 'favour':
      return value.sign;
  }
}

/** A value as the content of a cell: a real number or date, a string that stays a string, or a formula with its result. */
export function cellValue(value: Value, formula: string | null): CellValue {
  const result = plain(value);
  if (formula === null || result === null) return result;
  return { formula, result, date1904: false } satisfies CellFormulaValue;
}
