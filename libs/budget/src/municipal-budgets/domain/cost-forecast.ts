import { allocate, Money, Percentage, runRate } from '@koersvast/kernel';
import type { LedgerSide } from '../../ledger/domain/ledger';

/** A line of an adopted begroting, as far as its forecast goes. */
export interface BudgetedLine {
  lineId: string;
  municipalityId: string;
  programmeCode: string;
  taskField: string;
  category: string;
  side: LedgerSide;
  legalBasis: string;
  contractId: string | null;
  current: Money;
}

/** Where money of a municipality belongs; null where it is not named. */
export interface BudgetPlace {
  municipalityId: string;
  programmeCode: string | null;
  taskField: string | null;
  legalBasis: string;
}

/** What the ledger booked at a place over the ended months of the year. */
export interface BookedAt extends BudgetPlace {
  side: LedgerSide;
  amount: Money;
}

/** The profile that holds: how the share of a municipality in a contract divides (domain D3). */
export interface HeldProfile {
  municipalityId: string;
  contractId: string;
  shares: readonly { programmeCode: string; taskField: string; category: string; percentage: Percentage }[];
}

/** PROFILE and CURRENT: the prognose last of a contract, divided by its profile or by the current budget. */
export type CostForecastMethod = 'PROFILE' | 'CURRENT' | 'RUN_RATE';

/** What a line, or a place without a line, is expected to become; null when nobody can know. */
export interface CostForecast extends BudgetPlace {
  side: LedgerSide;
  /** Null: the money goes where the begroting has no line. */
  lineId: string | null;
  amount: Money | null;
  method: CostForecastMethod | null;
}

export interface CostForecastBooks {
  lines: readonly BudgetedLine[];
  booked: readonly BookedAt[];
  /** Prognose last of a municipality under a contract = agreed + expected settlement (domain C6); null when not known. */
  lastOf: (contractId: string, municipalityId: string) => Money | null;
  profiles: readonly HeldProfile[];
  /** Ended months of the year at the stand, 0 to 12. */
  months: number;
}

/**
 * What the begroting is expected to become, line by line. Lasten under a contract: its prognose last, divided by the
 * profile of the municipality (largest remainder, so to the cent), and without a profile by the current budget. All other
 * lines: twelve times the mean of the ended months as booked. A line on which nothing was booked is not known, never nil;
 * what was booked without a line has a place of its own.
 */
export function costForecasts(books: CostForecastBooks): CostForecast[] {
  const contractual = books.lines.filter(({ contractId, side }) => contractId !== null && side === 'COST');
  const others = books.lines.filter((line) => !contractual.includes(line));
  return [...contractForecasts(contractual, books), ...bookedForecasts(others, contractual, books)];
}

const gathered = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const forecastOf = (line: BudgetedLine, amount: Money | null, method: CostForecastMethod | null): CostForecast => {
  const { lineId, municipalityId, programmeCode, taskField, legalBasis, side } = line;
  return { lineId, municipalityId, programmeCode, taskField, legalBasis, side, amount, method };
};

function contractForecasts(lines: readonly BudgetedLine[], { lastOf, profiles }: CostForecastBooks): CostForecast[] {
  return [...gathered(lines, (line) => `${line.contractId}~${line.municipalityId}`).values()].flatMap((own) => {
    const { contractId, municipalityId } = own[0]!;
    const last = lastOf(contractId!, municipalityId);
    if (last === null) return own.map((line) => forecastOf(line, null, null));
    const profile = profiles.find((one) => one.contractId === contractId && one.municipalityId === municipalityId);
    if (profile) return byProfile(own, last, profile);
    const shares = byCurrent(last, own);
    return own.map((line, index) => forecastOf(line, shares[index]!, 'CURRENT'));
  });
}

/** Each part of the profile to the lines that fit it best; what no line fits has a place of its own. */
function byProfile(lines: readonly BudgetedLine[], last: Money, { shares }: HeldProfile): CostForecast[] {
  const parts = allocate(last, shares.map(({ percentage }) => percentage)).shares; // prettier-ignore
  const sums = new Map(lines.map((line) => [line, Money.zero]));
  const without: CostForecast[] = [];
  shares.forEach((share, index) => {
    const fits = bestFit(lines, share);
    if (fits.length === 0) {
      const { municipalityId, legalBasis } = lines[0]!;
      const { programmeCode, taskField } = share;
      const place = { municipalityId, legalBasis, programmeCode, taskField, side: 'COST' as const };
      without.push({ ...place, lineId: null, amount: parts[index]!, method: 'PROFILE' });
      return;
    }
    byCurrent(parts[index]!, fits).forEach((amount, at) => sums.set(fits[at]!, sums.get(fits[at]!)!.plus(amount)));
  });
  return [...lines.map((line) => forecastOf(line, sums.get(line)!, 'PROFILE')), ...without];
}

function bestFit(lines: readonly BudgetedLine[], share: HeldProfile['shares'][number]): BudgetedLine[] {
  const taskField = lines.filter((line) => line.taskField === share.taskField);
  const programme = taskField.filter((line) => line.programmeCode === share.programmeCode);
  const category = programme.filter((line) => line.category === share.category);
  return [category, programme, taskField].find((fits) => fits.length > 0) ?? [];
}

/** In proportion to the current budget; equally where that is nil. */
function byCurrent(amount: Money, lines: readonly BudgetedLine[]): Money[] {
  const weights = lines.map(({ current }) => Money.max(current, Money.zero));
  return allocate(amount, weights.every((weight) => weight.isZero()) ? lines.map(() => 1n) : weights).shares;
}

const groundKey = ({ municipalityId, legalBasis, taskField, side }: Omit<BookedAt, 'amount' | 'programmeCode'>) =>
  [municipalityId, legalBasis, taskField, side].join('~');

function bookedForecasts(
  lines: readonly BudgetedLine[],
  contractual: readonly BudgetedLine[],
  { booked, months }: CostForecastBooks,
): CostForecast[] {
  const ofContract = new Set(contractual.map(groundKey));
  const outside = booked.filter(
    (one) => !(one.side === 'COST' && one.legalBasis === 'CONTRACT') && !ofContract.has(groundKey(one)),
  );
  const groups = gathered(lines.filter(({ current }) => !current.isZero()), groundKey); // prettier-ignore
  const budgeted = [...groups].flatMap(([key, own]) => {
    const bookings = outside.filter((one) => groundKey(one) === key);
    const year = bookings.length === 0 ? null : runRate(Money.sum(bookings.map(({ amount }) => amount)), months);
    if (year === null) return own.map((line) => forecastOf(line, null, null));
    const shares = byCurrent(year, own);
    return own.map((line, index) => forecastOf(line, shares[index]!, 'RUN_RATE'));
  });
  const loose = outside.filter((one) => !groups.has(groundKey(one)));
  const unbudgeted = loose.map(({ amount, ...place }): CostForecast => ({
    ...{ ...place, lineId: null, amount: runRate(amount, months), method: 'RUN_RATE' },
  }));
  return [...budgeted, ...unbudgeted];
}
