/** Use of youth care, as a count or an amount; or the people of a municipality on a day. */
export const FIGURE_KINDS = ['USE', 'POPULATION'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const FIGURE_UNITS = ['COUNT', 'AMOUNT'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

export interface KeyFigure {
  kind: FigureKind;
  unit: FigureUnit;
  /** A count, or cents. */
  quantity: bigint;
  /** 'yyyy-mm-dd' */
  measuredOn: string | null;
  buildingBlockId: string | null;
}

export type FigureProblem = { field: 'value' | 'unit' | 'measuredOn' | 'block'; code: string };

/** Counts below ten can be traced to children (domain F). */
const SMALLEST_COUNT = 10n;

/** What is wrong with a number; nothing when it can be kept. */
export function figureProblems({ kind, unit, quantity, measuredOn, buildingBlockId }: KeyFigure): FigureProblem[] {
  const problems: FigureProblem[] = [];
  if (quantity < 0n) problems.push({ field: 'value', code: 'budget.key-negative' });
  if (kind === 'POPULATION') {
    if (unit !== 'COUNT') problems.push({ field: 'unit', code: 'budget.key-unit' });
    if (!measuredOn) problems.push({ field: 'measuredOn', code: 'budget.key-measured' });
    if (buildingBlockId) problems.push({ field: 'block', code: 'key-figure.population-block' });
  } else if (unit === 'COUNT' && quantity > 0n && quantity < SMALLEST_COUNT) {
    problems.push({ field: 'value', code: 'budget.key-small' });
  }
  return problems;
}
