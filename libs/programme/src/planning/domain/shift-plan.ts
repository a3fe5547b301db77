import { LocalDate, termEnd, whyClosed, workingDayFrom } from '@koersvast/kernel';
import type { MilestonePrecision } from '../../milestone-period';

export interface PlannedMilestone {
  id: string;
  label: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  precision: MilestonePrecision;
}

/** A legal or contractual minimum between two milestones. */
export interface MinimumTerm {
  days: number;
  origin: 'LAW' | 'TENDER_DOC';
  /** WAIT: the day after the term at the earliest. WITHIN: its last day at the earliest. */
  purpose: 'WAIT' | 'WITHIN';
  /** Article or paragraph. */
  basis: string;
}

export interface Dependency {
  milestoneId: string;
  afterId: string;
  /** Calendar days that are planned between the two. */
  lagDays: number;
  minimum: MinimumTerm | null;
}

export interface Shift {
  id: string;
  label: string;
  precision: MilestonePrecision;
  from: { startsOn: LocalDate; endsOn: LocalDate };
  to: { startsOn: LocalDate; endsOn: LocalDate };
  days: number;
  /** The milestone that pushes this one; null for the one that was moved by hand. */
  pushedBy: string | null;
  /** Why the reckoned day was left for the next working day. */
  closedBecause: string | null;
}

export interface Breach {
  milestoneId: string;
  afterId: string;
  earliest: LocalDate;
  planned: LocalDate;
  /** The minimum that is broken; null when only the planned distance is. */
  minimum: MinimumTerm | null;
}

export interface ShiftPlan {
  shifts: Shift[];
  /** What the move breaks with the milestones before it; a breach of a minimum stops the move. */
  breaches: Breach[];
}

const lastDayOf = (date: LocalDate, months: number): LocalDate => {
  const first = Math.floor((LocalDate.month(date) - 1) / months) * months + 1;
  return LocalDate.endOfMonth(LocalDate.of(LocalDate.year(date), first + months - 1, 1));
};

const MONTHS: Record<Exclude<MilestonePrecision, 'DAY'>, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The period of this precision that holds a day: a milestone never gets more precise than its source. */
export function periodAround(
  day: LocalDate,
  precision: MilestonePrecision,
): { startsOn: LocalDate; endsOn: LocalDate } {
  if (precision === 'DAY') return { startsOn: day, endsOn: day };
  const endsOn = lastDayOf(day, MONTHS[precision]);
  return { startsOn: LocalDate.startOfMonth(LocalDate.addMonths(endsOn, 1 - MONTHS[precision])), endsOn };
}

/** The first day for a milestone that comes after one which ends on `end`, by its minimum alone. */
export function earliestByMinimum(end: LocalDate, { days, origin, purpose }: MinimumTerm): LocalDate {
  const term = termEnd(end, { length: days, unit: 'CALENDAR_DAY', origin });
  return purpose === 'WAIT' ? LocalDate.addDays(term.binding, 1) : term.binding;
}

/** The first day by the planned distance and the minimum together. */
export function earliestAfter(end: LocalDate, { lagDays, minimum }: Dependency): LocalDate {
  const planned = LocalDate.addDays(end, lagDays);
  return minimum ? LocalDate.max(planned, earliestByMinimum(end, minimum)) : planned;
}

/** The milestones behind one, nearest first. @throws Error when they wait for each other in a circle. */
function inOrder(milestones: readonly PlannedMilestone[], dependencies: readonly Dependency[]): PlannedMilestone[] {
  const waiting = new Map(
    milestones.map(({ id }) => [id, dependencies.filter((one) => one.milestoneId === id).length]),
  );
  const byId = new Map(milestones.map((one) => [one.id, one]));
  const free = milestones.filter(({ id }) => waiting.get(id) === 0);
  const order: PlannedMilestone[] = [];
  for (let next = free.shift(); next; next = free.shift()) {
    order.push(next);
    for (const { milestoneId } of dependencies.filter((one) => one.afterId === next!.id)) {
      waiting.set(milestoneId, waiting.get(milestoneId)! - 1);
      if (waiting.get(milestoneId) === 0) free.push(byId.get(milestoneId)!);
    }
  }
  if (order.length < milestones.length) throw new Error('milestones wait for each other in a circle');
  return order;
}

/** Whether the milestones wait for each other in a circle. */
export function hasCircle(ids: readonly string[], dependencies: readonly Dependency[]): boolean {
  const dummies = ids.map((id) => ({ id }) as PlannedMilestone);
  try {
    inOrder(dummies, dependencies);
    return false;
  } catch {
    return true;
  }
}

function shiftOf(one: PlannedMilestone, target: LocalDate, pushedBy: string | null): Shift {
  const open = one.precision === 'DAY' ? workingDayFrom(target) : target;
  const to = periodAround(open, one.precision);
  return {
    id: one.id,
    label: one.label,
    precision: one.precision,
    from: { startsOn: one.startsOn, endsOn: one.endsOn },
    to,
    days: LocalDate.daysBetween(one.endsOn, to.endsOn),
    pushedBy,
    closedBecause: open === target ? null : whyClosed(target),
  };
}

/**
 * What happens when one milestone moves a number of days: those behind it move only as far as their distance and their
 * minimum term demand, on to a working day; what stands before it is held against the minimum.
 */
export function shiftPlan(
  milestones: readonly PlannedMilestone[],
  dependencies: readonly Dependency[],
  moved: { id: string; days: number },
): ShiftPlan {
  const shifts = new Map<string, Shift>();
  const endOf = (one: PlannedMilestone) => shifts.get(one.id)?.to.endsOn ?? one.endsOn;
  const byId = new Map(milestones.map((one) => [one.id, one]));
  const breaches: Breach[] = [];
  for (const one of inOrder(milestones, dependencies)) {
    const before = dependencies.filter(({ milestoneId }) => milestoneId === one.id);
    if (one.id === moved.id) {
      const shift = shiftOf(one, LocalDate.addDays(one.endsOn, moved.days), null);
      if (shift.days !== 0) shifts.set(one.id, shift);
      breaches.push(...before.flatMap((dependency) => breach(dependency, byId.get(dependency.afterId)!, shift)));
      continue;
    }
    const demands = before
      .filter(({ afterId }) => shifts.has(afterId))
      .map((dependency) => ({ dependency, earliest: earliestAfter(endOf(byId.get(dependency.afterId)!), dependency) }))
      .sort((a, b) => LocalDate.compare(b.earliest, a.earliest));
    const [hardest] = demands;
    if (hardest && one.endsOn < hardest.earliest) {
      shifts.set(one.id, shiftOf(one, hardest.earliest, hardest.dependency.afterId));
    }
  }
  return { shifts: [...shifts.values()], breaches };
}

function breach(dependency: Dependency, after: PlannedMilestone, { to }: Shift): Breach[] {
  const { milestoneId, afterId, minimum } = dependency;
  const legal = minimum && earliestByMinimum(after.endsOn, minimum);
  if (legal && to.endsOn < legal) return [{ milestoneId, afterId, earliest: legal, planned: to.endsOn, minimum }];
  const earliest = earliestAfter(after.endsOn, dependency);
  return to.endsOn < earliest ? [{ milestoneId, afterId, earliest, planned: to.endsOn, minimum: null }] : [];
}
