import { LocalDate } from '@koersvast/kernel';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { date } from '@web/ui/format';

export type Milestone = components['schemas']['MilestoneResponse'];

/** This day in the Netherlands, 'yyyy-mm-dd'. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** A milestone in the words of its source: "juni 2021", "4e kwartaal 2021". */
export function when({ precision, startsOn }: Pick<Milestone, 'precision' | 'startsOn'>): string {
  const year = startsOn.slice(0, 4);
  const month = Number(startsOn.slice(5, 7));
  switch (precision) {
    case 'DAY':
      return date(startsOn);
    case 'MONTH':
      return LocalDate.formatLong(LocalDate.parse(startsOn)).replace(/^\d+ /, '');
    case 'QUARTER':
      return t('milestone.quarter', { quarter: Math.ceil(month / 3), year });
    case 'HALF_YEAR':
      return t('milestone.half', { half: month > 6 ? 2 : 1, year });
    default:
      return year;
  }
}

/** What a person may type as a date, to the text of the API: `15-06-2027`, `06-2027`, `Q2 2027`, `H1 2027`, `2027`. Null: unreadable. */
export function readWhen(typed: string): string | null {
  const text = typed.trim();
  const day = LocalDate.readDutch(text);
  if (day.ok) return day.value;
  const month = /^(0?[1-9]|1[0-2])[-/](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${month[1]!.padStart(2, '0')}`;
  const part = /^([QqKkHh])([1-4])[\s-]?(\d{4})$/.exec(text);
  if (part) {
    const half = part[1]!.toUpperCase() === 'H';
    return half && Number(part[2]) > 2 ? null : `${part[3]}-${half ? 'H' : 'Q'}${part[2]}`;
  }
  return /^\d{4}$/.test(text) ? text : null;
}

/** The same the other way, to fill the field of an existing milestone. */
export function typedWhen({ precision, startsOn }: Pick<Milestone, 'precision' | 'startsOn'>): string {
  const [year, month] = [startsOn.slice(0, 4), startsOn.slice(5, 7)];
  if (precision === 'DAY') return date(startsOn);
  if (precision === 'MONTH') return `${month}-${year}`;
  if (precision === 'QUARTER') return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  return precision === 'HALF_YEAR' ? `H${Number(month) > 6 ? 2 : 1} ${year}` : year;
}
