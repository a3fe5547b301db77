import { scaleLinear, scalePoint } from '@visx/scale';
import type { Cents, MoneyScale } from '../numbers';
import { scaleFor, THOUSANDS } from '../numbers';
import { type Course, differences, forecastDifferences } from './course';

/** Where everything of one BudgetCourse lies, in user units. */
export interface Geometry {
  left: number;
  right: number;
  /** Text at the end of the lines starts here. */
  labelX: number;
  top: number;
  bottom: number;
  stripTop: number;
  stripBottom: number;
  axisY: number;
  legendY: number;
  x: (month: number) => number;
  step: number;
  y: (value: Cents) => number;
  yTicks: number[];
  unit: MoneyScale;
  strip: (value: Cents) => number;
  stripTicks: number[];
  stripUnit: MoneyScale;
}

const LEFT = 52;
const LABELS = 142;

function extent(values: readonly number[]): [number, number] {
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** Ticks of the strip: nothing, and the outer round figure on each side that has data. */
function stripScale(course: Course, top: number, bottom: number) {
  const values = [...differences(course), ...forecastDifferences(course)].map((point) => point.value);
  if (course.range !== undefined) values.push(course.budget - course.range.low, course.budget - course.range.high);
  const [low, high] = extent(values);
  const domain: [number, number] = low === 0 && high === 0 ? [-1, 1] : [low * 1.08, high * 1.08];
  const scale = scaleLinear<number>({ domain, range: [bottom, top] });
  return { scale, unit: scaleFor(Math.max(-low, high)), ticks: low === 0 && high === 0 ? [0] : scale.ticks(2) };
}

/** The upper axis starts at zero, always: a cut axis would make one percent look like a cliff. */
function mainScale(course: Course, top: number, bottom: number) {
  const values = course.months.flatMap((month) => [month.spent ?? 0, month.expected ?? 0, month.forecast ?? 0]);
  const [low, high] = extent([...values, course.budget, course.range?.high ?? 0]);
  const scale = scaleLinear<number>({ domain: [low, Math.max(high, 1)], range: [bottom, top] });
  return { scale, unit: scaleFor(Math.max(high, -low)), ticks: scale.ticks(3) };
}

/** Lays the chart out for a drawing of `width` x `height` (at least 480 x 240). */
export function geometryOf(course: Course, width: number, height: number): Geometry {
  const axisY = height - 44;
  const top = 26;
  const upper = (axisY - top) * 0.48;
  const bottom = top + upper;
  const stripTop = bottom + 34;
  const stripBottom = axisY - 18;
  const right = width - LABELS;
  const months = scalePoint<number>({
    domain: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    range: [LEFT, right],
    padding: 0.5,
  });
  const main = mainScale(course, top + 6, bottom);
  const strip = stripScale(course, stripTop, stripBottom);
  return {
    left: LEFT,
    right,
    labelX: right + 10,
    top,
    bottom,
    stripTop,
    stripBottom,
    axisY,
    legendY: height - 14,
    x: (month) => months(month) ?? LEFT,
    step: months.step(),
    y: (value) => main.scale(value),
    yTicks: main.ticks,
    unit: main.unit,
    strip: (value) => strip.scale(value),
    stripTicks: strip.ticks,
    stripUnit: strip.unit.divisor > THOUSANDS.divisor ? THOUSANDS : strip.unit,
  };
}
