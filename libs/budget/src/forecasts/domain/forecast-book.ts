import { allocate, LocalDate, Money, Percentage } from '@koersvast/kernel';
import type { BoardBase } from '../../board/domain/budget-board';
import { accuracyOf, backtest, pastErrorAt, PastStand, PastYear } from './backtest';
import type { ForecastMethod, MonthShares, StatedMonths } from './forecast-method';
import { Band, forecastLine, LineForecast } from './line-forecast';
import { governing, Place } from './standing';

/** A method chosen for a place, as it was recorded; `method` null takes an earlier choice back. */
export interface Choice extends Place {
  id: string;
  year: number;
  n: number;
  method: ForecastMethod | null;
  amount: Money | null;
  reason: string;
  /** First day at which it counts, 'yyyy-mm-dd'. */
  validFrom: string;
  recordedAt: Date;
  recordedBy: string | null;
}

export interface Profile {
  id: string;
  /** Null: for every bouwsteen without a profile of its own. */
  buildingBlockId: string | null;
  validFrom: string;
  fromYears: readonly number[];
  shares: MonthShares;
}

/** What the partner expects of a year: per line, or in one sum that is divided by agreed amount. */
export interface PartnerStatement {
  year: number;
  /** Day of which it looks ahead, 'yyyy-mm-dd'. */
  asOf: string;
  recordedAt: Date;
  source: string;
  total: Money | null;
  lines: readonly { municipalityId: string; buildingBlockId: string; amount: Money }[];
}

export interface TakenRisk {
  riskId: string;
  code: string;
  title: string;
  budgetLineId: string | null;
  low: Money;
  high: Money;
}

type Line = { municipalityId: string; buildingBlockId: string };
type AgreedLine = Line & { agreed: Money };

/** Everything that was known at a stand; the lists in the order in which they came to hold. */
export interface ForecastInputs {
  year: number;
  /** 'yyyy-mm-dd' */
  asOf: string;
  /** Months of the year that had ended at the stand. */
  elapsed: number;
  choices: readonly Choice[];
  profiles: readonly Profile[];
  partner: readonly PartnerStatement[];
  risks: readonly TakenRisk[];
  /** Lines of this year and of earlier ones, with what was agreed. */
  agreed: ReadonlyMap<number, readonly AgreedLine[]>;
  /** Besteding of earlier years per month, by `lineKey` and year. */
  past: ReadonlyMap<string, ReadonlyMap<number, StatedMonths>>;
}

export const lineKey = ({ municipalityId, buildingBlockId }: Line): string => `${municipalityId}~${buildingBlockId}`;

const NOTHING: Band = { low: Money.zero, high: Money.zero };

/** The forecasts of one contract year at one stand. */
export class ForecastBook {
  private readonly divided = new Map<PartnerStatement, ReadonlyMap<string, Money>>();
  private readonly risksOf: ReadonlyMap<string, Band>;

  constructor(
    private readonly inputs: ForecastInputs,
    private readonly rows: readonly BoardBase[],
  ) {
    this.risksOf = dividedRisks(rows, inputs.risks);
  }

  /** The choice that governs a line, null when nobody chose: then the run rate does. */
  choiceOf(line: Line): Choice | null {
    const { choices, year, asOf } = this.inputs;
    const standing = choices.filter((choice) => choice.year === year && choice.validFrom <= asOf);
    return governing(line, standing, ({ method }) => method !== null);
  }

  forecastOf(row: BoardBase): LineForecast {
    const { elapsed, year, asOf } = this.inputs;
    const choice = this.choiceOf(row);
    return forecastLine({
      months: row.months.slice(0, elapsed),
      profile: this.profileAt(row, asOf)?.shares ?? null,
      partner: this.partnerAt(row, year, asOf)?.amount ?? null,
      chosen: choice?.method ?? 'RUN_RATE',
      manual: choice?.method === 'MANUAL' ? choice.amount : null,
      risks: this.risksOf.get(lineKey(row)) ?? NOTHING,
      pastError: pastErrorAt(this.standsOf(row), this.endedYears(row), elapsed),
    });
  }

  /** The profile that held for a line on a day, of the bouwsteen itself first. */
  profileAt({ buildingBlockId }: Pick<Line, 'buildingBlockId'>, day: string, notOf?: number): Profile | null {
    const held = this.inputs.profiles.filter(
      ({ validFrom, fromYears }) => validFrom <= day && (notOf === undefined || !fromYears.includes(notOf)),
    );
    const own = held.filter((profile) => profile.buildingBlockId === buildingBlockId).at(-1);
    return own ?? held.filter((profile) => profile.buildingBlockId === null).at(-1) ?? null;
  }

  /** What the partner expected of a line of a year by a day, with where it said so. */
  partnerAt(line: Line, year: number, day: string): { amount: Money; source: string; asOf: string } | null {
    for (const statement of [...this.inputs.partner].reverse()) {
      if (statement.year !== year || statement.asOf > day) continue;
      const amount = this.amountsOf(statement).get(lineKey(line));
      if (amount) return { amount, source: statement.source, asOf: statement.asOf };
    }
    return null;
  }

  /** What every method would have said of earlier months and years of this line, against what came. */
  standsOf(row: BoardBase): PastStand[] {
    const { year, elapsed } = this.inputs;
    const past = [...(this.inputs.past.get(lineKey(row)) ?? new Map<number, StatedMonths>())];
    const running: [number, StatedMonths] = [
      year,
      row.months.map((amount, index) => (index < elapsed ? amount : null)),
    ];
    return backtest([...past, running].map(([of, months]) => this.pastYear(row, of, months)));
  }

  /** How far each method was off on these lines taken one by one, over all stands that could be held against what came. */
  accuracyOf(rows: readonly BoardBase[]) {
    return accuracyOf(rows.flatMap((row) => this.standsOf(row)));
  }

  private pastYear(line: Line, year: number, months: StatedMonths): PastYear {
    const dayOf = (month: number) => LocalDate.endOfMonth(LocalDate.of(year, month, 1));
    return {
      year,
      months,
      profileAt: (month) => this.profileAt(line, dayOf(month), year)?.shares ?? null,
      typedAt: (method, month) => {
        if (method === 'PARTNER') return this.partnerAt(line, year, dayOf(month))?.amount ?? null;
        const { choices } = this.inputs;
        const held = choices.filter((choice) => choice.year === year && choice.validFrom <= dayOf(month));
        return governing(line, held, (choice) => choice.method !== null)?.amount ?? null;
      },
    };
  }

  private endedYears(row: BoardBase): ReadonlySet<number> {
    const past = this.inputs.past.get(lineKey(row)) ?? new Map<number, StatedMonths>();
    return new Set([...past].filter(([, months]) => !months.includes(null)).map(([year]) => year));
  }

  private amountsOf(statement: PartnerStatement): ReadonlyMap<string, Money> {
    const known = this.divided.get(statement);
    if (known) return known;
    const amounts = new Map(statement.lines.map((line) => [lineKey(line), line.amount]));
    if (statement.total !== null) {
      const lines = this.inputs.agreed.get(statement.year) ?? [];
      dividedByAgreed(statement.total, lines).forEach((amount, key) => amounts.set(key, amount));
    }
    this.divided.set(statement, amounts);
    return amounts;
  }
}

/** An amount of the whole contract year over its lines, by what was agreed per line, to the cent by the largest remainder. */
function dividedByAgreed(total: Money, lines: readonly AgreedLine[]): ReadonlyMap<string, Money> {
  if (lines.length === 0) return new Map();
  const weights = lines.map(({ agreed }) => Money.max(agreed, Money.zero));
  const even = weights.every((weight) => weight.isZero());
  const { shares } = allocate(total, even ? lines.map(() => 1n) : weights);
  return new Map(lines.map((line, index) => [lineKey(line), shares[index]!]));
}

/** A risk of a budget line counts there; one of the contract as a whole is divided over the lines by what was agreed. */
function dividedRisks(rows: readonly BoardBase[], risks: readonly TakenRisk[]): ReadonlyMap<string, Band> {
  const found = new Map<string, Band>();
  const add = (key: string, { low, high }: Band) => {
    const before = found.get(key) ?? NOTHING;
    found.set(key, { low: before.low.plus(low), high: before.high.plus(high) });
  };
  for (const risk of risks) {
    const line = risk.budgetLineId === null ? undefined : rows.find(({ lineId }) => lineId === risk.budgetLineId);
    if (line) add(lineKey(line), risk);
    else {
      const [low, high] = [dividedByAgreed(risk.low, rows), dividedByAgreed(risk.high, rows)];
      low.forEach((amount, key) => add(key, { low: amount, high: high.get(key)! }));
    }
  }
  return found;
}

export const percentagesOf = (texts: readonly string[]): Percentage[] => texts.map((text) => Percentage.parse(text));
