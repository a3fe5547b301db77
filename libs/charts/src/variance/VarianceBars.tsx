import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { ChartFrame } from '../ChartFrame';
import { type Cents, favour, type MoneyScale, scaleFor, signedLabel, THOUSANDS } from '../numbers';
import { Label } from '../text/Label';
import { textWidth, wrapText } from '../text/wrap';
import { type ChartTheme, lightTheme } from '../theme';

export interface VarianceRow {
  /** Municipality or bouwsteen. */
  label: string;
  /** Budget minus forecast: above zero favourable (V). `null` is not known, shown as "leeg". */
  variance: Cents | null;
}

export interface VarianceBarsProps {
  rows: readonly VarianceRow[];
  /** Name for assistive software; say scope and year. */
  title: string;
  /** User units = CSS px; the height follows from the number of rows. */
  width?: number;
  theme?: ChartTheme;
}

const ROW = 34;
const HEAD = 26;
const LABEL_WIDTH = 176;

const unitOf = (rows: readonly VarianceRow[]): MoneyScale => {
  const unit = scaleFor(Math.max(0, ...rows.map((row) => Math.abs(row.variance ?? 0))));
  return unit.divisor > THOUSANDS.divisor ? THOUSANDS : unit;
};

const verdict = (variance: Cents | null, unit: MoneyScale): string =>
  variance === null ? 'leeg' : `${signedLabel(variance, unit)} ${favour(variance)}`.trimEnd();

/** The chart in words: its description on screen and its alternative text in the PDF. */
export function describeVariances(rows: readonly VarianceRow[]): string {
  const unit = unitOf(rows);
  return `Afwijking (${unit.name}): ${rows.map((row) => `${row.label} ${verdict(row.variance, unit)}`).join('; ')}.`;
}

interface BarProps {
  row: VarianceRow;
  y: number;
  x: (value: Cents) => number;
  unit: MoneyScale;
  theme: ChartTheme;
}

/** Favourable is outlined, adverse is solid: the two stay apart without colour. */
function Bar({ row, y, x, unit, theme }: BarProps): ReactNode {
  const value = row.variance ?? 0;
  const tone = value < 0 ? theme.adverse : theme.favourable;
  const lines = wrapText(row.label, LABEL_WIDTH - 12, { size: 13 });
  const tip = value < 0 ? Math.min(x(value), x(0)) - 8 : x(value) + 8;
  return (
    <g>
      <Label x={0} y={y + ROW / 2 + 4 - (lines.length - 1) * 8} theme={theme} color={theme.ink} size={13}>
        {lines}
      </Label>
      {value !== 0 && (
        <rect
          x={Math.min(x(0), x(value))}
          y={y + 8}
          width={Math.abs(x(value) - x(0))}
          height={ROW - 16}
          fill={value < 0 ? tone : theme.favourableFill}
          stroke={tone}
          strokeWidth={1}
        />
      )}
      <Label
        x={tip}
        y={y + ROW / 2 + 4}
        theme={theme}
        color={row.variance === null || value === 0 ? theme.ink3 : tone}
        weight={row.variance === null ? 400 : 600}
        anchor={value < 0 ? 'end' : 'start'}
      >
        {verdict(row.variance, unit)}
      </Label>
    </g>
  );
}

/** Variance per municipality or bouwsteen as bars from one zero line, left adverse (N), right favourable (V). */
export function VarianceBars({ rows, title, width = 736, theme = lightTheme }: VarianceBarsProps): ReactNode {
  const unit = unitOf(rows);
  const values = rows.map((row) => row.variance ?? 0);
  const room =
    Math.max(...rows.map((row) => textWidth(verdict(row.variance, unit), { size: 12, weight: 600 })), 0) + 12;
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const domain: [number, number] = low === high ? [-1, 1] : [low, high];
  const x = scaleLinear<number>({ domain, range: [LABEL_WIDTH + (low < 0 ? room : 0), width - room] });
  const height = HEAD + rows.length * ROW + 4;
  return (
    <ChartFrame width={width} height={height} title={title} desc={describeVariances(rows)}>
      <Label x={0} y={14} theme={theme}>
        {`Afwijking, ${unit.name}`}
      </Label>
      {low < 0 && (
        <Label x={x(0) - 8} y={14} theme={theme} anchor="end">
          N nadelig
        </Label>
      )}
      {high > 0 && (
        <Label x={Math.min(x(0) + 8, width - textWidth('V voordelig', { size: 12 }))} y={14} theme={theme}>
          V voordelig
        </Label>
      )}
      {rows.map((row, index) => (
        <g key={row.label}>
          <line x1={0} x2={width} y1={HEAD + index * ROW} y2={HEAD + index * ROW} stroke={theme.line} />
          <Bar row={row} y={HEAD + index * ROW} x={x} unit={unit} theme={theme} />
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={HEAD - 6} y2={height - 4} stroke={theme.ink3} />
    </ChartFrame>
  );
}
