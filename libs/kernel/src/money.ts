import { DomainError } from './domain-error';
import {
  decimalString,
  groupThousands,
  MINUS,
  NO_BREAK_SPACE,
  readDutchDecimal,
  splitSign,
  unitsOfDecimal,
} from './dutch-decimal';
import { demandValue, quoted, readable, unreadable, type Reading } from './reading';

export interface MoneyFormat {
  /** `€` in front; default true. */
  symbol?: boolean;
  /** `+` in front of positive amounts, for columns of changes; default false. */
  plus?: boolean;
}

/**
 * An amount in euros, exact to the cent and never a float. Immutable.
 * Database: `bigint` cents. API and JSON: `"1234567.89"`. Screen: `€ 1.234.567,89`.
 */
export class Money {
  static readonly zero = new Money(0n);

  private constructor(readonly cents: bigint) {}

  /** From cents: a bigint, the string the database driver gives for a bigint, or a whole number. */
  static fromCents(cents: bigint | string | number): Money {
    const whole =
      typeof cents === 'string' ? /^-?\d+$/.test(cents) : typeof cents === 'bigint' || Number.isSafeInteger(cents);
    if (!whole)
      throw new DomainError('kernel.money.not-cents', { status: 400, params: { value: quoted(String(cents)) } });
    return new Money(BigInt(cents));
  }

  /** From an API string such as `"1234567.89"`: point, at most two decimals, no grouping, no exponent. */
  static read(text: string): Reading<Money> {
    const cents = typeof text === 'string' ? unitsOfDecimal(text, 2) : null;
    return cents === null
      ? unreadable('kernel.money.not-api', { value: quoted(String(text)) })
      : readable(new Money(cents));
  }

  /** As `read`, throwing a 400 `kernel.money.not-api`. */
  static parse(text: string): Money {
    return demandValue(Money.read(text));
  }

  /**
   * From what a person types: `1.234.567,89`, `1234,5`, `€ 12,50`, `-12,50`, `€ −12,50`, `12,-`. Two-way texts such as
   * `1234.56` or `1,234.56` are refused, each with its own reason (`kernel.number.*`).
   */
  static readDutch(text: string): Reading<Money> {
    let { negative, rest } = splitSign(text.trim());
    if (rest.startsWith('€')) {
      const inner = splitSign(rest.slice(1).trim());
      if (negative && inner.rest !== rest.slice(1).trim())
        return unreadable('kernel.number.two-signs', { value: quoted(text) });
      negative ||= inner.negative;
      rest = inner.rest;
    }
    const amount = readDutchDecimal(rest.replace(/,[-\u2212\u2013]{1,2}$/u, ',00'), 2);
    if (!amount.ok)
      return amount.code === 'kernel.number.empty'
        ? amount
        : unreadable(amount.code, { ...amount.params, value: quoted(text) });
    return readable(new Money(negative ? -amount.value : amount.value));
  }

  /** As `readDutch`, throwing a 400 with the reason. */
  static parseDutch(text: string): Money {
    return demandValue(Money.readDutch(text));
  }

  static sum(amounts: Iterable<Money>): Money {
    let cents = 0n;
    for (const amount of amounts) cents += amount.cents;
    return new Money(cents);
  }

  static compare(a: Money, b: Money): -1 | 0 | 1 {
    return a.compare(b);
  }

  static max(first: Money, ...others: Money[]): Money {
    return others.reduce((most, amount) => (amount.cents > most.cents ? amount : most), first);
  }

  static min(first: Money, ...others: Money[]): Money {
    return others.reduce((least, amount) => (amount.cents < least.cents ? amount : least), first);
  }

  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }

  minus(other: Money): Money {
    return new Money(this.cents - other.cents);
  }

  /** A whole number of times this amount, e.g. 11 instalments. */
  times(count: bigint | number): Money {
    return new Money(this.cents * BigInt(count));
  }

  negate(): Money {
    return new Money(-this.cents);
  }

  abs(): Money {
    return this.isNegative() ? this.negate() : this;
  }

  compare(other: Money): -1 | 0 | 1 {
    if (this.cents === other.cents) return 0;
    return this.cents < other.cents ? -1 : 1;
  }

  equals(other: Money): boolean {
    return this.cents === other.cents;
  }

  isZero(): boolean {
    return this.cents === 0n;
  }

  isNegative(): boolean {
    return this.cents < 0n;
  }

  isPositive(): boolean {
    return this.cents > 0n;
  }

  /** For the API: `"-1234567.89"`, always two decimals. */
  toString(): string {
    return decimalString(this.cents, 2);
  }

  toJSON(): string {
    return this.toString();
  }

  /** For people: `€ 1.234.567,89`, `€ −12,50`, with U+2212 and a no-break space. */
  format({ symbol = true, plus = false }: MoneyFormat = {}): string {
    const [whole = '', fraction = ''] = decimalString(this.abs().cents, 2).split('.');
    const sign = this.isNegative() ? MINUS : plus && this.isPositive() ? '+' : '';
    return `${symbol ? `€${NO_BREAK_SPACE}` : ''}${sign}${groupThousands(whole)},${fraction}`;
  }
}
