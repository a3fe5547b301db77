import { Money } from '@koersvast/kernel';

export type Iv3Side = 'COST' | 'INCOME';
export type Iv3Book = 'ACTUAL' | 'BUDGET';

/** A sum from the ledger or the begroting as it was coded there. */
export interface Iv3Entry {
  book: Iv3Book;
  municipality: string;
  side: Iv3Side;
  taskField: string | null;
  /** With or without its letter: "L3.4.1", "3.4.1". */
  category: string | null;
  amount: Money;
  lines: number;
  /** The first and the last of them: administration, journal and document. */
  places: readonly string[];
}

export interface Iv3Code {
  kind: 'TASK_FIELD' | 'CATEGORY';
  code: string;
  name: string;
  /** 'yyyy-mm-dd', half-open. */
  validFrom: string;
  validTo: string | null;
}

export const MISPLACED = ['NO_TASK_FIELD', 'NO_CATEGORY', 'OTHER_YEAR', 'UNKNOWN_TASK_FIELD', 'UNKNOWN_CATEGORY', 'WRONG_SIDE'] as const; // prettier-ignore
export type Misplaced = (typeof MISPLACED)[number];

/** One cell of the extract: taakveld x categorie on one side. Null where nothing was booked or budgeted. */
export interface Iv3Row {
  taskField: string;
  taskFieldName: string;
  category: string;
  categoryName: string;
  side: Iv3Side;
  budget: Money | null;
  actual: Money | null;
}

export interface Iv3Extract {
  rows: Iv3Row[];
  /** What cannot be placed, and why; nothing of it is in the rows. */
  unplaced: (Iv3Entry & { why: Misplaced })[];
}

/** "3.4.1" on the side of the lasten is L3.4.1; a letter that is there stays. */
export const withLetter = (category: string, side: Iv3Side): string =>
  /^\d/.test(category) ? `${side === 'COST' ? 'L' : 'B'}${category}` : category;

const holdsIn = ({ validFrom, validTo }: Iv3Code, year: number): boolean =>
  validFrom <= `${year}-12-31` && (validTo === null || validTo > `${year}-01-01`);

/** Why an entry has no place in the extract of a year; null when it has one. */
export function whyMisplaced(
  { taskField, category, side }: Iv3Entry,
  codes: readonly Iv3Code[],
  year: number,
): Misplaced | null {
  if (taskField === null) return 'NO_TASK_FIELD';
  if (category === null) return 'NO_CATEGORY';
  const known = codes.filter(({ kind, code }) => kind === 'TASK_FIELD' && code === taskField);
  if (known.length === 0) return 'UNKNOWN_TASK_FIELD';
  if (!known.some((one) => holdsIn(one, year))) return 'OTHER_YEAR';
  const whole = withLetter(category, side);
  if (!whole.startsWith(side === 'COST' ? 'L' : 'B')) return 'WRONG_SIDE';
  const listed = codes.some((one) => one.kind === 'CATEGORY' && one.code === whole && holdsIn(one, year));
  return listed ? null : 'UNKNOWN_CATEGORY';
}

const plus = (sum: Money | null, amount: Money): Money => (sum === null ? amount : sum.plus(amount));

/** The digits after the point are levels, not a number: 6.751 stands before 6.92. */
const byCode = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const SIDE_ORDER = { COST: 0, INCOME: 1 };

const inOrder = (a: Iv3Row, b: Iv3Row): number =>
  byCode(a.taskField, b.taskField) || SIDE_ORDER[a.side] - SIDE_ORDER[b.side] || byCode(a.category, b.category);

/**
 * Sums by taakveld and economic category for one year (domain D3). Each entry is in one row or among the unplaced, so that
 * both together are the whole of the books.
 */
export function iv3Extract(entries: readonly Iv3Entry[], codes: readonly Iv3Code[], year: number): Iv3Extract {
  const names = new Map(codes.filter((one) => holdsIn(one, year)).map((one) => [`${one.kind} ${one.code}`, one.name]));
  const rows = new Map<string, Iv3Row>();
  const unplaced: Iv3Extract['unplaced'] = [];
  for (const entry of entries) {
    const why = whyMisplaced(entry, codes, year);
    if (why !== null) {
      unplaced.push({ ...entry, why });
      continue;
    }
    const { side, taskField, book, amount } = entry;
    const category = withLetter(entry.category!, side);
    const row = rows.get(`${taskField} ${category}`) ?? {
      ...{ taskField: taskField!, taskFieldName: names.get(`TASK_FIELD ${taskField}`)!, side },
      ...{ category, categoryName: names.get(`CATEGORY ${category}`)!, budget: null, actual: null },
    };
    const sum = book === 'ACTUAL' ? { actual: plus(row.actual, amount) } : { budget: plus(row.budget, amount) };
    rows.set(`${taskField} ${category}`, { ...row, ...sum });
  }
  const sorted = [...rows.values()].sort(inOrder);
  return { rows: sorted, unplaced };
}
