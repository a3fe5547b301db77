import type { ReactNode } from 'react';
import type { ChartTheme } from '../theme';

export interface LabelProps {
  x: number;
  /** Baseline of the first line. */
  y: number;
  theme: ChartTheme;
  children: string | readonly string[];
  color?: string;
  size?: number;
  weight?: 400 | 600;
  anchor?: 'start' | 'middle' | 'end';
}

/** One text of a chart, one or more lines, with everything set as attributes so that the PDF shows the same. */
export function Label({
  x,
  y,
  theme,
  children,
  color,
  size = 12,
  weight = 400,
  anchor = 'start',
}: LabelProps): ReactNode {
  const lines = typeof children === 'string' ? [children] : children;
  return (
    <text
      x={x}
      y={y}
      fill={color ?? theme.ink2}
      fontFamily={theme.fontFamily}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((line, index) => (
            <tspan key={index} x={x} dy={index === 0 ? 0 : size * 1.3}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
