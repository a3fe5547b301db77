import { addWorkingDays, allocate, LocalDate, Money, Percentage } from '@koersvast/kernel';
import { reached, Severity, SignalKind, SignalSetting } from './signal-kind';

/** Why there should be a signal now. The same `key` on another day is the same signal. */
export interface Cause {
  kind: SignalKind;
  key: string;
  severity: Severity;
  contractId: string | null;
  year: number;
  municipalityId: string | null;
  /** What the words of the signal are filled with; amounts "1234.56". */
  facts: Record<string, string>;
  /** By when it should be dealt with, 'yyyy-mm-dd'. */
  dueOn: string;
}

export interface Place {
  contractId: string;
  year: number;
  /** Null: all municipalities together. */
  municipalityId: string | null;
  /** For people. */
  name: string;
}

const WORKING_DAYS = 5;

/** What has no day of its own is looked at within five working days. */
export const lookedAtBy = (today: string): string => addWorkingDays(LocalDate.parse(today), WORKING_DAYS);

/**
 * Besteding against what is expected to date, or against the whole year. A threshold counts when it is reached: exactly
 * 70 % is a signal, a cent less is not. Reckoned in whole cents.
 */
export function shareCause(
  kind: 'EXPECTED_SHARE' | 'TOTAL_SHARE',
  place: Place,
  { spent, base }: { spent: Money | null; base: Money },
  setting: SignalSetting,
  today: string,
): Cause | null {
  if (!setting.active || spent === null || !base.isPositive()) return null;
  const atLeast = (percent: Percentage): boolean =>
    spent.cents * Percentage.hundred.micros >= base.cents * percent.micros;
  const threshold = reached(atLeast, setting.thresholds);
  if (!threshold) return null;
  const { contractId, year, municipalityId, name } = place;
  const share = Percentage.ratio(spent, base)!.round(1).toString();
  return {
    ...{ kind, key: [kind, contractId, year, municipalityId ?? 'all'].join('|'), severity: threshold.severity },
    ...{ contractId, year, municipalityId, dueOn: lookedAtBy(today) },
    facts: { place: name, percent: threshold.percent, share, spent: spent.toString(), base: base.toString() },
  };
}

/** A line of lasten of a begroting, with what it is expected to become. */
export interface CostLine {
  lineId: string;
  municipalityId: string;
  municipality: string;
  programmeCode: string;
  programmeName: string;
  legalBasis: string;
  taskField: string;
  contractId: string | null;
  current: Money;
}

/** Forecast of lasten with its range; without a range all three are the same. */
export interface CostRange {
  low: Money;
  forecast: Money;
  high: Money;
}

/** What falls to a line of a contract, or to a programme where the begroting has no line for it. */
export interface ContractCost extends CostRange {
  lineId: string | null;
  municipalityId: string;
  programmeCode: string | null;
}

/** Forecast of lasten of one municipality and programme of its begroting. */
export interface ProgrammeForecast extends CostRange {
  municipalityId: string;
  municipality: string;
  programmeCode: string;
  programmeName: string;
  current: Money;
}

/**
 * What the lasten of each municipality and programme become. Lines of a contract: their part of its prognose last, agreed +
 * expected settlement (domain C6), also where the begroting has no line for it. Other lines: their current budget, or what
 * is booked when that is more already: an overrun is never hidden by a budget.
 * @param contractCosts a line of a contract that is not among them is taken at its current budget
 * @param bookedOf lasten booked on a legal basis and taakveld outside contracts, together for the lines that share them
 */
export function programmeForecasts(
  lines: readonly CostLine[],
  contractCosts: readonly ContractCost[],
  bookedOf: (municipalityId: string, legalBasis: string, taskField: string) => Money,
): ProgrammeForecast[] {
  const found = new Map<string, ProgrammeForecast>();
  const own = new Map(contractCosts.flatMap((cost) => (cost.lineId === null ? [] : [[cost.lineId, cost] as const])));
  for (const line of lines) if (line.contractId) add(found, line, own.get(line.lineId) ?? always(line.current));
  const others = new Map<string, CostLine[]>();
  for (const line of lines) {
    if (line.contractId) continue;
    const key = `${line.municipalityId}~${line.legalBasis}~${line.taskField}`;
    others.set(key, [...(others.get(key) ?? []), line]);
  }
  for (const group of others.values()) {
    const { municipalityId, legalBasis, taskField } = group[0]!;
    const current = Money.sum(group.map((line) => line.current));
    const shares = dividedByCurrent(Money.max(current, bookedOf(municipalityId, legalBasis, taskField)), group);
    group.forEach((line, index) => add(found, line, always(shares[index]!)));
  }
  for (const cost of contractCosts) if (cost.lineId === null) addWithout(found, cost, lines);
  return [...found.values()];
}

const always = (amount: Money): CostRange => ({ low: amount, forecast: amount, high: amount });

function dividedByCurrent(total: Money, lines: readonly CostLine[]): Money[] {
  const weights = lines.map(({ current }) => Money.max(current, Money.zero));
  return allocate(total, weights.every((weight) => weight.isZero()) ? lines.map(() => 1n) : weights).shares;
}

/** What has no line counts in its programme without budget, so that it shows as an overrun of it. */
function addWithout(found: Map<string, ProgrammeForecast>, cost: ContractCost, lines: readonly CostLine[]): void {
  const { municipalityId, programmeCode } = cost;
  const named = lines.filter((line) => line.municipalityId === municipalityId);
  const programmeName = named.find((line) => line.programmeCode === programmeCode)?.programmeName ?? '';
  const municipality = named[0]?.municipality ?? '';
  const of = { municipalityId, municipality, programmeCode: programmeCode ?? '', programmeName, current: Money.zero };
  add(found, of, cost);
}

type Programme = Omit<ProgrammeForecast, keyof CostRange>;

function add(found: Map<string, ProgrammeForecast>, line: Programme, range: CostRange): void {
  const { municipalityId, municipality, programmeCode, programmeName, current } = line;
  const key = `${municipalityId}~${programmeCode}`;
  const before = found.get(key) ?? {
    ...{ municipalityId, municipality, programmeCode, programmeName, current: Money.zero, ...always(Money.zero) },
  };
  found.set(key, {
    ...before,
    current: before.current.plus(current),
    low: before.low.plus(range.low),
    forecast: before.forecast.plus(range.forecast),
    high: before.high.plus(range.high),
  });
}

/** The last meeting of a council in a year, with the last day to hand in papers for it; null when none is planned. */
export type LastMeeting = { meetsOn: string; deliverOn: string } | null;

/**
 * Lawfulness (Gw 189): lasten only up to what was budgeted, so exactly the budget is no signal and a cent more is. The
 * council must amend before the year is over (Gw 192): the day to act is the last day to hand in for its last meeting,
 * and without a planned meeting 31 December itself.
 */
export function overBudgetCause(
  { current, forecast, low, high, ...of }: ProgrammeForecast,
  year: number,
  meeting: LastMeeting,
  setting: SignalSetting,
  today: string,
): Cause | null {
  if (!setting.active || forecast.compare(current) <= 0) return null;
  const dueOn = meeting?.deliverOn ?? LocalDate.of(year, 12, 31);
  const late = dueOn < today;
  return {
    ...{ kind: 'FORECAST_OVER_BUDGET', contractId: null, year, municipalityId: of.municipalityId, dueOn },
    key: ['FORECAST_OVER_BUDGET', year, of.municipalityId, of.programmeCode].join('|'),
    severity:
      late || LocalDate.daysBetween(LocalDate.parse(today), LocalDate.parse(dueOn)) <= 30 ? 'URGENT' : 'WARNING',
    facts: {
      ...{ place: of.municipality, programme: `${of.programmeCode} ${of.programmeName}`.trim() },
      ...{ current: current.toString(), forecast: forecast.toString(), over: forecast.minus(current).toString() },
      ...(low.equals(high) ? {} : { low: low.toString(), high: high.toString() }),
      ...{ meetsOn: meeting?.meetsOn ?? '', deliverOn: meeting?.deliverOn ?? '' },
    },
  };
}

/**
 * Months that ended more than the days of grace ago and of which a line with a budget has no statement: not known is not
 * nil, so every figure of that month is too low until it is in.
 * @param missing per month 1-12 the municipalities with such a line
 */
export function missingCauses(
  place: Place,
  missing: ReadonlyMap<number, readonly string[]>,
  setting: SignalSetting,
  today: string,
): Cause[] {
  if (!setting.active) return [];
  return [...missing].flatMap(([month, municipalities]): Cause[] => {
    const ended = LocalDate.endOfMonth(LocalDate.of(place.year, month, 1));
    if (municipalities.length === 0 || LocalDate.addDays(ended, setting.days ?? 0) >= today) return [];
    const period = `${place.year}-${String(month).padStart(2, '0')}`;
    return [
      {
        ...{ kind: 'MISSING_STATEMENT', key: ['MISSING_STATEMENT', place.contractId, period].join('|') },
        ...{ severity: 'WARNING', contractId: place.contractId, year: place.year, municipalityId: null },
        ...{
          facts: { place: place.name, period, municipalities: municipalities.join(', ') },
          dueOn: lookedAtBy(today),
        },
      },
    ];
  });
}

/** Terms of the advance that fell due more than the days of grace ago and were not paid in full. */
export function advanceCause(
  place: Place,
  { due, paid, since }: { due: Money; paid: Money; since: string },
  setting: SignalSetting,
  today: string,
): Cause | null {
  if (!setting.active || paid.compare(due) >= 0) return null;
  const { contractId, year, municipalityId, name } = place;
  return {
    ...{ kind: 'ADVANCE_OVERDUE', key: ['ADVANCE_OVERDUE', contractId, year, municipalityId].join('|') },
    ...{ severity: 'WARNING', contractId, year, municipalityId, dueOn: lookedAtBy(today) },
    facts: { place: name, open: due.minus(paid).toString(), due: due.toString(), paid: paid.toString(), since },
  };
}
