import {
  type Course,
  type CourseMonth,
  differences,
  forecastDifferences,
  forecastLine,
  missingMonths,
  stretches,
} from './course';
import { describeCourse } from './describe';

const budget = 120_000_000_00;

/** Besteding per month in cents, null for a month that is not known; forecast runs on from the stand. */
function course(spent: (number | null)[], ahead: number | null = null): Course {
  const months: CourseMonth[] = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    spent: spent[index] ?? null,
    expected: (budget / 12) * (index + 1),
    forecast: ahead === null || index < spent.length ? null : ahead,
  }));
  return { year: 2026, months, budget, standMonth: spent.length };
}

describe('course of a budget', () => {
  it('breaks the line at a missing month and never bridges it with zero', () => {
    const lines = stretches(course([10, 20, null, 40]).months, 'spent');
    expect(lines).toEqual([
      [
        { month: 1, value: 10 },
        { month: 2, value: 20 },
      ],
      [{ month: 4, value: 40 }],
    ]);
  });

  it('names as missing the months up to the stand without besteding, also the last one', () => {
    expect(missingMonths(course([10, null, 30, null]))).toEqual([2, 4]);
  });

  it('has no difference for a month that is not known', () => {
    expect(differences(course([0, null, budget / 4 + 5]))).toEqual([
      { month: 1, value: budget / 12 },
      { month: 3, value: -5 },
    ]);
  });

  it('lets the forecast start at the last reported month', () => {
    expect(forecastLine(course([10, 20, null], 50))[0]).toEqual({ month: 2, value: 20 });
  });

  it('has no forecast line when there is no forecast', () => {
    expect(forecastLine(course([10]))).toEqual([]);
  });

  it('ends the forecast difference at budget minus forecast, so that chart and table bear one sign', () => {
    expect(forecastDifferences(course([10], budget + 300)).at(-1)).toEqual({ month: 12, value: -300 });
  });

  it('tells in words what the drawing shows', () => {
    const text = describeCourse(course([10_000_000_00, null, 30_500_000_00], 122_000_000_00));
    expect(text).toBe(
      'Besteding tot en met maart 2026: € 30,5 mln, verwacht was € 30,0 mln. Prognose over het hele jaar: € 122,0 mln ' +
        'bij een budget van € 120,0 mln, € 2.000.000 nadelig. Geen besteding bekend over februari.',
    );
  });
});
