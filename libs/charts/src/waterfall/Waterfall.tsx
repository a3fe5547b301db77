import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { ChartFrame } from '../ChartFrame';
import { type Cents, moneyLabel, type MoneyScale, scaleFor, signedLabel } from '../numbers';
import { Label } from '../text/Label';
import { textWidth, wrapText } from '../text/wrap';
import { type ChartTheme, lightTheme } from '../theme';

/** A level is a whole amount; a change leads from the level above it to the next one. Null is not known. */
export interface WaterfallStep {
  label: string;
  kind: 'level' | 'change';
  amount: Cents | null;
}

export interface WaterfallProps {
  steps: readonly WaterfallStep[];
  /** Name for assistive software; say scope and year. */
  title: string;
  /** User units = CSS px; the height follows from the number of steps. */
  width?: number;
  theme?: ChartTheme;
}

const ROW = 34;
const HEAD = 26;
const LABEL_WIDTH = 176;

const known = (steps: readonly WaterfallStep[]) => steps.filter((step) => step.amount !== null);

const unitOf = (steps: readonly WaterfallStep[]): MoneyScale =>
  scaleFor(Math.max(0, ...known(steps).map(({ amount }) => Math.abs(amount!))));

const valueText = ({ kind, amount }: WaterfallStep, unit: MoneyScale): string => {
  if (amount === null) return 'leeg';
  const fine = { ...unit, decimals: unit.decimals + 1 };
  return kind === 'level' ? moneyLabel(amount, fine) : signedLabel(amount, fine);
};

/** The chart in words: its description on screen and its alternative text in the PDF. */
export function describeWaterfall(steps: readonly WaterfallStep[]): string {
  const unit = unitOf(steps);
  return `Brug (${unit.name}): ${steps.map((step) => `${step.label} ${valueText(step, unit)}`).join('; ')}.`;
}

/** From where to where each bar runs; a level stands on the edge of the drawing. */
export function waterfallRuns(steps: readonly WaterfallStep[]): { from: Cents | null; to: Cents }[] {
  let at = 0;
  return steps.map(({ kind, amount }) => {
    if (amount === null) return { from: at, to: at };
    const from = kind === 'level' ? null : at;
    at = kind === 'level' ? amount : at + amount;
    return { from, to: at };
  });
}

/** The drawing begins below the lowest stand, so that changes of a percent can be seen; it says so. */
function domainOf(steps: readonly WaterfallStep[]): [number, number] {
  const stands = waterfallRuns(steps)
    .filter((_, index) => steps[index]!.amount !== null)
    .flatMap(({ from, to }) => (from === null ? [to] : [from, to]));
  const [low, high] = [Math.min(...stands, Infinity), Math.max(...stands, -Infinity)];
  if (!Number.isFinite(low)) return [0, 1];
  const range = high - low || Math.abs(high) || 1;
  return [low - range * 0.4, high];
}

interface BarProps {
  step: WaterfallStep;
  run: { from: Cents | null; to: Cents };
  y: number;
  x: (value: Cents) => number;
  unit: MoneyScale;
  theme: ChartTheme;
}

/** What is not known has no place on the axis: its word stands at the edge. */
function edges({ amount }: WaterfallStep, { from, to }: BarProps['run'], x: BarProps['x']): [number, number] {
  if (amount === null) return [LABEL_WIDTH, LABEL_WIDTH];
  if (from === null) return [LABEL_WIDTH, x(to)];
  return [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
}

/** A level is solid; a rise is solid in the second colour, a fall is only outlined: apart without colour. */
function Bar({ step, run, y, x, unit, theme }: BarProps): ReactNode {
  const [left, right] = edges(step, run, x);
  const falls = step.kind === 'change' && (step.amount ?? 0) < 0;
  const tone = step.kind === 'level' ? theme.palette[0] : theme.palette[1];
  const lines = wrapText(step.label, LABEL_WIDTH - 12, { size: 13 });
  return (
    <g>
      <Label x={0} y={y + ROW / 2 + 4 - (lines.length - 1) * 8} theme={theme} color={theme.ink} size={13}>
        {lines}
      </Label>
      {step.amount !== null && (
        <rect
          x={left}
          y={y + 8}
          width={Math.max(1, right - left)}
          height={ROW - 16}
          fill={falls ? theme.surface : tone}
          stroke={tone}
          strokeWidth={1}
        />
      )}
      <Label
        x={right + 8}
        y={y + ROW / 2 + 4}
        theme={theme}
        color={step.amount === null ? theme.ink3 : theme.ink}
        weight={step.kind === 'level' ? 600 : 400}
      >
        {valueText(step, unit)}
      </Label>
    </g>
  );
}

/** From one amount to another by its causes, top to bottom. */
export function Waterfall({ steps, title, width = 736, theme = lightTheme }: WaterfallProps): ReactNode {
  const unit = unitOf(steps);
  const room = Math.max(...steps.map((step) => textWidth(valueText(step, unit), { size: 12, weight: 600 })), 0) + 16;
  const x = scaleLinear<number>({ domain: domainOf(steps), range: [LABEL_WIDTH, width - room] });
  const bars = waterfallRuns(steps);
  const height = HEAD + steps.length * ROW + 4;
  return (
    <ChartFrame width={width} height={height} title={title} desc={describeWaterfall(steps)}>
      <Label x={0} y={14} theme={theme}>
        {`${unit.name}; de as begint niet bij nul`}
      </Label>
      {steps.map((step, index) => (
        <g key={step.label}>
          <line x1={0} x2={width} y1={HEAD + index * ROW} y2={HEAD + index * ROW} stroke={theme.line} />
          <Bar step={step} run={bars[index]!} y={HEAD + index * ROW} x={x} unit={unit} theme={theme} />
        </g>
      ))}
    </ChartFrame>
  );
}
