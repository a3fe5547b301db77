import { LocalDate } from '@koersvast/kernel';
import { UnstyledButton } from '@mantine/core';
import { t } from '@web/texts';
import classes from './planning.module.css';
import { today, when, type Milestone } from './when';

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

interface Tick {
  date: string;
  label: string;
}

/** A tick per quarter, or per year when the planning is long. */
function ticksOf(first: string, last: string): Tick[] {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  const step = years > 4 ? 12 : 3;
  const ticks: Tick[] = [];
  for (let at = LocalDate.of(Number(first.slice(0, 4)), 1, 1); at <= last; at = LocalDate.addMonths(at, step)) {
    const quarter = Math.ceil(LocalDate.month(at) / 3);
    ticks.push({ date: at, label: step === 12 ? at.slice(0, 4) : `${at.slice(0, 4)} K${quarter}` });
  }
  return ticks;
}

/** Milestones on a time line: a diamond for a day, a bar for a month or longer, and a line to what each waits for. */
export function Gantt({ milestones, onOpen }: { milestones: Milestone[]; onOpen: (id: string) => void }) {
  const first = milestones.reduce(
    (least, one) => (one.startsOn < least ? one.startsOn : least),
    milestones[0]!.startsOn,
  );
  const last = milestones.reduce((most, one) => (one.endsOn > most ? one.endsOn : most), first);
  const ticks = ticksOf(first, last);
  const from = dayNumber(ticks[0]!.date);
  const span = Math.max(90, dayNumber(last) - from + 20);
  const place = (date: string) => ((dayNumber(date) - from) / span) * 100;
  const now = today();
  const rowOf = new Map(milestones.map(({ id }, index) => [id, index]));
  return (
    <div className={classes.gantt} tabIndex={0} role="region" aria-label={t('milestone.view.timeline')}>
      <div className={classes.names} aria-hidden />
      <div className={classes.scale} aria-hidden>
        {ticks.map(({ date, label }) => (
          <span key={date} style={{ left: `${place(date)}%` }}>
            {label}
          </span>
        ))}
      </div>
      <ul className={classes.names}>
        {milestones.map((one) => (
          <li key={one.id}>
            <UnstyledButton onClick={() => onOpen(one.id)}>
              {one.label} <span className="kv-caption">{when(one)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <svg
        className={classes.lines}
        viewBox={`0 0 1000 ${milestones.length * 32}`}
        preserveAspectRatio="none"
        height={milestones.length * 32}
        aria-hidden
      >
        {ticks.map(({ date }) => (
          <line
            key={date}
            x1={place(date) * 10}
            x2={place(date) * 10}
            y1={0}
            y2={milestones.length * 32}
            className={classes.tick}
          />
        ))}
        {now >= first && now <= last && (
          <line
            x1={place(now) * 10}
            x2={place(now) * 10}
            y1={0}
            y2={milestones.length * 32}
            className={classes.today}
          />
        )}
        {milestones.flatMap((one) =>
          one.dependencies.map(({ afterId, minimumDays }) => {
            const before = milestones.find(({ id }) => id === afterId);
            if (!before) return null;
            const [x1, x2] = [place(before.endsOn) * 10, place(one.startsOn) * 10];
            const [y1, y2] = [rowOf.get(afterId)! * 32 + 16, rowOf.get(one.id)! * 32 + 16];
            return (
              <path
                key={`${one.id}-${afterId}`}
                d={`M${x1} ${y1} V${y2} H${x2}`}
                className={minimumDays === null ? classes.tie : classes.law}
              />
            );
          }),
        )}
        {milestones.map((one, row) => (
          <rect
            key={one.id}
            x={place(one.startsOn) * 10 - (one.precision === 'DAY' ? 3 : 0)}
            width={one.precision === 'DAY' ? 6 : Math.max(6, (place(one.endsOn) - place(one.startsOn)) * 10)}
            y={row * 32 + 10}
            height={12}
            className={classes[one.standing.toLowerCase()]}
          />
        ))}
      </svg>
    </div>
  );
}
