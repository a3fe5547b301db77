import { allocate, DomainError, Money, Percentage } from '@koersvast/kernel';

/** From what a part of a key can be reckoned. */
export const COMPONENT_METHODS = ['FIXED_PERCENT', 'USE_BASED', 'POPULATION'] as const;
export type ComponentMethod = (typeof COMPONENT_METHODS)[number];

export const QUANTITY_UNITS = ['COUNT', 'AMOUNT', 'PERCENT'] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

/** The number of one municipality: a count, cents or millionths of a percent. */
export interface KeyQuantity {
  municipalityId: string;
  year: number;
  quantity: bigint;
}

export interface KeyComponent {
  method: ComponentMethod;
  /** Part of the whole key, above nil to 100. */
  weight: Percentage;
  unit: QuantityUnit;
  quantities: readonly KeyQuantity[];
}

export interface ReckonedShare {
  municipalityId: string;
  percentage: Percentage;
  /** Holds one millionth of a percent of what was left after rounding. */
  holdsRemainder: boolean;
}

/**
 * The percentages of a key from its components: each component divides its weight in proportion to its numbers, of three
 * years their mean. Exact fractions throughout; only at the end six decimals by the largest remainder, so that the key is
 * exactly 100 (domain C3.4).
 * @throws DomainError 422 `budget.key-weights` when the weights are not 100 together, `budget.key-nothing` when all numbers
 * of a component are nil
 */
export function reckonKey(components: readonly KeyComponent[], municipalityIds: readonly string[]): ReckonedShare[] {
  assertWeights(components);
  const totals = components.map(({ quantities }) => sum(quantities.map(({ quantity }) => quantity)));
  const nothing = totals.findIndex((total) => total === 0n);
  if (nothing >= 0) throw refusal('budget.key-nothing', `/components/${nothing}/quantities`);
  const together = totals.reduce((product, total) => product * total, 1n);
  const parts = municipalityIds.map((municipalityId) =>
    sum(
      components.map(({ weight, quantities }, index) => {
        const own = sum(quantities.filter((one) => one.municipalityId === municipalityId).map((one) => one.quantity));
        return weight.micros * own * (together / totals[index]!);
      }),
    ),
  );
  const { shares, remainderAt } = allocate(Money.fromCents(Percentage.hundred.micros), parts);
  return municipalityIds.map((municipalityId, index) => ({
    municipalityId,
    percentage: Percentage.fromMicros(shares[index]!.cents),
    holdsRemainder: remainderAt.includes(index),
  }));
}

/**
 * The numbers fit their method: every municipality for every year; use of one year or of three that follow on each other,
 * all before the key starts; percentages exactly 100; and no count so small that it can be traced to children.
 * @throws DomainError 422 with the field
 */
export function assertComponent(
  { method, unit, quantities }: KeyComponent,
  at: { index: number; validFromYear: number; municipalityIds: readonly string[] },
): void {
  const pointer = `/components/${at.index}/quantities`;
  const years = [...new Set(quantities.map(({ year }) => year))].sort((a, b) => a - b);
  const complete = at.municipalityIds.every((id) =>
    years.every((year) => quantities.filter((one) => one.municipalityId === id && one.year === year).length === 1),
  );
  if (!complete || years.length === 0 || quantities.length !== years.length * at.municipalityIds.length) {
    throw refusal('budget.key-incomplete', pointer);
  }
  if (quantities.some(({ quantity }) => quantity < 0n)) throw refusal('budget.key-negative', pointer);
  if ((method === 'FIXED_PERCENT') !== (unit === 'PERCENT') || (method === 'POPULATION' && unit !== 'COUNT')) {
    throw refusal('budget.key-unit', `/components/${at.index}/unit`);
  }
  if (method === 'USE_BASED') assertUse(years, quantities, unit, at.validFromYear, pointer);
  else if (years.length !== 1) throw refusal('budget.key-one-year', pointer);
  if (method === 'FIXED_PERCENT' && sum(quantities.map((one) => one.quantity)) !== Percentage.hundred.micros) {
    throw refusal('budget.key-percent', pointer);
  }
}

/** Counts below ten can be traced to children (domain F): such a key needs amounts, or another grouping. */
const SMALLEST_COUNT = 10n;

function assertUse(
  years: number[],
  quantities: readonly KeyQuantity[],
  unit: QuantityUnit,
  validFromYear: number,
  pointer: string,
): void {
  const consecutive = years.length === 3 && years[2]! - years[0]! === 2;
  if (years.length !== 1 && !consecutive) throw refusal('budget.key-years', pointer);
  if (years.at(-1)! >= validFromYear) throw refusal('budget.key-use-later', pointer, { year: validFromYear });
  if (unit === 'COUNT' && quantities.some(({ quantity }) => quantity > 0n && quantity < SMALLEST_COUNT)) {
    throw refusal('budget.key-small', pointer);
  }
}

function assertWeights(components: readonly KeyComponent[]): void {
  const total = Percentage.sum(components.map(({ weight }) => weight));
  if (!total.isHundred()) throw refusal('budget.key-weights', '/components', { total: total.format() });
}

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

const refusal = (code: string, pointer: string, params = {}): DomainError =>
  new DomainError(code, { params, fields: [{ pointer, code, params }] });
