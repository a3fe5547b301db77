import { decimalString, divideRounded, groupThousands, NO_BREAK_SPACE } from '@koersvast/kernel';
import { quantity, Unit } from './measure';

/** Words and notations of papers; the screens have their own catalogue. */
export const UNIT_BEHIND: Record<Unit, string> = {
  ...{ PERCENT: '%', COUNT: '', DAYS: 'dagen', WEEKS: 'weken', SCORE: '', EURO: 'euro', PER_THOUSAND: 'per 1.000' },
};
export const FREQUENCY_WORDS = { MONTH: 'maand', QUARTER: 'kwartaal', HALF_YEAR: 'half jaar', YEAR: 'jaar' };
export const LIGHT_WORDS = { GREEN: 'groen', AMBER: 'oranje', RED: 'rood' };
export const PURPOSE_WORDS = { POLICY: 'beleidsinformatie', STEERING: 'sturingsinformatie' };
export const STATE_WORDS = {
  ...{
    PRESENT: '',
    MISSING: 'leeg',
    INCOMPLETE: 'onvolledig',
    NO_CASES: 'geen gevallen',
    SUPPRESSED: 'achtergehouden',
  },
};

/** `"1234.5"` -> `1.234,5`, at most two decimals. */
export function dutch(value: string): string {
  const [whole = '0', fraction] = decimalString(divideRounded(quantity(value, ''), 100n), 2).split('.');
  const decimals = fraction?.replace(/0+$/, '');
  return `${groupThousands(whole)}${decimals ? `,${decimals}` : ''}`;
}

/** `91,43 %`; null stays null. */
export const measured = (value: string | null, unit: Unit): string | null =>
  value === null ? null : [dutch(value), UNIT_BEHIND[unit]].filter(Boolean).join(NO_BREAK_SPACE);

/** `2026-Q3` -> `Q3 2026`, `2026-03` -> `03-2026`. */
export function periodWords(period: string): string {
  const [year, part] = period.split('-');
  if (!part) return period;
  return /^\d/.test(part) ? `${part}-${year}` : `${part} ${year}`;
}
