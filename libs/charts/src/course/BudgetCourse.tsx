import { PatternLines } from '@visx/pattern';
import { type ReactNode, useId } from 'react';
import { ChartFrame } from '../ChartFrame';
import { Label } from '../text/Label';
import { type ChartTheme, lightTheme } from '../theme';
import { type Course, MONTHS } from './course';
import { CourseLines } from './CourseLines';
import { describeCourse } from './describe';
import { DifferenceStrip } from './DifferenceStrip';
import { type Geometry, geometryOf } from './geometry';
import { Legend, type LegendItem } from './Legend';

export interface BudgetCourseProps {
  course: Course;
  /** Name for assistive software; say scope and year. */
  title?: string;
  /** Name of the forecast method in the legend. */
  forecastLabel?: string;
  /** User units = CSS px, at least 480 x 240. For an A4 portrait page 736 x 300 reads well. */
  width?: number;
  height?: number;
  theme?: ChartTheme;
}

function MonthAxis({ course, at, theme }: { course: Course; at: Geometry; theme: ChartTheme }): ReactNode {
  const stand = course.standMonth;
  return (
    <>
      {stand > 0 && (
        <line
          x1={at.x(stand)}
          x2={at.x(stand)}
          y1={at.top - 8}
          y2={at.stripBottom + 6}
          stroke={theme.ink3}
          strokeDasharray="2 3"
        />
      )}
      {MONTHS.map((name, index) => (
        <Label
          key={name}
          x={at.x(index + 1)}
          y={at.axisY + 4}
          theme={theme}
          anchor="middle"
          weight={index + 1 === stand ? 600 : 400}
          color={index + 1 === stand ? theme.ink : theme.ink2}
        >
          {name}
        </Label>
      ))}
    </>
  );
}

function legendItems(course: Course, theme: ChartTheme, forecastLabel: string, hatch: string): LegendItem[] {
  const items: LegendItem[] = [
    { label: 'Besteding', stroke: theme.palette[0], strokeWidth: 2.75 },
    { label: 'Verwacht', stroke: theme.ink2, strokeWidth: 1.5, dash: '2 3' },
    { label: forecastLabel, stroke: theme.palette[1], dash: '6 3' },
    { label: 'Budget', stroke: theme.ink3, strokeWidth: 1 },
  ];
  if (course.range !== undefined) items.push({ label: 'Bereik', stroke: theme.palette[1], fill: `url(#${hatch})` });
  return items;
}

/**
 * The course of one budget over one year: cumulative besteding, expected, forecast and budget from zero, and below it
 * the difference on a scale of its own. A month that is not known is a gap and says "leeg"; it is never zero.
 * The same component draws on screen and, through `toSvg` of @koersvast/reports, in the PDF.
 */
export function BudgetCourse(props: BudgetCourseProps): ReactNode {
  const { course, width = 736, height = 300, theme = lightTheme } = props;
  const forecastLabel = props.forecastLabel ?? 'Prognose (doortrekking)';
  const hatch = `${useId()}h`;
  const at = geometryOf(course, width, height);
  return (
    <ChartFrame
      width={width}
      height={height}
      title={props.title ?? `Verloop en prognose ${course.year}, cumulatief`}
      desc={describeCourse(course)}
    >
      <PatternLines
        id={hatch}
        width={6}
        height={6}
        stroke={theme.palette[1]}
        strokeWidth={1}
        orientation={['diagonal']}
      />
      <CourseLines course={course} at={at} theme={theme} />
      <DifferenceStrip course={course} at={at} theme={theme} hatch={hatch} />
      <MonthAxis course={course} at={at} theme={theme} />
      <Legend items={legendItems(course, theme, forecastLabel, hatch)} x={at.left} y={at.legendY} theme={theme} />
    </ChartFrame>
  );
}
