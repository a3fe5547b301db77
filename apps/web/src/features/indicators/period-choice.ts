import { LocalDate } from '@koersvast/kernel';
import type { Indicator } from './indicator-format';

type Frequency = Indicator['frequency'];

const named = (frequency: Frequency, year: number, at: number): string => {
  if (frequency === 'MONTH') return `${year}-${String(at).padStart(2, '0')}`;
  if (frequency === 'YEAR') return String(year);
  return `${year}-${frequency === 'QUARTER' ? 'Q' : 'H'}${at}`;
};

const PER_YEAR: Record<Frequency, number> = { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1 };

/** The running period of a frequency, which may be given provisionally. */
export const runningPeriod = (frequency: Frequency): string => lastPeriods(frequency, 1)[0]!;

/** The running period and the ones before it, newest first. */
export function lastPeriods(frequency: Frequency, count: number): string[] {
  const today = LocalDate.today();
  const perYear = PER_YEAR[frequency];
  const now = LocalDate.year(today) * perYear + Math.floor(((LocalDate.month(today) - 1) * perYear) / 12);
  return Array.from({ length: count }, (_, back) => {
    const at = now - back;
    return named(frequency, Math.floor(at / perYear), (at % perYear) + 1);
  });
}
