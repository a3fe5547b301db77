import { Money } from '@koersvast/kernel';
import type { ReportColumn, ReportRow, ReportTable } from '@koersvast/reports';
import { DERIVED_FROM, DerivedMeasure } from '../domain/board-measures';
import type { BoardPivotResponse, PivotHeadResponse, PivotLineResponse } from '../http/board-pivot.response';

interface Shown {
  head: PivotHeadResponse;
  /** Place among the cells of a line. */
  at: number;
  key: string;
}

/** The lines of the board with their sums as formulas, so that the sheet reckons on when somebody changes an amount. */
export function boardTable(pivot: BoardPivotResponse, hidden: ReadonlySet<string>): ReportTable {
  const shown = pivot.heads
    .map((head, at): Shown => ({ head, at, key: `k${at}` }))
    .filter(({ head }) => pivot.columns !== null || !hidden.has(head.field))
    .filter(({ head }, _, all) => {
      const amount = FAVOUR_OF[head.field];
      return !amount || all.some((one) => one.head.field === amount);
    });
  const lines = [...pivot.lines, pivot.total];
  const below = lines.map((line) => childrenOf(line, pivot.lines));
  const columns = shown.map((one) => columnOf(one, shown, pivot, lines, below));
  return {
    ...{ type: 'table', key: 'bord', caption: 'Budgetbord', unit: 'cents' },
    columns: [{ key: 'line', label: 'Regel', kind: 'text', weight: 3 }, ...columns],
    rows: lines.map((line, index): ReportRow => ({
      key: line.key,
      kind: line === pivot.total ? 'total' : line.opens ? 'subtotal' : 'item',
      level: Math.max(0, line.path.length - 1),
      ...(below[index]!.length > 0 && { sumOf: below[index]!.map(({ key }) => key) }),
      cells: {
        line: line.path.at(-1)?.name ?? 'Totaal',
        ...Object.fromEntries(shown.flatMap((one, at) => cellOf(one, columns[at]!, line, pivot))),
      },
    })),
    footnotes: notes(pivot, shown, lines),
  };
}

/** V and N stand only beside the amount that they are of. */
const FAVOUR_OF: Record<string, string> = { favour: 'variance', budgetFavour: 'budgetVariance' };

/** The lines directly under one; under the total those at the outside. */
const childrenOf = (line: PivotLineResponse, lines: readonly PivotLineResponse[]): PivotLineResponse[] =>
  lines.filter(
    ({ path }) => path.length === line.path.length + 1 && line.path.every((step, depth) => path[depth]!.id === step.id),
  );

function columnOf(
  { head, at, key }: Shown,
  shown: readonly Shown[],
  pivot: BoardPivotResponse,
  lines: readonly PivotLineResponse[],
  below: readonly PivotLineResponse[][],
): ReportColumn {
  const { label, definition, kind, signed, field } = head;
  const column = { key, label, definition, kind, ...(signed && { signed }) };
  const keyOf = (of: string) => shown.find((one) => one.head.field === of && one.head.member === null)?.key;
  if (kind === 'favour') return { ...column, formula: { kind: 'favour', amount: keyOf(FAVOUR_OF[field]!)! } };
  const from = DERIVED_FROM[field as DerivedMeasure];
  const reversed = field === 'budgetVariance' && pivot.side === 'INCOME';
  const order = reversed ? [from[1], from[0]] : from;
  const [first, second] = order ? [keyOf(order[0]!), keyOf(order[1]!)] : [];
  if (first && second) {
    const formula =
      kind === 'percent'
        ? ({ kind: 'share', part: first, whole: second } as const)
        : ({ kind: 'sum', add: [first], subtract: [second] } as const);
    return { ...column, formula };
  }
  if (pivot.columns !== null && head.member === null) {
    return {
      ...column,
      formula: { kind: 'sum', add: shown.filter((one) => one.head.member !== null).map((one) => one.key) },
    };
  }
  return { ...column, ...(!addsUp(at, lines, below) && { total: false as const }) };
}

/** False when a line holds more than the lines under it, as what is paid per municipality and not per bouwsteen. */
const addsUp = (at: number, lines: readonly PivotLineResponse[], below: readonly PivotLineResponse[][]): boolean =>
  lines.every((line, index) => {
    const parts = below[index]!.flatMap((child) => child.cells[at]!.value ?? []);
    if (below[index]!.length === 0) return true;
    const value = line.cells[at]!.value;
    return value === null
      ? parts.length === 0
      : Money.sum(parts.map((part) => Money.parse(part))).equals(Money.parse(value));
  });

function cellOf({ at, key }: Shown, column: ReportColumn, line: PivotLineResponse, pivot: BoardPivotResponse) {
  if (column.formula) return [];
  const { value } = line.cells[at]!;
  // An empty month is no part of the sum beside it; an empty figure of the year says that it is empty.
  if (value === null) return pivot.columns === null ? [[key, null]] : [];
  return [[key, column.kind === 'percent' ? shortened(value) : value]];
}

const shortened = (percentage: string): string => percentage.replace(/(\.\d{4})\d+$/, '$1');

/** Why a figure is empty, once per reason. */
function notes(pivot: BoardPivotResponse, shown: readonly Shown[], lines: readonly PivotLineResponse[]): string[] {
  const reasons = lines.flatMap((line) => shown.flatMap(({ at }) => line.cells[at]!.reason ?? []));
  return pivot.columns === null ? [...new Set(reasons)] : [];
}
