import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import { ChartFrame } from '../ChartFrame';
import { dutchNumber } from '../numbers';
import { Label } from '../text/Label';
import { type ChartTheme, lightTheme } from '../theme';
import { describeTrend, isNamed, runs, type Trend, valueLabel } from './trend';

export interface IndicatorTrendProps {
  trend: Trend;
  title: string;
  /** User units = CSS px, at least 320 x 160. */
  width?: number;
  height?: number;
  theme?: ChartTheme;
}

const LEFT = 44;
const RIGHT = 118;
const TOP = 18;
const BOTTOM = 34;

/** Width that the name of one period takes, with air. */
const NAME = 64;
/** Two labels at the end of lines need this much between them. */
const LABEL = 15;

interface Place {
  x: (index: number) => number;
  y: (value: number) => number;
  ticks: number[];
  right: number;
  bottom: number;
  /** How many periods can be named on the axis. */
  room: number;
  theme: ChartTheme;
}

/** The axis starts at zero, always: a cut axis would make one percent look like a cliff. */
function placeOf({ points, norm, redLimit, unit }: Trend, width: number, height: number, theme: ChartTheme): Place {
  const values = [...points.map(({ value }) => value ?? 0), norm ?? 0, redLimit ?? 0];
  const bottom = height - BOTTOM;
  const right = width - RIGHT;
  const scale = scaleLinear<number>({
    domain: [0, Math.max(...values, unit === '%' ? 100 : 1) * 1.04],
    range: [bottom, TOP],
  });
  const step = (right - LEFT) / Math.max(points.length, 1);
  return {
    x: (index) => LEFT + step * (index + 0.5),
    y: (value) => scale(value),
    ticks: scale.ticks(4),
    right,
    bottom,
    room: Math.floor((right - LEFT) / NAME),
    theme,
  };
}

function Axes({ trend, at }: { trend: Trend; at: Place }): ReactNode {
  const decimals = at.ticks.every(Number.isInteger) ? 0 : 1;
  return (
    <>
      {at.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={at.right} y1={at.y(tick)} y2={at.y(tick)} stroke={at.theme.line} />
          <Label x={LEFT - 8} y={at.y(tick) + 4} theme={at.theme} anchor="end">
            {dutchNumber(tick, decimals)}
          </Label>
        </g>
      ))}
      {trend.points.map(({ label, value, gap }, index) => (
        <g key={label}>
          {isNamed(index, trend.points.length, at.room) && (
            <Label x={at.x(index)} y={at.bottom + 20} theme={at.theme} anchor="middle">
              {label}
            </Label>
          )}
          {value === null && isNamed(index, trend.points.length, at.room) && (
            <Label x={at.x(index)} y={at.bottom - 6} theme={at.theme} anchor="middle" color={at.theme.ink3}>
              {gap ?? 'leeg'}
            </Label>
          )}
        </g>
      ))}
    </>
  );
}

interface LevelProps {
  value: number;
  name: string;
  unit: string;
  at: Place;
  dash: string;
  /** How far the words stand from the line, so that they do not meet those of another level. */
  shift: number;
}

function Level({ value, name, unit, at, dash, shift }: LevelProps): ReactNode {
  const y = at.y(value);
  return (
    <>
      <line x1={LEFT} x2={at.right} y1={y} y2={y} stroke={at.theme.ink2} strokeDasharray={dash} />
      <Label x={at.right + 8} y={y + 4 + shift} theme={at.theme}>
        {`${name} ${valueLabel(value, unit)}`}
      </Label>
    </>
  );
}

/** Norm and red limit; words that would overlap are pushed apart. */
function Levels({ trend: { norm, redLimit, unit }, at }: { trend: Trend; at: Place }): ReactNode {
  const apart = norm === null || redLimit === null ? LABEL : at.y(redLimit) - at.y(norm);
  const push = Math.max(0, LABEL - Math.abs(apart)) / 2;
  const down = apart >= 0 ? push : -push;
  return (
    <>
      {norm !== null && <Level value={norm} name="Norm" unit={unit} at={at} dash="6 3" shift={-down} />}
      {redLimit !== null && <Level value={redLimit} name="Rood" unit={unit} at={at} dash="2 3" shift={down} />}
    </>
  );
}

/** The course of one indicator: a line where values follow each other, a gap where one is missing, the norm level. */
export function IndicatorTrend({
  trend,
  title,
  width = 760,
  height = 240,
  theme = lightTheme,
}: IndicatorTrendProps): ReactNode {
  const at = placeOf(trend, width, height, theme);
  const color = theme.palette[0];
  return (
    <ChartFrame width={width} height={height} title={title} desc={describeTrend(trend)}>
      <Axes trend={trend} at={at} />
      <Levels trend={trend} at={at} />
      {runs(trend.points).map((run) => (
        <LinePath
          key={run[0]?.index}
          data={run}
          x={({ index }) => at.x(index)}
          y={({ value }) => at.y(value)}
          stroke={color}
          strokeWidth={2.75}
        />
      ))}
      {trend.points.map(({ label, value, provisional }, index) =>
        value === null ? null : (
          <circle
            key={label}
            cx={at.x(index)}
            cy={at.y(value)}
            r={4}
            fill={provisional ? theme.surface : color}
            stroke={color}
            strokeWidth={2}
          />
        ),
      )}
    </ChartFrame>
  );
}
