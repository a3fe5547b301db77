import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import { favour, moneyLabel, signedLabel } from '../numbers';
import { Label } from '../text/Label';
import { wrapText } from '../text/wrap';
import type { ChartTheme } from '../theme';
import { type Course, differences, forecastDifferences, missingMonths } from './course';
import type { Geometry } from './geometry';

interface Props {
  course: Course;
  at: Geometry;
  theme: ChartTheme;
  /** Id of the hatch pattern of this drawing. */
  hatch: string;
}

const verdict = (cents: number, at: Geometry): string =>
  `${signedLabel(cents, at.stripUnit)} ${favour(cents)}`.trimEnd();

function Axis({ at, theme }: Pick<Props, 'at' | 'theme'>): ReactNode {
  return at.stripTicks.map((tick) => (
    <g key={tick}>
      <line
        x1={at.left}
        x2={at.right}
        y1={at.strip(tick)}
        y2={at.strip(tick)}
        stroke={tick === 0 ? theme.ink3 : theme.line}
      />
      <Label x={at.left - 8} y={at.strip(tick) + 4} theme={theme} anchor="end">
        {moneyLabel(tick, at.stripUnit)}
      </Label>
    </g>
  ));
}

function Bars({ course, at, theme }: Props): ReactNode {
  const width = Math.min(26, at.step * 0.45);
  const zero = at.strip(0);
  const points = differences(course);
  const last = points.at(-1);
  const before = points.at(-2)?.value ?? 0;
  // Beside the last bar, past the bar before it; above the line when that one reaches lower.
  const under = last !== undefined && last.value < 0 && (before >= last.value || last.month < 6);
  const labelY = under
    ? Math.max(at.strip(last.value), at.strip(Math.min(0, before)) + 13)
    : at.strip(Math.max(0, before)) - 6;
  return (
    <>
      {points.map(({ month, value }) => (
        <rect
          key={month}
          x={at.x(month) - width / 2}
          y={Math.min(zero, at.strip(value))}
          width={width}
          height={Math.abs(at.strip(value) - zero)}
          fill={theme.palette[0]}
        />
      ))}
      {missingMonths(course).map((month) => (
        <Label key={month} x={at.x(month)} y={zero + 14} theme={theme} color={theme.ink3} size={11} anchor="middle">
          leeg
        </Label>
      ))}
      {last !== undefined && (
        <Label
          x={at.x(last.month) - width / 2 - 6}
          y={labelY}
          theme={theme}
          color={theme.palette[0]}
          weight={600}
          anchor="end"
        >
          {verdict(last.value, at)}
        </Label>
      )}
    </>
  );
}

/** The fan from the last reported month to the low and high case at the end of the year. */
function Range({ course, at, theme, hatch }: Props): ReactNode {
  const start = forecastDifferences(course)[0];
  if (course.range === undefined || start === undefined) return null;
  const low = course.budget - course.range.high;
  const high = course.budget - course.range.low;
  const end = at.x(12);
  const d = `M${at.x(start.month)},${at.strip(start.value)}L${end},${at.strip(high)}L${end},${at.strip(low)}Z`;
  const note = `bereik ${signedLabel(low, at.stripUnit)} tot ${signedLabel(high, at.stripUnit)}`;
  return (
    <>
      <path d={d} fill={`url(#${hatch})`} stroke={theme.palette[1]} strokeOpacity={0.5} strokeWidth={0.75} />
      <Label x={at.labelX} y={endY(course, at) + 20} theme={theme}>
        {wrapText(note, 128, { size: 12 })}
      </Label>
    </>
  );
}

const endY = (course: Course, at: Geometry): number => at.strip(forecastDifferences(course).at(-1)?.value ?? 0);

function Ahead({ course, at, theme }: Props): ReactNode {
  const points = forecastDifferences(course);
  const end = points.at(-1);
  if (end === undefined) return null;
  const color = theme.palette[1];
  return (
    <>
      <LinePath
        data={points}
        x={(point) => at.x(point.month)}
        y={(point) => at.strip(point.value)}
        stroke={color}
        strokeWidth={2}
        strokeDasharray="6 3"
      />
      <rect x={at.x(end.month) - 3.5} y={at.strip(end.value) - 3.5} width={7} height={7} fill={color} />
      <Label x={at.labelX} y={endY(course, at) + 4} theme={theme} color={color} weight={600}>
        {verdict(end.value, at)}
      </Label>
    </>
  );
}

/** The difference on a scale of its own: one percent of 80 million cannot be seen in the lines above it. */
export function DifferenceStrip(props: Props): ReactNode {
  const { at, theme } = props;
  return (
    <g>
      <Label x={at.left} y={at.stripTop - 12} theme={theme}>
        {differences(props.course).length === 0
          ? 'Verwacht min besteding: nog geen besteding bekend'
          : `Verwacht min besteding, ${at.stripUnit.name}; onder nul is nadelig`}
      </Label>
      <Axis at={at} theme={theme} />
      <Range {...props} />
      <Bars {...props} />
      <Ahead {...props} />
    </g>
  );
}
