import { MONTH_SHORT, Money } from '@koersvast/kernel';
import { amount, percent, thousands } from '@web/ui/format';
import type { Board, BoardFigures, BoardRow } from './use-board';

export type FigureField = 'agreed' | 'expected' | 'spent' | 'spentPercentage' | 'forecast' | 'variance';

/** One line of the pivot: a group, a row under it, or the total. */
export interface PivotLine {
  key: string;
  kind: 'group' | 'row' | 'total';
  name: string;
  /** Name of the group that a row stands under. */
  under: string | null;
  figures: BoardFigures;
  row: BoardRow | null;
  municipalityId?: string;
  buildingBlockId?: string;
}

export const TOTAL = 'totaal';

/** The lines of the pivot in order: each group, its rows when it is open, the total last. */
export function pivotLines(board: Board, open: ReadonlySet<string>, totalName: string): PivotLine[] {
  const byMunicipality = board.groupBy === 'municipality';
  const groups = board.groups.flatMap((group) => {
    const head: PivotLine = {
      key: group.id,
      kind: 'group',
      name: group.name,
      under: null,
      figures: group,
      row: null,
      ...(byMunicipality ? { municipalityId: group.id } : { buildingBlockId: group.id }),
    };
    if (!open.has(group.id)) return [head];
    const own = board.rows.filter((row) => (byMunicipality ? row.municipalityId : row.buildingBlockId) === group.id);
    return [head, ...own.map((row) => rowLine(row, byMunicipality))];
  });
  return [...groups, { key: TOTAL, kind: 'total', name: totalName, under: null, figures: board.total, row: null }];
}

const rowLine = (row: BoardRow, byMunicipality: boolean): PivotLine => ({
  key: `${row.municipalityId}~${row.buildingBlockId}`,
  kind: 'row',
  name: byMunicipality ? row.buildingBlock : row.municipality,
  under: byMunicipality ? row.municipality : row.buildingBlock,
  figures: row,
  row,
  municipalityId: row.municipalityId,
  buildingBlockId: row.buildingBlockId,
});

/** Every line that can stand in the pivot, open or not: to find the one that the address names. */
export const allLines = (board: Board, totalName: string): PivotLine[] =>
  pivotLines(board, new Set(board.groups.map(({ id }) => id)), totalName);

/** Thousands from a budget of a million on, so that small books do not show only 1 and 2. */
export const inThousands = (board: Board): boolean => Money.parse(board.total.agreed).cents >= 100_000_000n;

/** A figure as the board shows it. */
export function shown(figures: BoardFigures, field: FigureField, asThousands: boolean): string {
  const value = figures[field];
  if (field === 'spentPercentage') return value === null ? '–' : percent(oneDecimal(value));
  const options = { plus: field === 'variance' };
  return asThousands ? thousands(value, options) : amount(value, options);
}

/** `26.041667` -> `26.0`, halves away from zero. */
export function oneDecimal(value: string): string {
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const tenths = BigInt(`${whole}${fraction.padEnd(2, '0').slice(0, 2)}`) + 5n;
  const text = String(tenths / 10n).padStart(2, '0');
  return `${value.startsWith('-') && tenths >= 10n ? '-' : ''}${text.slice(0, -1)}.${text.slice(-1)}`;
}

/** `feb en mrt`, for months that are missing. */
export const monthNames = (months: readonly number[]): string =>
  months.map((month) => MONTH_SHORT[month - 1]).join(', ');
