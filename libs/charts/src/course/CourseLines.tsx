import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import { dutchNumber, moneyLabel } from '../numbers';
import { Label } from '../text/Label';
import type { ChartTheme } from '../theme';
import { type Course, type CoursePoint, forecastLine, lastSpent, stretches } from './course';
import type { Geometry } from './geometry';

interface Props {
  course: Course;
  at: Geometry;
  theme: ChartTheme;
}

function Grid({ at, theme }: Omit<Props, 'course'>): ReactNode {
  const decimals = at.yTicks.every((tick) => tick % at.unit.divisor === 0) ? 0 : at.unit.decimals;
  return at.yTicks.map((tick) => (
    <g key={tick}>
      <line x1={at.left} x2={at.right} y1={at.y(tick)} y2={at.y(tick)} stroke={theme.line} />
      <Label x={at.left - 8} y={at.y(tick) + 4} theme={theme} anchor="end">
        {dutchNumber(tick / at.unit.divisor, decimals)}
      </Label>
    </g>
  ));
}

interface StrokeProps {
  points: CoursePoint[];
  at: Geometry;
  stroke: string;
  strokeWidth: number;
  strokeDasharray?: string;
}

function Stroke({ points, at, ...line }: StrokeProps): ReactNode {
  return <LinePath data={points} x={(point) => at.x(point.month)} y={(point) => at.y(point.value)} {...line} />;
}

/** A stretch of one month has no length: a dot keeps it visible. */
function Spent({ course, at, theme }: Props): ReactNode {
  const color = theme.palette[0];
  return stretches(course.months, 'spent').map((points) => {
    const [first] = points;
    if (first !== undefined && points.length === 1)
      return <circle key={first.month} cx={at.x(first.month)} cy={at.y(first.value)} r={2.5} fill={color} />;
    return <Stroke key={first?.month} points={points} at={at} stroke={color} strokeWidth={2.75} />;
  });
}

/** Two labels at the end of the lines, pushed apart so that they never overlap. */
function EndLabels({ course, at, theme }: Props): ReactNode {
  const end = forecastLine(course).at(-1);
  const budgetY = at.y(course.budget) + 4;
  const budget = `Budget ${moneyLabel(course.budget, at.unit)}`;
  const above = end !== undefined && end.value > course.budget;
  const shift = end === undefined ? 0 : Math.max(0, 16 - Math.abs(at.y(end.value) + 4 - budgetY)) / 2;
  return (
    <>
      <Label x={at.labelX} y={budgetY + (above ? shift : -shift)} theme={theme}>
        {budget}
      </Label>
      {end !== undefined && (
        <Label
          x={at.labelX}
          y={at.y(end.value) + 4 + (above ? -shift : shift)}
          theme={theme}
          color={theme.palette[1]}
          weight={600}
        >
          {`Prognose ${moneyLabel(end.value, at.unit)}`}
        </Label>
      )}
    </>
  );
}

function LastPoint({ course, at, theme }: Props): ReactNode {
  const last = lastSpent(course.months);
  if (last === null) return null;
  const late = last.month > 9;
  return (
    <>
      <circle cx={at.x(last.month)} cy={at.y(last.value)} r={4} fill={theme.palette[0]} stroke={theme.surface} />
      <Label
        x={at.x(last.month) + (late ? 8 : 10)}
        y={at.y(last.value) + 22}
        theme={theme}
        color={theme.palette[0]}
        weight={600}
        anchor={last.month > 10 ? 'end' : 'start'}
      >
        {`Besteding ${moneyLabel(last.value, at.unit)}`}
      </Label>
    </>
  );
}

/** The burn-up: besteding solid, expected dotted, forecast dashed with a square end, the budget a thin level line. */
export function CourseLines(props: Props): ReactNode {
  const { course, at, theme } = props;
  const ahead = forecastLine(course);
  const end = ahead.at(-1);
  return (
    <g>
      <Label x={at.left} y={12} theme={theme}>
        {`Cumulatief, ${at.unit.name}`}
      </Label>
      <Grid at={at} theme={theme} />
      <line
        x1={at.left}
        x2={at.right}
        y1={at.y(course.budget)}
        y2={at.y(course.budget)}
        stroke={theme.ink3}
        strokeWidth={1}
      />
      {stretches(course.months, 'expected').map((points) => (
        <Stroke
          key={points[0]?.month}
          points={points}
          at={at}
          stroke={theme.ink2}
          strokeWidth={1.5}
          strokeDasharray="2 3"
        />
      ))}
      <Spent {...props} />
      <Stroke points={ahead} at={at} stroke={theme.palette[1]} strokeWidth={2} strokeDasharray="6 3" />
      {end !== undefined && (
        <rect x={at.x(end.month) - 3.5} y={at.y(end.value) - 3.5} width={7} height={7} fill={theme.palette[1]} />
      )}
      <LastPoint {...props} />
      <EndLabels {...props} />
    </g>
  );
}
