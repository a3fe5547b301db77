import { LocalDate, Money } from '@koersvast/kernel';
import type { Cell, ReportColumn } from '../document/table';
import { EMPTY, MISSING, type Value } from './values';

/** A document that contradicts itself: a fault of who composed it, so an Error and not a refusal to a person. */
export class DocumentError extends Error {
  override name = 'DocumentError';
}

const PERCENT = /^-?\d{1,6}(\.\d{1,4})?$/;

function wrong(cell: Cell, column: ReportColumn): never {
  throw new DocumentError(`column ${column.key} is ${column.kind} and cannot hold ${JSON.stringify(cell)}`);
}

function readMoney(cell: Cell, column: ReportColumn): Value {
  const amount = typeof cell === 'string' ? Money.read(cell) : null;
  return amount?.ok === true ? { kind: 'money', cents: amount.value.cents } : wrong(cell, column);
}

/** Reads one given cell by the kind of its column; throws a {@link DocumentError} on anything that does not fit it. */
export function readCell(cell: Cell | undefined, column: ReportColumn): Value {
  if (cell === undefined) return EMPTY;
  if (cell === null) return MISSING;
  switch (column.kind) {
    case 'money':
      return readMoney(cell, column);
    case 'integer':
      return Number.isSafeInteger(cell) ? { kind: 'integer', amount: cell as number } : wrong(cell, column);
    case 'percent':
      return PERCENT.test(String(cell)) ? { kind: 'percent', ratio: Number(cell) / 100 } : wrong(cell, column);
    case 'date':
      return LocalDate.is(cell) ? { kind: 'date', date: cell } : wrong(cell, column);
    case 'favour':
      return wrong(cell, column);
    default:
      return typeof cell === 'string' ? { kind: 'text', text: cell } : wrong(cell, column);
  }
}
