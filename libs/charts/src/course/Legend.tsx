import type { ReactNode } from 'react';
import { Label } from '../text/Label';
import { textWidth } from '../text/wrap';
import type { ChartTheme } from '../theme';

export interface LegendItem {
  label: string;
  stroke: string;
  strokeWidth?: number;
  dash?: string;
  /** A filled swatch (colour or pattern) in place of a line. */
  fill?: string;
}

const MARK = 26;

interface Props {
  items: readonly LegendItem[];
  x: number;
  /** Middle of the row. */
  y: number;
  theme: ChartTheme;
}

/** One row of marks with their words, each as wide as its text needs. */
export function Legend({ items, x, y, theme }: Props): ReactNode {
  const starts = items.map((_, index) =>
    items.slice(0, index).reduce((sum, item) => sum + MARK + 6 + textWidth(item.label, { size: 12 }) + 20, x),
  );
  return items.map((item, index) => {
    const start = starts[index] ?? x;
    return (
      <g key={item.label}>
        {item.fill === undefined ? (
          <line
            x1={start}
            x2={start + MARK}
            y1={y}
            y2={y}
            stroke={item.stroke}
            strokeWidth={item.strokeWidth ?? 2}
            strokeDasharray={item.dash}
          />
        ) : (
          <rect x={start} y={y - 5} width={MARK} height={10} fill={item.fill} stroke={item.stroke} strokeWidth={0.75} />
        )}
        <Label x={start + MARK + 6} y={y + 4} theme={theme}>
          {item.label}
        </Label>
      </g>
    );
  });
}
