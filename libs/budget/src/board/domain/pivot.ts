import { Money } from '@koersvast/kernel';

/** What the board can be divided by. */
export const PIVOT_DIMENSIONS = [
  'municipality',
  'building-block',
  'month',
  'quarter',
  'task-field',
  'legal-basis',
  'programme',
] as const;
export type PivotDimension = (typeof PIVOT_DIMENSIONS)[number];

/** Where an amount belongs, by id of its member; what is absent is not known of it. */
export type PivotPlace = Partial<Record<PivotDimension, string>>;

/** One amount of one measure. A null amount is not known, and neither is any sum that it belongs to. */
export interface PivotFact<M extends string = string> {
  measure: M;
  of: PivotPlace;
  amount: Money | null;
}

/** What a measure can be divided by; below that it has no amount. */
export type MeasureDimensions<M extends string> = Record<M, readonly PivotDimension[]>;

export type PivotCell =
  /** The sum of at least one fact; null when one of them is not known. */
  | { kind: 'sum'; amount: Money | null }
  /** No fact: nothing was booked or agreed here. */
  | { kind: 'nothing' }
  /** The measure is not kept by this dimension. */
  | { kind: 'not-by'; dimension: PivotDimension };

export interface PivotLine<M extends string> {
  /** Members from the first division down; empty for the total. */
  path: string[];
  /** What the line is the sum of. */
  facts: readonly PivotFact<M>[];
}

export interface PivotQuestion<M extends string> {
  rows: readonly PivotDimension[];
  columns: PivotDimension | null;
  dimensionsOf: MeasureDimensions<M>;
  /** Order of two members of a dimension. */
  compare: (dimension: PivotDimension, a: string, b: string) => number;
}

export interface Pivot<M extends string> {
  /** The total first, then each line followed by what is under it. */
  lines: PivotLine<M>[];
  /** Members of the columns in order; empty without columns. */
  columns: string[];
}

/** A place that is not named at a division where the measure could have named it; comes last. */
export const UNNAMED = '';

/**
 * Divides facts over rows and columns. Every line and the total are sums of the facts themselves, so each division adds up
 * to the same total; measures are never added to each other, so neither are the books.
 */
export function pivot<M extends string>(facts: readonly PivotFact<M>[], question: PivotQuestion<M>): Pivot<M> {
  const lines: PivotLine<M>[] = [];
  const walk = (path: string[], under: readonly PivotFact<M>[]): void => {
    lines.push({ path, facts: under });
    const dimension = question.rows[path.length];
    if (dimension === undefined) return;
    for (const [member, own] of partsOf(under, dimension, question)) walk([...path, member], own);
  };
  walk([], facts);
  const columns = question.columns === null ? [] : partsOf(facts, question.columns, question).map(([member]) => member);
  return { lines, columns };
}

/** Facts by member of a dimension, in order; facts of measures that the dimension does not divide are left out. */
function partsOf<M extends string>(
  facts: readonly PivotFact<M>[],
  by: PivotDimension,
  { dimensionsOf, compare }: PivotQuestion<M>,
): [member: string, facts: PivotFact<M>[]][] {
  const parts = new Map<string, PivotFact<M>[]>();
  for (const fact of facts) {
    if (!dimensionsOf[fact.measure].includes(by)) continue;
    const member = fact.of[by] ?? UNNAMED;
    const part = parts.get(member);
    if (part) part.push(fact);
    else parts.set(member, [fact]);
  }
  return [...parts].sort(([a], [b]) => {
    if (a === UNNAMED || b === UNNAMED) return a === b ? 0 : a === UNNAMED ? 1 : -1;
    return compare(by, a, b);
  });
}

/** One measure of one line: whole, or of one member of the columns. */
export function pivotCell<M extends string>(
  { path, facts }: PivotLine<M>,
  measure: M,
  column: string | null,
  { rows, columns, dimensionsOf }: PivotQuestion<M>,
): PivotCell {
  const divided =
    column === null || columns === null ? rows.slice(0, path.length) : [...rows.slice(0, path.length), columns];
  const missing = divided.find((dimension) => !dimensionsOf[measure].includes(dimension));
  if (missing) return { kind: 'not-by', dimension: missing };
  const own = facts.filter(
    (fact) => fact.measure === measure && (column === null || (fact.of[columns!] ?? UNNAMED) === column),
  );
  if (own.length === 0) return { kind: 'nothing' };
  const unknown = own.some(({ amount }) => amount === null);
  return { kind: 'sum', amount: unknown ? null : Money.sum(own.map(({ amount }) => amount!)) };
}
