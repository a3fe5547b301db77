import { MONTH_SHORT, Money } from '@koersvast/kernel';
import { amount, percent, thousands } from '@web/ui/format';
import type { BoardFigures, Pivot, PivotCell, PivotHead, PivotLine } from './use-board';

export const TOTAL = 'totaal';

/** Name of a line: its own member, or that of the whole. */
export const lineName = (line: PivotLine, totalName: string): string => line.path.at(-1)?.name ?? totalName;

/** Name of what a line stands under; null at the outside. */
export const under = (line: PivotLine): string | null => line.path.at(-2)?.name ?? null;

/** `municipality:…,month:2026-03`: how the API knows the place of a line. */
export const placeOf = (line: PivotLine): string =>
  line.path.map(({ dimension, id }) => `${dimension}:${id}`).join(',');

/** The lines in sight: the outside ones, and those of which every line above is open. */
export const inSight = <L extends Pick<PivotLine, 'path'>>(lines: readonly L[], open: ReadonlySet<string>): L[] =>
  lines.filter(({ path }) =>
    path.slice(0, -1).every((_, depth) =>
      open.has(
        path
          .slice(0, depth + 1)
          .map(({ id }) => id)
          .join('~'),
      ),
    ),
  );

export const headKey = ({ field, member }: PivotHead): string => (member === null ? field : `${field}.${member}`);

/** Thousands from a million on, so that small books do not show only 1 and 2. */
export function inThousands({ total, heads }: Pivot): boolean {
  const amounts = total.cells.flatMap(({ value }, index) =>
    value !== null && heads[index]?.kind === 'money' ? [Money.parse(value).abs().cents] : [],
  );
  return amounts.some((cents) => cents >= 100_000_000n);
}

/** A figure as the board shows it; what is not there is a dash, and its reason stands at the cell. */
export function shownCell(cell: PivotCell, head: PivotHead, asThousands: boolean): string {
  if (cell.value === null) return '–';
  if (head.kind === 'favour') return cell.value;
  if (head.kind === 'percent') return percent(oneDecimal(cell.value));
  return asThousands ? thousands(cell.value, { plus: head.signed }) : amount(cell.value, { plus: head.signed });
}

type Figure = 'original' | 'agreed' | 'amendments' | 'spent' | 'expected' | 'forecast' | 'variance' | 'low' | 'high';

/** A figure of the year as the strip above the board shows it. */
export function shown(figures: BoardFigures, field: Figure, asThousands: boolean): string {
  const options = { plus: field === 'variance' || field === 'amendments' };
  return asThousands ? thousands(figures[field], options) : amount(figures[field], options);
}

/** `26.041667` -> `26.0`, halves away from zero. */
export function oneDecimal(value: string): string {
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const tenths = BigInt(`${whole}${fraction.padEnd(2, '0').slice(0, 2)}`) + 5n;
  const text = String(tenths / 10n).padStart(2, '0');
  return `${value.startsWith('-') && tenths >= 10n ? '-' : ''}${text.slice(0, -1)}.${text.slice(-1)}`;
}

/** `feb, mrt`, for months that are missing. */
export const monthNames = (months: readonly number[]): string =>
  months.map((month) => MONTH_SHORT[month - 1]).join(', ');
