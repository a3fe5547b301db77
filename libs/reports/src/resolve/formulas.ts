import type { ColumnFormula, ReportColumn } from '../document/table';
import { EMPTY, MISSING, type Value, unitsOf } from './values';

export type Values = ReadonlyMap<string, Value>;

const like = (column: ReportColumn, units: bigint): Value =>
  column.kind === 'integer' ? { kind: 'integer', amount: Number(units) } : { kind: 'money', cents: units };

/** Sum of some values; missing counts as nothing, unless nothing at all is known. Null when there is nothing to add. */
export function addUp(column: ReportColumn, values: readonly (Value | undefined)[]): Value | null {
  const known = values.map(unitsOf).filter((units): units is bigint => units !== null);
  if (known.length > 0)
    return like(
      column,
      known.reduce((sum, units) => sum + units, 0n),
    );
  return values.some((value) => value?.kind === 'missing') ? MISSING : null;
}

function sum(column: ReportColumn, formula: ColumnFormula & { kind: 'sum' }, values: Values): Value {
  const parts = [
    ...formula.add.map((key) => ({ sign: 1n, value: values.get(key) })),
    ...(formula.subtract ?? []).map((key) => ({ sign: -1n, value: values.get(key) })),
  ];
  if (parts.some(({ value }) => value?.kind === 'missing')) return MISSING;
  if (parts.every(({ value }) => unitsOf(value) === null)) return EMPTY;
  return like(
    column,
    parts.reduce((total, { sign, value }) => total + sign * (unitsOf(value) ?? 0n), 0n),
  );
}

/** As the sheet holds it, so that its own division gives the very same ratio. */
function inEuros(value: Value | undefined): number | null {
  const units = unitsOf(value);
  return units === null ? null : value?.kind === 'money' ? Number(units) / 100 : Number(units);
}

function share(formula: ColumnFormula & { kind: 'share' }, values: Values): Value {
  const part = values.get(formula.part);
  const whole = values.get(formula.whole);
  if (part?.kind === 'empty' && whole?.kind === 'empty') return EMPTY;
  const divisor = inEuros(whole);
  const dividend = inEuros(part);
  if (dividend === null || divisor === null || divisor === 0) return MISSING;
  return { kind: 'percent', ratio: dividend / divisor };
}

function favour(formula: ColumnFormula & { kind: 'favour' }, values: Values): Value {
  const units = unitsOf(values.get(formula.amount));
  if (units === null) return EMPTY;
  return { kind: 'favour', sign: units === 0n ? '' : units > 0n ? 'V' : 'N' };
}

/** The value of a column that follows from other columns of its row. */
export function computeColumn(column: ReportColumn, formula: ColumnFormula, values: Values): Value {
  if (formula.kind === 'sum') return sum(column, formula, values);
  return formula.kind === 'share' ? share(formula, values) : favour(formula, values);
}
