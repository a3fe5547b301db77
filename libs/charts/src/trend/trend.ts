import { dutchNumber } from '../numbers';

/** One period of an indicator. `null` is not known: drawn as a gap with `gap` under it, never as nil. */
export interface TrendPoint {
  /** As on the axis: "Q1 2026". */
  label: string;
  value: number | null;
  /** Will still change: drawn hollow. */
  provisional?: boolean;
  /** Why there is no value, in one word: "leeg". */
  gap?: string;
}

export interface Trend {
  points: readonly TrendPoint[];
  norm: number | null;
  redLimit: number | null;
  /** Behind each number: "%" or "dagen". */
  unit: string;
}

interface Placed {
  index: number;
  value: number;
}

/** Unbroken runs of values: a missing period ends a run and is never bridged. */
export function runs(points: readonly TrendPoint[]): Placed[][] {
  const found: Placed[][] = [];
  let open: Placed[] | null = null;
  points.forEach(({ value }, index) => {
    if (value === null) {
      open = null;
      return;
    }
    if (open === null) found.push((open = []));
    open.push({ index, value });
  });
  return found;
}

/** Whether the period at `index` is named on an axis with room for `room` names; always the last. */
export const isNamed = (index: number, count: number, room: number): boolean =>
  (count - 1 - index) % Math.max(1, Math.ceil(count / Math.max(1, room))) === 0;

/** A value in Dutch, with as many decimals as it has, at most two. */
export function valueLabel(value: number, unit: string): string {
  const decimals = [0, 1].find((places) => Number(value.toFixed(places)) === value) ?? 2;
  return `${dutchNumber(value, decimals)}${unit === '' ? '' : `\u00a0${unit}`}`;
}

/** The drawing in words: each period with its value, and the norm. */
export function describeTrend({ points, norm, unit }: Trend): string {
  const said = points.map(({ label, value, gap, provisional }) =>
    value === null
      ? `${label}: ${gap ?? 'leeg'}`
      : `${label}: ${valueLabel(value, unit)}${provisional ? ' (voorlopig)' : ''}`,
  );
  return [...said, ...(norm === null ? [] : [`norm ${valueLabel(norm, unit)}`])].join('; ');
}
