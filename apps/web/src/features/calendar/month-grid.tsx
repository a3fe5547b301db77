import { DAY_NAMES, LocalDate } from '@koersvast/kernel';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { t } from '@web/texts';
import { longDate } from '@web/ui/format';
import { today } from '../planning/when';
import { EntryLine, isLate, type Entry } from './entry';
import classes from './calendar.module.css';

/** Shown in a cell; the rest is counted. */
const SHOWN = 3;

interface MonthGridProps {
  /** First day of the month. */
  month: LocalDate;
  entries: Entry[];
  /** The day that has the focus, and whose dates stand beside the grid when `open`. */
  day: LocalDate;
  open: boolean;
  onDay: (day: LocalDate) => void;
  onOpen: (day: LocalDate) => void;
}

/** The Mondays of the weeks that a month touches. */
export function weeksOf(month: LocalDate): LocalDate[] {
  const last = LocalDate.endOfMonth(month);
  const weeks: LocalDate[] = [];
  for (let at = LocalDate.addDays(month, 1 - LocalDate.weekday(month)); at <= last; at = LocalDate.addDays(at, 7)) {
    weeks.push(at);
  }
  return weeks;
}

function grouped(entries: Entry[]): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return days;
}

const STEPS: Record<string, (day: LocalDate) => LocalDate> = {
  ArrowLeft: (day) => LocalDate.addDays(day, -1),
  ArrowRight: (day) => LocalDate.addDays(day, 1),
  ArrowUp: (day) => LocalDate.addDays(day, -7),
  ArrowDown: (day) => LocalDate.addDays(day, 7),
  PageUp: (day) => LocalDate.addMonths(day, -1),
  PageDown: (day) => LocalDate.addMonths(day, 1),
  Home: (day) => LocalDate.addDays(day, 1 - LocalDate.weekday(day)),
  End: (day) => LocalDate.addDays(day, 7 - LocalDate.weekday(day)),
};

/** A month as a grid that one walks through with the arrows; Enter or a click opens the day. */
export function MonthGrid({ month, entries, day, open, onDay, onOpen }: MonthGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  const byDay = useMemo(() => grouped(entries), [entries]);
  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      walked.current = true;
      onDay(step(day));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(day);
    }
  };
  return (
    <table ref={grid} role="grid" aria-label={t('agenda.month.caption')} className={classes.grid} onKeyDown={walk}>
      <thead>
        <tr>
          {DAY_NAMES.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((monday) => (
          <tr key={monday}>
            {[0, 1, 2, 3, 4, 5, 6].map((offset) => {
              const on = LocalDate.addDays(monday, offset);
              return (
                <DayCell
                  key={on}
                  on={on}
                  entries={byDay.get(on) ?? []}
                  outside={LocalDate.month(on) !== LocalDate.month(month)}
                  chosen={on === day}
                  open={open && on === day}
                  onOpen={onOpen}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  on: LocalDate;
  entries: Entry[];
  outside: boolean;
  chosen: boolean;
  open: boolean;
  onOpen: (day: LocalDate) => void;
}

function DayCell({ on, entries, outside, chosen, open, onOpen }: DayCellProps) {
  const more = entries.length - SHOWN;
  return (
    <td
      role="gridcell"
      tabIndex={chosen ? 0 : -1}
      data-day={on}
      data-outside={outside || undefined}
      data-today={on === today() || undefined}
      data-late={entries.some(isLate) || undefined}
      aria-selected={open}
      aria-current={on === today() ? 'date' : undefined}
      aria-label={t('agenda.day', { date: longDate(on), count: entries.length })}
      className={classes.day}
      onClick={() => onOpen(on)}
    >
      <span className={classes.number}>{LocalDate.day(on)}</span>
      {entries.length > 0 && (
        <span className={classes.count} aria-hidden>
          {entries.length}
        </span>
      )}
      <span className={classes.entries}>
        {entries.slice(0, more === 1 ? SHOWN + 1 : SHOWN).map((entry) => (
          <EntryLine key={entry.key} entry={entry} />
        ))}
        {more > 1 && <span className="kv-caption">{t('agenda.more', { count: more })}</span>}
      </span>
    </td>
  );
}
