import { allocate, Money, Percentage, runRate } from '@koersvast/kernel';

export type ProgrammeSide = 'COST' | 'INCOME';

/** What the begroting of a municipality says of one taakveld in one programme, on one legal basis. */
export interface BudgetedPart {
  municipalityId: string;
  municipality: string;
  programmeCode: string;
  programme: string;
  taskField: string;
  side: ProgrammeSide;
  legalBasis: string;
  /** Whether it is the share of the contract of the report. */
  ofContract: boolean;
  original: Money;
  amendments: Money;
}

/** What the ledger says; null where it was booked without programme or taakveld. */
export interface BookedPart {
  municipalityId: string;
  programmeCode: string | null;
  taskField: string | null;
  side: ProgrammeSide;
  legalBasis: string | null;
  amount: Money;
}

/** Per municipality, of the contract of the report. */
export interface ContractPart {
  municipalityId: string;
  /** Committed and not yet used. */
  open: Money;
  /** Prognose last = agreed + expected settlement (domain C6); null when nothing was agreed. */
  forecast: Money | null;
  /** How the share of the municipality divides over taakvelden (domain D3); null when it has no profile. */
  profile: SpreadProfile | null;
}

export interface SpreadProfile {
  /** 'yyyy-mm-dd' */
  validFrom: string;
  decision: string;
  /** Together exactly 100 %. */
  shares: readonly { programmeCode: string; programme: string; taskField: string; percentage: Percentage }[];
}

/** Along what the contract of a municipality was spread over taakvelden: said below the table. */
export interface Spread {
  municipalityId: string;
  municipality: string;
  /** Null: in proportion to the begroting, for there is no profile. */
  profile: { validFrom: string; decision: string } | null;
}

/** One line of domain D4, amounts as API strings and null for not known. Lasten and baten are both above nil. */
export interface ProgrammeLine {
  /** What a token names: TV-vlaardingen-P6-6-752-L. */
  code: string;
  municipalityId: string;
  municipality: string;
  programmeCode: string;
  programme: string;
  taskField: string;
  taskFieldName: string;
  side: ProgrammeSide;
  original: string;
  amendments: string;
  current: string;
  realised: string | null;
  open: string | null;
  forecast: string | null;
  /** Above nil is favourable, for lasten and for baten. */
  variance: string | null;
}

export interface ProgrammeSum {
  original: string;
  amendments: string;
  current: string;
  realised: string | null;
  open: string | null;
  forecast: string | null;
  variance: string | null;
}

export interface ProgrammeBooks {
  budgeted: readonly BudgetedPart[];
  booked: readonly BookedPart[];
  contract: readonly ContractPart[];
  /** Months of the year that ended at the stand, 0 to 12. */
  monthsElapsed: number;
  municipalityCodes: ReadonlyMap<string, string>;
  taskFieldNames: ReadonlyMap<string, string>;
}

interface Place {
  municipalityId: string;
  municipality: string;
  programmeCode: string;
  programme: string;
  taskField: string;
  side: ProgrammeSide;
  parts: BudgetedPart[];
  booked: BookedPart[];
}

const placeKey = ({
  municipalityId,
  programmeCode,
  taskField,
  side,
}: Omit<Place, 'parts' | 'booked' | 'programme' | 'municipality'>) =>
  [municipalityId, programmeCode, taskField, side].join(' ');

/**
 * The lines of domain D4: per municipality, programme and taakveld what was budgeted, amended, booked, committed and is
 * expected. What was booked without a programme goes to the only programme of its taakveld; what fits nowhere has a line
 * of its own, without budget.
 */
export function programmeLines(books: ProgrammeBooks): ProgrammeLine[] {
  const places = placesOf(books);
  const shares = new Map(books.contract.map((part) => [part.municipalityId, contractShares(part, places)]));
  const taken = new Set<string>();
  return places.map((place) => {
    const share = shares.get(place.municipalityId)?.get(place);
    const forecast = forecastOf(place, share ?? null, books.monthsElapsed);
    const [original, amendments] = [sumOf(place.parts, 'original'), sumOf(place.parts, 'amendments')];
    const current = original.plus(amendments);
    const { municipalityId, municipality, programmeCode, programme, taskField, side } = place;
    return {
      code: codeOf(place, books.municipalityCodes, taken),
      ...{ municipalityId, municipality, programmeCode, programme, taskField, side },
      taskFieldName: books.taskFieldNames.get(taskField) ?? '',
      original: original.toString(),
      amendments: amendments.toString(),
      current: current.toString(),
      realised: place.booked.length > 0 ? Money.sum(place.booked.map(({ amount }) => amount)).toString() : null,
      open: share ? share.open.toString() : side === 'COST' ? '0.00' : null,
      forecast: forecast?.toString() ?? null,
      variance: forecast && varianceOf(side, current, forecast).toString(),
    };
  });
}

/** Lasten: actueel - prognose; baten reversed (domain D4). Above nil is V. */
export const varianceOf = (side: ProgrammeSide, current: Money, forecast: Money): Money =>
  side === 'COST' ? current.minus(forecast) : forecast.minus(current);

const sumOf = (parts: readonly BudgetedPart[], of: 'original' | 'amendments'): Money =>
  Money.sum(parts.map((part) => part[of]));

function placesOf({ budgeted, booked, contract }: ProgrammeBooks): Place[] {
  const places = new Map<string, Place>();
  for (const part of budgeted) {
    const key = placeKey(part);
    const { municipalityId, municipality, programmeCode, programme, taskField, side } = part;
    const place = places.get(key) ?? {
      ...{ municipalityId, municipality, programmeCode, programme, taskField, side },
      ...{ parts: [], booked: [] },
    };
    place.parts.push(part);
    places.set(key, place);
  }
  const names = new Map(budgeted.map(({ municipalityId, municipality }) => [municipalityId, municipality]));
  for (const entry of booked) {
    // A municipality without an adopted begroting has no table: its bookings would look like an overrun.
    if (!names.has(entry.municipalityId)) continue;
    const place = placeOf(entry, [...places.values()]) ?? without(entry, names.get(entry.municipalityId)!);
    place.booked.push(entry);
    places.set(placeKey(place), place);
  }
  for (const { municipalityId, profile } of contract) {
    const municipality = names.get(municipalityId);
    if (municipality === undefined) continue;
    for (const { programmeCode, programme, taskField } of profile?.shares ?? []) {
      const place = { municipalityId, municipality, programmeCode, programme, taskField, side: 'COST' as const };
      const key = placeKey(place);
      if (!places.has(key)) places.set(key, { ...place, parts: [], booked: [] });
    }
  }
  return [...places.values()].sort(inOrder([...names.keys()]));
}

/** How the contract was spread for each municipality that has a begroting. */
export const spreadsOf = ({ budgeted, contract }: Pick<ProgrammeBooks, 'budgeted' | 'contract'>): Spread[] =>
  contract.flatMap(({ municipalityId, profile }): Spread[] => {
    const own = budgeted.filter((part) => part.municipalityId === municipalityId);
    if (!profile && !own.some(({ ofContract }) => ofContract)) return [];
    if (own.length === 0) return [];
    const { municipality } = own[0]!;
    const dated = profile && { validFrom: profile.validFrom, decision: profile.decision };
    return [{ municipalityId, municipality, profile: dated }];
  });

function placeOf(entry: BookedPart, places: readonly Place[]): Place | undefined {
  const fits = places.filter(
    (each) =>
      each.municipalityId === entry.municipalityId && each.taskField === entry.taskField && each.side === entry.side,
  );
  if (entry.programmeCode === null)
    return fits.length === 1 ? fits[0] : fits.find(({ programmeCode }) => programmeCode === '');
  return fits.find(({ programmeCode }) => programmeCode === entry.programmeCode);
}

const without = ({ municipalityId, programmeCode, taskField, side }: BookedPart, municipality: string): Place => ({
  municipalityId,
  municipality,
  programmeCode: programmeCode ?? '',
  programme: 'Niet begroot',
  taskField: taskField ?? '',
  side,
  parts: [],
  booked: [],
});

const inOrder =
  (municipalities: readonly string[]) =>
  (one: Place, other: Place): number =>
    municipalities.indexOf(one.municipalityId) - municipalities.indexOf(other.municipalityId) ||
    one.side.localeCompare(other.side) ||
    one.programmeCode.localeCompare(other.programmeCode) ||
    one.taskField.localeCompare(other.taskField, 'nl', { numeric: true });

const contractParts = ({ parts }: Place) => parts.filter(({ ofContract }) => ofContract);

type Shares = Map<Place, { open: Money; forecast: Money | null }>;

/**
 * What is open and expected under the contract over the taakvelden, to the cent by the largest remainder: along the
 * profile of the municipality, and without one in proportion to what its begroting has there.
 */
function contractShares(part: ContractPart, places: readonly Place[]): Shares {
  return part.profile ? alongProfile(part, part.profile, places) : alongBudget(part, places);
}

/** Each share of the profile gets its cents; shares of one place (other categories) come together there. */
function alongProfile(
  { municipalityId, open, forecast }: ContractPart,
  profile: SpreadProfile,
  places: readonly Place[],
) {
  const weights = profile.shares.map(({ percentage }) => percentage);
  const opens = allocate(open, weights).shares;
  const forecasts = forecast && allocate(forecast, weights).shares;
  const shares: Shares = new Map();
  profile.shares.forEach(({ programmeCode, taskField }, index) => {
    const key = placeKey({ municipalityId, programmeCode, taskField, side: 'COST' });
    const place = places.find((each) => placeKey(each) === key);
    if (!place) return;
    const held = shares.get(place) ?? { open: Money.zero, forecast: forecasts && Money.zero };
    const expected = forecasts && held.forecast!.plus(forecasts[index]!);
    shares.set(place, { open: held.open.plus(opens[index]!), forecast: expected });
  });
  // Budgeted under the contract, and not in the profile: nothing of it is expected there.
  for (const place of places.filter((each) => each.municipalityId === municipalityId && each.side === 'COST')) {
    if (shares.has(place) || contractParts(place).length === 0) continue;
    shares.set(place, { open: Money.zero, forecast: forecast && Money.zero });
  }
  return shares;
}

function alongBudget({ municipalityId, open, forecast }: ContractPart, places: readonly Place[]): Shares {
  const own = places.filter((place) => place.municipalityId === municipalityId && contractParts(place).length > 0);
  const weights = own.map((place) => {
    const parts = contractParts(place);
    return Money.max(Money.zero, sumOf(parts, 'original').plus(sumOf(parts, 'amendments')));
  });
  if (!weights.some((weight) => weight.isPositive())) return new Map();
  const opens = allocate(open, weights).shares;
  const forecasts = forecast && allocate(forecast, weights).shares;
  return new Map(own.map((place, index) => [place, { open: opens[index]!, forecast: forecasts?.[index] ?? null }]));
}

/**
 * The share of the contract, and for what is outside it the run rate of what was booked. Null when a part that was
 * budgeted has no bookings yet: nobody knows.
 */
function forecastOf(place: Place, share: { forecast: Money | null } | null, months: number): Money | null {
  const inside = contractParts(place);
  const bases = new Set([...inside.map(({ legalBasis }) => legalBasis), ...(share ? ['CONTRACT'] : [])]);
  const outside = place.parts.filter(({ ofContract }) => !ofContract);
  const booked = place.booked.filter(({ legalBasis }) => legalBasis === null || !bases.has(legalBasis));
  const ofContract = share ? share.forecast : inside.length === 0 ? Money.zero : null;
  if (ofContract === null) return null;
  if (outside.length === 0 && booked.length === 0) return ofContract;
  const rest = booked.length === 0 ? null : runRate(Money.sum(booked.map(({ amount }) => amount)), months);
  return rest && ofContract.plus(rest);
}

/** Unique in the report; letters, digits and dashes. */
function codeOf(place: Place, municipalities: ReadonlyMap<string, string>, taken: Set<string>): string {
  const { municipalityId, programmeCode, taskField, side } = place;
  const parts = [
    'TV',
    municipalities.get(municipalityId) ?? '',
    programmeCode,
    taskField || 'zonder',
    side[0] === 'C' ? 'L' : 'B',
  ];
  const base = parts
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 56);
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? base : `${base}-${n}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

/** Sum of lines; what is not known of one of them is not known of the sum, except what was booked or is open. */
export function programmeSum(lines: readonly ProgrammeLine[]): ProgrammeSum {
  const known = (of: 'realised' | 'open') => {
    const amounts = lines.flatMap((line) => line[of] ?? []);
    return amounts.length > 0 ? total(amounts) : null;
  };
  const all = (of: 'forecast' | 'variance') => {
    const amounts = lines.map((line) => line[of]);
    return amounts.every((amount) => amount !== null) ? total(amounts) : null;
  };
  return {
    original: total(lines.map((line) => line.original)),
    amendments: total(lines.map((line) => line.amendments)),
    current: total(lines.map((line) => line.current)),
    realised: known('realised'),
    open: known('open'),
    forecast: all('forecast'),
    variance: all('variance'),
  };
}

const total = (amounts: readonly string[]): string => Money.sum(amounts.map((text) => Money.parse(text))).toString();

const NEGATED = ['original', 'amendments', 'current', 'realised', 'open', 'forecast'] as const;

/** Baten with a minus, so that lasten and baten add up to the saldo. The variance keeps its sign: above nil is V. */
export function asBalance<T extends ProgrammeSum>(line: T & { side?: ProgrammeSide }): T {
  if (line.side !== 'INCOME') return line;
  const negated = NEGATED.map((of) => [of, line[of] === null ? null : Money.parse(line[of]).negate().toString()]);
  return { ...line, ...Object.fromEntries(negated) } as T;
}
