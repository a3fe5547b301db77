import { useLocalStorage } from '@mantine/hooks';
import type { RowData } from '@tanstack/react-table';
import { OPEN_WIDTH, type Column } from './columns';

/** How a person has the columns of one table; remembered in this browser, and in a saved view. */
export interface ColumnLayout {
  /** False for a column that is hidden. */
  visible: Record<string, boolean>;
  /** Ids in the order chosen; the first column of a table always stands first. */
  order: string[];
  /** In pixels. */
  widths: Record<string, number>;
}

export const NO_LAYOUT: ColumnLayout = { visible: {}, order: [], widths: {} };
export const LEAST_WIDTH = 64;
const MOST_WIDTH = 900;

/** What was kept by an earlier version, or by hand, may be anything. */
export function asLayout(kept: unknown): ColumnLayout {
  const { visible, order, widths } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<ColumnLayout>;
  return { visible: visible ?? {}, order: Array.isArray(order) ? order : [], widths: widths ?? {} };
}

function read(text: string | undefined): ColumnLayout {
  try {
    return asLayout(JSON.parse(text ?? 'null'));
  } catch {
    return NO_LAYOUT;
  }
}

/** The layout of a table by its name; every place that asks for the same name sees the same. */
export const useColumnLayout = (name: string) =>
  useLocalStorage<ColumnLayout>({
    key: `koersvast.columns.${name}`,
    defaultValue: NO_LAYOUT,
    getInitialValueInEffect: false,
    deserialize: read,
  });

/** All columns in the order chosen; one that the layout does not know stands behind the one it followed. */
export function ordered<Row extends RowData>(columns: Column<Row>[], { order }: ColumnLayout): Column<Row>[] {
  const [first, ...rest] = columns;
  if (!first) return [];
  const byId = new Map(rest.map((column) => [column.id, column]));
  const result = order.flatMap((id) => byId.get(id) ?? []);
  rest.forEach((column, at) => {
    if (result.includes(column)) return;
    const before = at === 0 ? -1 : result.indexOf(rest[at - 1]!);
    result.splice(before + 1, 0, column);
  });
  return [first, ...result];
}

export const isShown = <Row extends RowData>(
  { id, optional, hidden }: Column<Row>,
  { visible }: ColumnLayout,
): boolean => !optional || (visible[id] ?? !hidden);

/** The columns as they are drawn: in order, without the hidden ones, as wide as chosen. */
export const arranged = <Row extends RowData>(columns: Column<Row>[], layout: ColumnLayout): Column<Row>[] =>
  ordered(columns, layout)
    .filter((column) => isShown(column, layout))
    .map((column) => (layout.widths[column.id] ? { ...column, width: layout.widths[column.id] } : column));

/** The column moved one place; the first stays where it is. */
export function moved<Row extends RowData>(
  columns: Column<Row>[],
  layout: ColumnLayout,
  id: string,
  step: 1 | -1,
): ColumnLayout {
  const ids = ordered(columns, layout).map((column) => column.id);
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 1 || to < 1 || to >= ids.length) return layout;
  ids.splice(to, 0, ...ids.splice(from, 1));
  return { ...layout, order: ids.slice(1) };
}

export const widened = (layout: ColumnLayout, id: string, width: number): ColumnLayout => ({
  ...layout,
  widths: { ...layout.widths, [id]: Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))) },
});

export const widthOf = <Row extends RowData>(column: Column<Row>, layout: ColumnLayout): number =>
  layout.widths[column.id] ?? column.width ?? OPEN_WIDTH;
