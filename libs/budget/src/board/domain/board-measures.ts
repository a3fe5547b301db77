import type { MeasureDimensions, PivotDimension } from './pivot';

/** The books that stand side by side on the board and are never added up (domain C6). */
export const BOARD_BOOKS = ['CONTRACT', 'MUNICIPAL', 'ALL'] as const;
export type BoardBook = (typeof BOARD_BOOKS)[number];

const PLACE = ['municipality', 'building-block'] as const;
const TIME = ['month', 'quarter'] as const;
/** What each book holds by the payment route: per owner of a book and month, not per taakveld. */
const ROUTED = ['municipality', ...TIME] as const;
const BUDGETED = ['municipality', 'programme', 'task-field', 'legal-basis'] as const;

/** By what each amount is kept. The contract budget knows no taakveld, the begroting no month. */
export const MEASURE_DIMENSIONS = {
  original: PLACE,
  amendments: PLACE,
  agreed: PLACE,
  committed: PLACE,
  advanced: ['municipality'],
  expected: [...PLACE, ...TIME],
  spent: [...PLACE, ...TIME],
  forecast: PLACE,
  forecastLast: ['municipality'],
  budgetOriginal: BUDGETED,
  budgetAmendments: BUDGETED,
  budgetCurrent: BUDGETED,
  budgetContract: BUDGETED,
  budgetForecast: BUDGETED,
  actual: [...BUDGETED, ...TIME, 'building-block'],
  actualContract: [...BUDGETED, ...TIME, 'building-block'],
  routed: ROUTED,
  elimination: ROUTED,
} satisfies Record<string, readonly PivotDimension[]>;

/** An amount that adds up. */
export type SummedMeasure = keyof typeof MEASURE_DIMENSIONS;
export const dimensionsOf: MeasureDimensions<SummedMeasure> = MEASURE_DIMENSIONS;

/** A figure that follows from amounts of the same line. */
export type DerivedMeasure =
  | 'variance'
  | 'favour'
  | 'spentPercentage'
  | 'remaining'
  | 'actualPercentage'
  | 'budgetVariance'
  | 'budgetFavour'
  | 'combined';
export type BoardField = SummedMeasure | DerivedMeasure;

/** The columns of each book, in the order of product D. */
export const BOOK_FIELDS: Record<BoardBook, readonly BoardField[]> = {
  CONTRACT: [
    'original',
    'amendments',
    'agreed',
    'committed',
    'advanced',
    'spent',
    'spentPercentage',
    'expected',
    'forecast',
    'forecastLast',
    'variance',
    'favour',
  ],
  MUNICIPAL: [
    'budgetOriginal',
    'budgetAmendments',
    'budgetCurrent',
    'actual',
    'actualPercentage',
    'remaining',
    'budgetForecast',
    'budgetVariance',
    'budgetFavour',
  ],
  ALL: ['agreed', 'spent', 'budgetContract', 'actualContract', 'routed', 'elimination', 'combined'],
};

/** From which amounts a derived figure follows. */
export const DERIVED_FROM: Record<DerivedMeasure, readonly [SummedMeasure, SummedMeasure]> = {
  variance: ['agreed', 'forecast'],
  favour: ['agreed', 'forecast'],
  spentPercentage: ['spent', 'agreed'],
  remaining: ['budgetCurrent', 'actual'],
  actualPercentage: ['actual', 'budgetCurrent'],
  budgetVariance: ['budgetCurrent', 'budgetForecast'],
  budgetFavour: ['budgetCurrent', 'budgetForecast'],
  combined: ['routed', 'elimination'],
};

export const isDerived = (field: BoardField): field is DerivedMeasure => field in DERIVED_FROM;

/** By what the rows or columns of a book can be divided: all that at least one of its columns is kept by. */
export const dividersOf = (book: BoardBook): PivotDimension[] => [
  ...new Set(BOOK_FIELDS[book].flatMap((field) => (isDerived(field) ? [] : [...MEASURE_DIMENSIONS[field]]))),
];
