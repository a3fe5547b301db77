import { LocalDate, Money, Percentage, Period, quoted, readable, unreadable, type Reading } from '@koersvast/kernel';

/** Turns the text of one cell into a value, or says what is wrong with it. Blank cells do not reach it. */
export interface CellReader<T> {
  read(text: string): Reading<T>;
  /** Whether people can write what they like here, so that a BSN may have slipped in. */
  freeText: boolean;
}

/** Text on one or more lines, trimmed. */
export const text = ({ max = 4000 }: { max?: number } = {}): CellReader<string> => ({
  freeText: true,
  read: (cell) => {
    const trimmed = cell.trim();
    return trimmed.length > max
      ? unreadable('sheets.text.too-long', { max, length: trimmed.length })
      : readable(trimmed);
  },
});

export interface CodeOptions {
  max?: number;
  /** What a code looks like, e.g. `/^\d\.\d{1,3}[a-d]?$/` for a taakveld. */
  pattern?: RegExp;
  /** A Dutch spreadsheet shows the code 6.752 as the number 6,752; take the comma for a point. */
  decimalPoint?: boolean;
  /**
   * The column holds numbers that an administration gives out. One in eleven of nine digits passes the 11-test by
   * chance, and nobody could mend such a row, so they are not tested.
   */
  issuedNumbers?: boolean;
}

/** A code: one line, no blanks at the ends, capitals as written. */
export const code = ({
  max = 60,
  pattern,
  decimalPoint = false,
  issuedNumbers = false,
}: CodeOptions = {}): CellReader<string> => ({
  freeText: !issuedNumbers,
  read: (cell) => {
    const typed = cell.replace(/\s+/gu, ' ').trim();
    const value = decimalPoint ? typed.replace(/^(\d+),(\d+)$/, '$1.$2') : typed;
    if (value.length > max) return unreadable('sheets.text.too-long', { max, length: value.length });
    return pattern && !pattern.test(value)
      ? unreadable('sheets.code.pattern', { value: quoted(typed) })
      : readable(value);
  },
});

/** `31-12-2026`, `31 december 2026`, `2026-12-31`, or either with a midnight that an export put behind it. */
export const dutchDate: CellReader<LocalDate> = {
  freeText: false,
  read: (cell) => {
    const day = cell.trim().replace(/[ T]0?0:00(?::00(?:\.0+)?)?Z?$/, '');
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? LocalDate.read(day) : LocalDate.readDutch(day);
  },
};

/** Administrations write a credit as `1.234,56-` or `(1.234,56)`; both become a minus in front. */
const withSignInFront = (cell: string): string => {
  const typed = cell.trim();
  const bracketed = /^(€\s*)?\(\s*([^()]+?)\s*\)$/u.exec(typed);
  if (bracketed) return /[-\u2212]/u.test(bracketed[2]!) ? typed : `-${bracketed[1] ?? ''}${bracketed[2]}`;
  const trailing = /^([^-\u2212]*\d)\s*[-\u2212]$/u.exec(typed);
  return trailing ? `-${trailing[1]}` : typed;
};

/** An amount: `1.234,56`, `€ 1.234,56`, `-1234,5`, `1.234,56-`, `(1.234,56)`. */
export const dutchAmount: CellReader<Money> = {
  freeText: false,
  read: (cell) => {
    const amount = Money.readDutch(withSignInFront(cell));
    return amount.ok ? amount : unreadable(amount.code, { ...amount.params, value: quoted(cell) });
  },
};

/** A percentage: `4,96`, `4,96 %`. */
export const dutchPercentage: CellReader<Percentage> = { freeText: false, read: (cell) => Percentage.readDutch(cell) };

/** A month: `2026-01`, `01-2026`, `jan-2026`, `januari 2026`, or the date of its first day, as spreadsheets make of it. */
export const period: CellReader<Period> = {
  freeText: false,
  read: (cell) => {
    const day = dutchDate.read(cell);
    if (day.ok && LocalDate.day(day.value) === 1) return readable(Period.containing(day.value));
    return Period.readDutch(cell);
  },
};
