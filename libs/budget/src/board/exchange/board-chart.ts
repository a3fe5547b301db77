import { BudgetCourse, type Course, describeCourse } from '@koersvast/charts';
import type { Money } from '@koersvast/kernel';
import { type Block, toSvg } from '@koersvast/reports';
import { createElement } from 'react';
import type { BudgetBoard } from '../queries/budget-facts.query';

const cents = (amount: Money): number => Number(amount.cents);

/** The course of the year at the stand: besteding, what was expected, and the forecast with its range. */
export function boardChart({ year, total, monthsElapsed, course }: BudgetBoard): Block {
  const drawn: Course = {
    ...{ year, budget: cents(total.agreed), standMonth: monthsElapsed },
    ...(total.low && total.high ? { range: { low: cents(total.low), high: cents(total.high) } } : {}),
    months: course.map(({ month, spent, expected, forecast }) => ({
      ...{ month, expected: cents(expected) },
      spent: spent && cents(spent),
      forecast: forecast && cents(forecast),
    })),
  };
  const title = `Verloop en prognose ${year}, cumulatief`;
  const svg = toSvg(createElement(BudgetCourse, { course: drawn, title, width: 900, height: 300 }));
  return { type: 'chart', caption: title, svg, alt: describeCourse(drawn) };
}
