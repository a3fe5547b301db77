import { MILLIONS, moneyLabel, scaleFor, THOUSANDS, type Cents } from '../numbers';
import { type Course, forecastLine, lastSpent, missingMonths, MONTHS_LONG } from './course';

const monthName = (month: number): string => MONTHS_LONG[month - 1] ?? String(month);

function money(cents: Cents): string {
  const scale = scaleFor(cents);
  if (scale === MILLIONS) return `€ ${moneyLabel(cents, scale)} mln`;
  return scale === THOUSANDS ? `€ ${moneyLabel(cents, scale)}.000` : `€ ${moneyLabel(cents, scale)}`;
}

function reported(course: Course): string {
  const last = lastSpent(course.months);
  if (last === null) return `Over ${course.year} is nog geen besteding bekend.`;
  const expected = course.months[last.month - 1]?.expected ?? null;
  const against = expected === null ? '' : `, verwacht was ${money(expected)}`;
  return `Besteding tot en met ${monthName(last.month)} ${course.year}: ${money(last.value)}${against}.`;
}

function ahead(course: Course): string {
  const end = forecastLine(course).at(-1);
  if (end === undefined || end.month !== 12) return `Het budget is ${money(course.budget)}.`;
  const variance = course.budget - end.value;
  const verdict = variance === 0 ? 'gelijk' : `${money(Math.abs(variance))} ${variance > 0 ? 'voordelig' : 'nadelig'}`;
  return `Prognose over het hele jaar: ${money(end.value)} bij een budget van ${money(course.budget)}, ${verdict}.`;
}

function missing(course: Course): string[] {
  const months = missingMonths(course).map(monthName);
  if (months.length === 0) return [];
  const named = months.length === 1 ? months[0] : `${months.slice(0, -1).join(', ')} en ${months.at(-1)}`;
  return [`Geen besteding bekend over ${named}.`];
}

/** The chart in two or three Dutch sentences: its description on screen and its alternative text in the PDF. */
export const describeCourse = (course: Course): string =>
  [reported(course), ahead(course), ...missing(course)].join(' ');
